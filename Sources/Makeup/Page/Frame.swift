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
    public var width: Length { lattice.width(ofColumns: columns) }

    /// Some lines of the frame, counted from its top.
    func rows(_ range: Range<Int>) -> Frame {
        var part = self
        part.line += range.lowerBound
        part.lines = range.count
        return part
    }

    /// One or more columns of the frame, counted from its left.
    func part(column index: Int, columns count: Int = 1) -> Frame {
        var part = self
        part.column += index
        part.columns = count
        return part
    }
}
