import Press

/// The graphics state as far as the rules ask for it. ISO 32000-1, 8.4.
struct PaintState: Hashable, Sendable {
    var matrix: Matrix
    var clip = Extent.everything
    var fill = MarkColour.initial
    var stroke = MarkColour.initial
    /// The space of the colours that are stated by amounts alone.
    var fillSpace = SpaceChoice()
    var strokeSpace = SpaceChoice()
    var lineWidth = 1.0
    var fillOverprints = false
    var strokeOverprints = false
    var overprintMode = 0
    var fillOpacity = 1.0
    var strokeOpacity = 1.0
    var blend = Blend.normal
    /// What the groups around add to that.
    var groupOpacity = 1.0
    var groupBlend = Blend.normal

    var text = TextState()

    init(matrix: Matrix) { self.matrix = matrix }

    /// The same state at the page's corner with nothing clipped, and how far the corner is away.
    var atCorner: (state: PaintState, offset: SIMD2<Double>) {
        var state = self
        (state.matrix.e, state.matrix.f, state.clip) = (0, 0, .everything)
        return (state, SIMD2(matrix.e, matrix.f))
    }

    /// The state as far as it paints anything but text.
    var withoutText: PaintState {
        var state = self
        state.text = TextState()
        return state
    }
}

/// A colour space that was chosen; nil for one of a device, which a colour states itself. Two are the same where they are one object.
struct SpaceChoice: Hashable, Sendable {
    var space: InkSpace?

    static func == (one: SpaceChoice, other: SpaceChoice) -> Bool { one.space === other.space }

    func hash(into hasher: inout Hasher) { hasher.combine(space.map(ObjectIdentifier.init)) }
}

/// The part of the graphics state that says how text is set. ISO 32000-1, 9.3.
struct TextState: Hashable, Sendable {
    /// Its number among those of the page.
    var font: Int?
    var size = 0.0
    var characterSpacing = 0.0
    var wordSpacing = 0.0
    var horizontalScaling = 1.0
    var leading = 0.0
    var rise = 0.0
    var rendering = 0
}
