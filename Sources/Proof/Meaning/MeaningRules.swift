import Layout
import Typesetting

/// What a house says of wording: what the checks on meaning go by.
public struct MeaningRules: Sendable {
    /// The paper's name.
    public var paper: String
    public var stylebook: Stylebook
    /// Which words there are; nil where any two characters may be one.
    public var lexicon: (any Lexicon)?

    public init(paper: String, stylebook: Stylebook, lexicon: (any Lexicon)? = nil) {
        self.paper = paper
        self.stylebook = stylebook
        self.lexicon = lexicon
    }

    public init(_ house: House, lexicon: any Lexicon) {
        self.init(paper: house.paper, stylebook: house.stylebook, lexicon: lexicon)
    }
}
