import Copy
import Layout
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

    /// The lattice that it stands on: with the lines that make-up chose where the layout leaves their number open. Nil for a page
    /// without blocks.
    public var lattice: Lattice? { blocks.first?.frame.lattice }

    public var overset: [Overset] { blocks.compactMap(\.overset) }
    /// An edition as the page shows it: without the figures that were left out.
    public func shown(of edition: Edition) -> Edition {
        let leftOut = Set(blocks.flatMap(\.leftOut))
        var shown = edition
        for index in shown.sections.indices { shown.sections[index].statistics.removeAll(where: leftOut.contains) }
        return shown
    }

    /// The lines of text, in reading order: headlines, decks and paragraphs.
    public var lines: [LineReport] { blocks.flatMap(\.lines) }
}

/// Copy that found no room: how much, and where it breaks off.
public struct Overset: Hashable, Sendable {
    /// What does not fit: `section 2 园镇融合 赋能发展`.
    public var label: String
    /// Lines in the measure they would be set in.
    public var lines: Int
    /// The 字 that find no room, punctuation included.
    public var characters: Int
    /// The fewest 字 that must go so that all the others fit; nil where that is not known.
    public var cut: Int?
    /// The first words that fall off.
    public var sentence: String
    /// All that falls off, a paragraph a line.
    public var text: String
    /// Changes after which it fits, in an editor's words.
    public var remedies: [Message]
    public var position: SourcePosition

    /// - Parameter text: all that falls off; the sentence where it is no more than that.
    public init(
        label: String, lines: Int, characters: Int, cut: Int? = nil, sentence: String, text: String? = nil, remedies: [Message] = [],
        position: SourcePosition
    ) {
        self.label = label
        self.lines = lines
        self.characters = characters
        self.cut = cut
        self.sentence = sentence
        self.text = text ?? sentence
        self.remedies = remedies
        self.position = position
    }

    /// The finding for the editor.
    public var diagnostic: Diagnostic {
        var diagnostic = finding
        diagnostic.excess = Diagnostic.Excess(lines: lines, characters: characters, cut: cut)
        return diagnostic
    }

    private var finding: Diagnostic {
        .error(
            "makeup.overset", at: position,
            sentence.isEmpty
                ? "\("label", label) is over by \("lines", lines) \("lines", lines, one: "line", many: "lines") (\("cut", cut ?? characters) 字)"
                : """
                \("label", label) is over by \("lines", lines) \("lines", lines, one: "line", many: "lines") (\("cut", cut ?? characters) 字); it \
                breaks off at '\("sentence", sentence)'
                """,
            hint: remedies.isEmpty
                ? "cut \("characters", characters) 字, or give the block \("lines", lines) more lines in the layout"
                : "\("remedies", anyOf: remedies)")
    }
}
