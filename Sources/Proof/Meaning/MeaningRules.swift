import Layout

/// What a house says of wording: what the checks on meaning go by.
public struct MeaningRules: Hashable, Sendable {
    /// The paper's name.
    public var paper: String
    public var stylebook: Stylebook

    public init(paper: String, stylebook: Stylebook) {
        self.paper = paper
        self.stylebook = stylebook
    }

    public init(_ house: House) { self.init(paper: house.paper, stylebook: house.stylebook) }
}
