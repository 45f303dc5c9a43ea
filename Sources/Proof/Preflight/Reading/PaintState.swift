import Press

/// The graphics state as far as the rules ask for it. ISO 32000-1, 8.4.
struct PaintState: Hashable, Sendable {
    var matrix: Matrix
    var clip = Extent.everything
    var fill = MarkColour.initial
    var stroke = MarkColour.initial
    var lineWidth = 1.0
    var fillOverprints = false
    var strokeOverprints = false
    var overprintMode = 0
    var isTransparent = false

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
