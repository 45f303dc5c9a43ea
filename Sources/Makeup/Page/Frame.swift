import Layout
import Measure

/// The part of the lattice that a block is given: neighbouring columns and whole lines.
public struct Frame: Hashable, Sendable {
    public var lattice: Lattice
    public var column: Int
    public var columns: Int
    public var line: Int
    public var lines: Int

    public init(lattice: Lattice, column: Int, columns: Int, line: Int, lines: Int) {
        self.lattice = lattice
        self.column = column
        self.columns = columns
        self.line = line
        self.lines = lines
    }

    public var box: Box { lattice.box(column: column, columns: columns, line: line, lines: lines) }
    public var width: Length { lattice.width(ofColumns: columns, from: column) }

    /// Some lines of the frame, counted from its top.
    public func rows(_ range: Range<Int>) -> Frame {
        var part = self
        part.line += range.lowerBound
        part.lines = range.count
        return part
    }

    /// The frame with its columns divided anew (破栏), on a lattice of its own.
    func divided(into legs: Int, remainder: LegRules.Remainder) -> Frame {
        let own = lattice.divided(column: column, columns: columns, into: legs, remainder: remainder)
        return Frame(lattice: own, column: 0, columns: legs, line: line, lines: lines)
    }

    /// One or more columns of the frame, counted from its left.
    func part(column index: Int, columns count: Int = 1) -> Frame {
        var part = self
        part.column += index
        part.columns = count
        return part
    }
}
