/// What one kind of part is to those who read an edition without making it up. Each has a file of its own, with its model and its reading;
/// `Part` is the catalogue.
public protocol ArticlePart: Hashable, Sendable {
    /// All that is printed of it, in reading order.
    var elements: [CopyElement] { get }
    /// True where it stands beside the running text, not in it.
    var isAside: Bool { get }
    /// The figures it shows, each of which must stand in the text.
    var figures: [Statistic] { get }
    /// The part as plain text; annotations stand behind their characters in brackets.
    var plain: String { get }
    /// The part as elements of HTML.
    func html(_ writing: HTMLWriting) -> String
}

extension ArticlePart {
    public var figures: [Statistic] { [] }
}

/// What stands on the page as one element: a paragraph, a figure with its label, a picture's caption and credit.
public struct CopyElement: Hashable, Sendable {
    /// What it is to an editor: `paragraph 2`, `heading`.
    public var name: String
    public var texts: [EditionText]

    public init(_ name: String, _ texts: [EditionText]) {
        self.name = name
        self.texts = texts
    }

    /// True for running text: its texts follow one another without anything between them, from column to column.
    public var isRunning: Bool { texts.contains { $0.role.isRunning } }
}

/// A text of an edition, and what it is there.
public struct EditionText: Hashable, Sendable {
    public enum Role: Hashable, Sendable, CaseIterable {
        /// Kicker, headline, deck, heading, title.
        case head
        /// What heads the text where it goes on on another page.
        case furtherHead
        case chartTitle
        case byline
        /// 电头, in one with the paragraph that it opens.
        case dateline
        /// Who says a paragraph, before it.
        case speaker
        case paragraph
        /// 小标题, inside a story.
        case crossHead
        /// A mark of a list, and what stands behind it.
        case mark, item
        case verse
        /// The signed end.
        case signature
        /// Words of the text shown beside it.
        case quote
        case boxTitle
        /// A cell of a table; of its head.
        case cell, cellHead
        /// The figure itself, and what it is.
        case value, label
        case caption, credit
        /// What an index says of another page.
        case entry
        /// A field of the folio line.
        case folio
        /// What a QR code holds: nobody reads it, and it is proven by reading the code.
        case code

        /// Running text: in its order, from column to column.
        public var isRunning: Bool {
            switch self {
            case .paragraph, .crossHead, .item, .verse, .signature: true
            case .head, .furtherHead, .chartTitle, .byline, .dateline, .speaker, .mark, .quote, .boxTitle, .cell, .cellHead, .value, .label,
                .caption, .credit, .folio, .entry, .code:
                false
            }
        }

        /// What is told, so that figures may be taken from it.
        public var isTold: Bool {
            switch self {
            case .paragraph, .item, .cell: true
            case .crossHead, .verse, .signature, .head, .furtherHead, .chartTitle, .byline, .dateline, .speaker, .mark, .quote, .boxTitle,
                .cellHead, .value, .label, .caption, .credit, .folio, .entry, .code:
                false
            }
        }
    }

    public var role: Role
    public var text: Text

    public init(_ role: Role, _ text: Text) {
        self.role = role
        self.text = text
    }
}
