import Source

/// A page as make-up leaves it: the items, what found no room, and every finding on the way.
public struct MadeUpPage: Sendable {
    public var page: Page
    /// The page's blocks in reading order; the page's items are theirs.
    public var blocks: [PlacedBlock]
    public var diagnostics: [Diagnostic]
    /// What was changed to fill the page, from top to bottom.
    public var levers: [Lever]
    /// What every line of the type area is used for.
    public var account: FillAccount

    public init(page: Page, blocks: [PlacedBlock], diagnostics: [Diagnostic], levers: [Lever] = [], account: FillAccount) {
        self.page = page
        self.blocks = blocks
        self.diagnostics = diagnostics
        self.levers = levers
        self.account = account
    }

    public var overset: [Overset] { blocks.compactMap(\.overset) }
    /// The lines of text, in reading order: headlines, decks and paragraphs.
    public var lines: [LineReport] { blocks.flatMap(\.lines) }
}

/// Copy that found no room: how much, and where it breaks off.
public struct Overset: Hashable, Sendable {
    /// What does not fit: `section 2 园镇融合 赋能发展`.
    public var label: String
    /// Lines in the measure they would be set in.
    public var lines: Int
    /// Characters, punctuation included.
    public var characters: Int
    /// The first words that fall off.
    public var sentence: String
    public var position: SourcePosition

    public init(label: String, lines: Int, characters: Int, sentence: String, position: SourcePosition) {
        self.label = label
        self.lines = lines
        self.characters = characters
        self.sentence = sentence
        self.position = position
    }

    /// The finding for the editor.
    public var diagnostic: Diagnostic {
        .error(
            "makeup.overset", at: position, "\(label) is over by \(lines) lines (\(characters) 字); it breaks off at '\(sentence)'",
            hint: "cut \(characters) 字, or give the block \(lines) more lines in the layout")
    }
}
