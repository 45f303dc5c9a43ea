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

    /// The width of so many neighbouring columns and the gutters between them (合栏).
    public func width(ofColumns count: Int) -> Length { columnWidth * count + gutter * (count - 1) }

    /// The left edge of a column, counted from 0.
    public func left(ofColumn column: Int) -> Length { origin.x + (columnWidth + gutter) * column }

    /// The top of a line's slot, counted from 0.
    public func top(ofLine line: Int) -> Length { origin.y + pitch * line }

    /// The box of so many columns and lines.
    public func box(column: Int, columns: Int, line: Int, lines: Int) -> Box {
        Box(x: left(ofColumn: column), y: top(ofLine: line), width: width(ofColumns: columns), height: pitch * lines)
    }
}
