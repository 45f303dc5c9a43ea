/// Which layouts of a paper its commands take, by their names.
public struct LayoutNames: Hashable, Sendable {
    /// For a section on a sheet of its own: `export`.
    public var sheet: String
    /// For one long story in parts: `import`.
    public var feature: String
    /// For all other copy: `import`.
    public var stories: String

    public init(sheet: String = "section-sheet", feature: String = "feature", stories: String = "auto") {
        self.sheet = sheet
        self.feature = feature
        self.stories = stories
    }
}
