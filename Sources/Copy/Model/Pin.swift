import Source

/// What an editor wants of a section's module in rows of sections that are planned; what is nil is left to the planner.
public struct Pin: Hashable, Sendable {
    /// The places for a section's figures.
    public enum Figures: String, Hashable, Sendable, CaseIterable {
        case panel, band
    }

    public var columns: Int?
    /// The row that it stands in, counted from 1 in its region of planned rows.
    public var row: Int?
    public var figures: Figures?
    /// Where it was written; nil where nothing is pinned.
    public var position: SourcePosition?

    public init(columns: Int? = nil, row: Int? = nil, figures: Figures? = nil, position: SourcePosition? = nil) {
        self.columns = columns
        self.row = row
        self.figures = figures
        self.position = position
    }
}
