import Source

/// Rows of modules for the sections that have no place by name: how many stand side by side, over which columns, is planned for each
/// edition.
public struct SectionRows: Hashable, Sendable {
    /// How many sections it takes, in reading order; nil for all that are left.
    public var count: Int?
    /// The least and the greatest number of modules side by side.
    public var across: ClosedRange<Int>
    /// Empty lines between two rows.
    public var gap: Int
    public var position: SourcePosition

    public init(count: Int? = nil, across: ClosedRange<Int>, gap: Int = 0, position: SourcePosition) {
        self.count = count
        self.across = across
        self.gap = gap
        self.position = position
    }
}
