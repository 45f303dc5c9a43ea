/// How many of what is proposed is taken.
public struct ImportRules: Sendable, Hashable {
    /// Sections from which on a story makes a page of its own.
    public var leastSections = 3
    /// Key figures of the page, and of each section.
    public var pageFigures = 6
    public var sectionFigures = 3

    public init() {}
}
