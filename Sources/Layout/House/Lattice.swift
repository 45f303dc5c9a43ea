import Measure

/// The 字 x 行 lattice of a type area: columns of whole characters, whole lines, and the gutters between columns.
///
/// All that stands on a page is placed by column and line; a line is counted from 0 at the top of the type area.
public struct Lattice: Hashable, Sendable {
    /// One 字: the size of body text.
    public var size: Length
    /// One 行: the distance of two baselines.
    public var pitch: Length
    public var columns: Int
    /// 字 in a column.
    public var measure: Int
    public var gutter: Length
    public var lines: Int
    /// The top left corner of the type area.
    public var origin: Point
    /// The first columns, where they have another measure than the others; only where columns are divided anew.
    public var first: FirstColumns?
    /// What all gutters together have more than `gutter`, shared evenly; of a single column the white on both sides of its text.
    public var spare = Length.zero

    /// Columns at the left with a measure of their own, in 字.
    public struct FirstColumns: Hashable, Sendable {
        public var count: Int
        public var measure: Int

        public init(count: Int, measure: Int) {
            self.count = count
            self.measure = measure
        }
    }

    public init(size: Length, pitch: Length, columns: Int, measure: Int, gutter: Length, lines: Int, origin: Point) {
        self.size = size
        self.pitch = pitch
        self.columns = columns
        self.measure = measure
        self.gutter = gutter
        self.lines = lines
        self.origin = origin
    }

    public var columnWidth: Length { size * measure }
    public var width: Length { width(ofColumns: columns) }
    public var height: Length { pitch * lines }
    public var typeArea: Box { Box(origin: origin, size: Size(width: width, height: height)) }

    /// The width of so many neighbouring columns and the gutters between them (合栏), from a column on.
    public func width(ofColumns count: Int, from column: Int = 0) -> Length {
        let last = column + count - 1
        return left(ofColumn: last) - left(ofColumn: column) + measure(ofColumn: last) + (columns == 1 ? spare : .zero)
    }

    /// The width that a column's text is set in.
    public func measure(ofColumn column: Int) -> Length {
        guard let first, column < first.count else { return columnWidth }
        return size * first.measure
    }

    /// The left edge of a column, counted from 0.
    public func left(ofColumn column: Int) -> Length {
        let even = origin.x + (columnWidth + gutter) * column
        let wider = first.map { size * (($0.measure - measure) * min(column, $0.count)) } ?? .zero
        // Each gutter's share is told from the left edge, so that no rounding adds up.
        return even + wider + (columns > 1 ? Length(units: spare.units * column / (columns - 1)) : .zero)
    }

    /// Where a column's text begins.
    public func textLeft(ofColumn column: Int) -> Length { left(ofColumn: column) + (columns == 1 ? spare / 2 : .zero) }

    /// The top of a line's slot, counted from 0.
    public func top(ofLine line: Int) -> Length { origin.y + pitch * line }

    /// The box of so many columns and lines.
    public func box(column: Int, columns: Int, line: Int, lines: Int) -> Box {
        Box(x: left(ofColumn: column), y: top(ofLine: line), width: width(ofColumns: columns, from: column), height: pitch * lines)
    }
}
