import Measure

/// How a section with a vertical heading (竖题) shares the columns of its cell: the heading at the left, its columns of text beside it
/// and, where the layout states the heading's lines, under it.
public struct VerticalShare: Hashable, Sendable {
    /// The heading's size; nil for a column of the lattice.
    public var head: VerticalHead?
    /// The columns of text beside the heading.
    public var legs: Int
    public var remainder: LegRules.Remainder
    /// True where heading and text stand in the lattice's own columns.
    public var keepsColumns: Bool

    /// - Parameter columns: of the cell; of a heading without a size two or more.
    public init(head: VerticalHead?, legs: Int?, columns: Int, remainder: LegRules.Remainder) {
        self.head = head
        self.legs = legs ?? max(1, columns - 1)
        self.remainder = remainder
        keepsColumns = head == nil && self.legs == columns - 1
    }

    /// True where text runs on under the heading.
    public var runsUnder: Bool { head?.lines != nil }

    /// A lattice whose first column is the heading's, the others its section's text's.
    public func whole(of lattice: Lattice, column: Int, columns: Int) -> Lattice {
        lattice.divided(column: column, columns: columns, headed: head?.width ?? lattice.measure, beside: legs)
    }

    /// The lattice of the text beside a heading that is as high as its cell.
    public func beside(_ lattice: Lattice, column: Int, columns: Int) -> Lattice {
        let (left, width) = (lattice.left(ofColumn: column), lattice.width(ofColumns: columns, from: column))
        let taken = lattice.size * (head?.width ?? lattice.measure) + lattice.gutter
        return lattice.divided(from: left + taken, width: width - taken, into: legs, remainder: remainder)
    }

    /// 字 in a column of the text beside the heading.
    public func measure(of lattice: Lattice, columns: Int) -> Int {
        (runsUnder ? whole(of: lattice, column: 0, columns: columns) : beside(lattice, column: 0, columns: columns)).measure
    }
}
