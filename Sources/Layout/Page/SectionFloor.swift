import Source

/// A part of the page that is planned as a floor: the sections that have no place by name, each over as many columns as serve it, parted
/// by cuts from edge to edge of what they cut.
///
/// The sections stand in the order of their ranks: what is cut off at the top or at the left is read first.
public struct SectionFloor: Hashable, Sendable {
    /// Empty lines between two modules one under another.
    public var gap: Int
    /// So many where it serves the page, at the house's price for each more.
    public var widestGap: Int
    /// True where the page's headline is the first section's and stands over its columns.
    public var bearsHeadline: Bool
    public var position: SourcePosition

    public init(gap: Int = 1, widestGap: Int? = nil, bearsHeadline: Bool = false, position: SourcePosition) {
        self.gap = gap
        self.widestGap = max(gap, widestGap ?? gap)
        self.bearsHeadline = bearsHeadline
        self.position = position
    }

    /// The headline's block, where it stands here.
    var headline: [BlockPlan] { bearsHeadline ? [BlockPlan(kind: .headline, position: position)] : [] }
}
