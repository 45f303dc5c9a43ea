import Measure

/// A set line: which cells stand on it, and how it was brought to its measure.
public struct Line: Sendable {
    let composed: ComposedText
    let cells: Range<Int>
    let fit: LineFit
    let startBlank: Int

    /// How far the line begins from the column's left edge (in a vertical line: from its top): indent and inset.
    public internal(set) var offset: Length
    /// The width the line was set to, from its offset.
    public let measure: Length
    /// True for the paragraph's last line.
    public let isLast: Bool
    /// True for the last line and for one that an editor broke: such lines are set solid.
    public let endsParagraph: Bool
    public internal(set) var faults: [LineFault]
    /// The line's bytes in the text (UTF-8), with the spaces that vanish at its end.
    public let range: Range<Int>

    init(
        text composed: ComposedText, cells: Range<Int>, next: Int, offset: Length, measure: Length, fit: LineFit,
        isLast: Bool, endsParagraph: Bool, startBlank: Int, faults: [LineFault]
    ) {
        self.composed = composed
        self.cells = cells
        self.fit = fit
        self.startBlank = startBlank
        self.offset = offset
        self.measure = measure
        self.isLast = isLast
        self.endsParagraph = endsParagraph
        self.faults = faults
        let all = composed.cells
        let first = cells.lowerBound < all.count ? all[cells.lowerBound].bytes.lowerBound : composed.shaped.bytes.count
        let end = next < all.count ? all[next].bytes.lowerBound : composed.shaped.bytes.count
        range = first..<max(first, end)
    }

    /// The line's text, without the spaces that vanished at its end.
    public var text: String {
        guard let first = cells.first, let last = cells.last else { return "" }
        let all = composed.cells
        return String(decoding: composed.shaped.bytes[all[first].bytes.lowerBound..<all[last].bytes.upperBound], as: UTF8.self)
    }

    /// The width as set solid.
    public var naturalWidth: Length { Length(units: fit.natural) }

    /// The width as set: the measure, but for a line that ends a paragraph or bears a fault.
    public var width: Length {
        Length(units: fit.natural - fit.endTaken - fit.taken.sum + fit.wordAdded + fit.autospaceAdded + fit.gapAdded)
    }

    /// The space put between two Han of the line, in thousandths of an em.
    public var gap: Int { fit.gapCount > 0 ? fit.gapAdded * 1000 / (fit.gapCount * max(1, composed.shaped.em.units)) : 0 }

    /// All the space that reduction took.
    public var reduction: Length { Length(units: fit.endTaken + fit.taken.sum) }

    /// What reduction took from each class, in its order.
    public var reductions: [Reduction] {
        ReductionClass.allCases.compactMap { kind in
            let taken = fit.taken[of: kind]
            return taken > 0 ? Reduction(of: kind.name, taken: Length(units: taken)) : nil
        }
    }

    public struct Reduction: Hashable, Sendable {
        /// `word`, `interpunct`, `bracket`, `comma`, `autospace`, `stop`.
        public let of: String
        public let taken: Length
    }

    public var hangs: Bool { fit.hangs }

    /// R07: true where the line was reduced and so keeps a mark that may not begin the next one (推入).
    public var pullsMarkIn: Bool {
        guard fit.isReduced, !endsParagraph, let last = cells.last else { return false }
        return composed.rules.prohibition.forbidsLineStart(composed.cells[last].kind)
    }

    /// The number of characters on the line.
    public var characterCount: Int {
        composed.cells[cells].reduce(0) { $0 + ($1.kind.isSpace || $1.kind.isNothing ? 0 : $1.clusters.count) }
    }

    /// The line's glyphs, dots, rules and annotations.
    ///
    /// - Parameter origin: for horizontal text, the column's left edge on the line's baseline; for vertical text, the middle of the
    ///   line's axis at the
    ///   column's top. The line's own `offset` is added.
    public func items(at origin: Point) -> [LineItem] {
        var setter = LineItems(line: self, origin: origin)
        return setter.items()
    }
}

extension ReductionClass {
    var name: String {
        switch self {
        case .none: "none"
        case .word: "word"
        case .interpunct: "interpunct"
        case .bracket: "bracket"
        case .comma: "comma"
        case .autospace: "autospace"
        case .stop: "stop"
        }
    }
}
