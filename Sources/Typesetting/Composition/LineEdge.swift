/// What a cell does at a line's ends. In units of `Length`.
struct LineEdge: Sendable {
    /// The cell's body.
    var body: Int
    /// The blank kept before the cell where it begins a line.
    var startBlank: Int
    /// The blank kept after the cell where it ends a line.
    var endBlank: Int
    /// True where that blank may be given up.
    var endIsSpare: Bool
    /// How far the cell may stand outside the measure.
    var hang: Int
}
