/// A paragraph of running text.
public struct Paragraph: ArticlePart {
    public var text: Text
    /// 电头, which opens it.
    public var dateline: Text?

    public init(_ text: Text, dateline: Text? = nil) {
        self.text = text
        self.dateline = dateline
    }

    public var elements: [CopyElement] {
        [CopyElement("paragraph", (dateline.map { [EditionText(.dateline, $0)] } ?? []) + [EditionText(.paragraph, text)])]
    }
    public var plain: String { printed.plainWithRuby }
    public func html(_ writing: HTMLWriting) -> String { "<p>\(printed.html)</p>" }

    /// The text as it is set: opened by the dateline in bold.
    public var printed: Text { dateline.map(text.opened) ?? text }
}

extension Text {
    /// The text with another before it, in bold, and a 字 of white between them.
    fileprivate func opened(by other: Text) -> Text {
        let white = "\u{3000}"
        let opening = other.spans.map { Span($0.text, mark: $0.mark ?? .strong) }
        return Text(opening + [Span(white)] + spans, from: other.source.followed(by: source, after: white))
    }
}
