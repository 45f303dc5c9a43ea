import Copy

/// What an edition has round its copy: its name, its folio, and the layouts of its paper.
public struct EditionFrame: Sendable {
    /// The edition's name.
    public var id: String
    public var folio: Folio
    /// True where the day is the template's, and not the desk's.
    public var isDateProposed: Bool
    /// The layout for one story in parts, as `zuojiang-daily/feature`.
    public var featureLayout: String
    /// The layout for stories.
    public var storyLayout: String

    public init(id: String, folio: Folio, isDateProposed: Bool, featureLayout: String, storyLayout: String) {
        self.id = id
        self.folio = folio
        self.isDateProposed = isDateProposed
        self.featureLayout = featureLayout
        self.storyLayout = storyLayout
    }
}
