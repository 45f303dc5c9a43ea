/// How many of what is proposed is taken.
public struct ImportRules: Sendable, Hashable {
    /// Sections from which on a story makes a page of its own.
    public var leastSections = 3
    /// Key figures of the page, and of each section.
    public var pageFigures = 6
    public var sectionFigures = 3
    /// Candidates for a heading that are shown beside the one that is taken.
    public var otherHeadings = 3

    public init() {}
}
