import Measure

/// One column of a block's text, from its first line to its last: of the page's lattice, or of the block's own where it divides its
/// columns anew.
public struct TextLeg: Hashable, Sendable {
    /// The column, and the lines that it may use.
    public var frame: Frame
    /// The lines that hold text.
    public var filled: Int

    /// - Parameter frame: of one column.
    public init(frame: Frame, filled: Int) {
        self.frame = frame
        self.filled = filled
    }

    /// Counted from 0 in its lattice.
    public var column: Int { frame.column }
    /// The first line that it may use.
    public var line: Int { frame.line }
    /// The lines that it may use.
    public var lines: Int { frame.lines }

    /// The boxes of its lines of text, from the top.
    public var lineBoxes: [Box] { (0..<filled).map { box(ofLines: $0..<($0 + 1)) } }
    /// The box of all its lines of text.
    public var textBox: Box { box(ofLines: 0..<filled) }
    /// The box of its lines that hold nothing.
    public var emptyBox: Box { box(ofLines: filled..<max(filled, lines)) }

    /// As wide as the text's measure.
    private func box(ofLines lines: Range<Int>) -> Box {
        let lattice = frame.lattice
        return Box(
            x: lattice.textLeft(ofColumn: column), y: lattice.top(ofLine: line + lines.lowerBound),
            width: lattice.measure(ofColumn: column),
            height: lattice.pitch * lines.count)
    }
}
