import Source

/// 引语: words of the text shown large beside it.
public struct PullQuote: ArticlePart {
    public var text: Text
    /// Who says it.
    public var by: Text?
    public var place: AsidePlace

    public init(_ text: Text, by: Text? = nil, place: AsidePlace) {
        self.text = text
        self.by = by
        self.place = place
    }

    public var isAside: Bool { true }
    /// The mark that opens it, printed large.
    public static let openingMark = "“"

    public var elements: [CopyElement] {
        let mark = Text([.init(Self.openingMark)], at: text.position)
        return [
            CopyElement(
                "pull quote", [EditionText(.mark, mark), EditionText(.quote, text)] + (by.map { [EditionText(.credit, $0)] } ?? []))
        ]
    }
    public var plain: String { text.plainWithRuby.oneLine + (by.map { "\n" + $0.plainWithRuby } ?? "") }
    public func html(_ writing: HTMLWriting) -> String {
        "<aside><blockquote><p>\(text.html)</p></blockquote>" + (by.map { "<p>\($0.html)</p>" } ?? "") + "</aside>"
    }
}

/// Where a thing beside the text stands in its section: over how many columns, at which end of them.
public struct AsidePlace: Hashable, Sendable {
    /// nil where nothing is said: as many as it needs.
    public var columns: Int?
    public var stand: Picture.Stand
    public var position: SourcePosition

    public init(columns: Int? = nil, stand: Picture.Stand, position: SourcePosition) {
        self.columns = columns
        self.stand = stand
        self.position = position
    }
}
