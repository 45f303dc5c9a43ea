/// A paragraph of running text.
public struct Paragraph: ArticlePart {
    public var text: Text
    /// 电头, which opens it.
    public var dateline: Text?
    /// Who says it, where that stands before it.
    public var speaker: Text?
    /// Who signs it: at the right of its last line.
    public var signature: Text?

    public init(_ text: Text, dateline: Text? = nil, speaker: Text? = nil, signature: Text? = nil) {
        self.text = text
        self.dateline = dateline
        self.speaker = speaker
        self.signature = signature
    }

    public var isAside: Bool { false }
    public var elements: [CopyElement] {
        func texts(_ text: Text?, _ role: EditionText.Role) -> [EditionText] { text.map { [EditionText(role, $0)] } ?? [] }
        return [
            CopyElement(
                "paragraph",
                texts(dateline, .dateline) + texts(speaker, .speaker) + texts(text, .paragraph) + texts(signature, .signature))
        ]
    }
    public var plain: String { printed.plainWithRuby + (signature.map(\.plainWithRuby) ?? "") }
    public func html(_ writing: HTMLWriting) -> String { "<p>\(printed.html)\(signature.map(\.html) ?? "")</p>" }

    /// The text as it is set, without its signature: opened by the dateline and by who says it, in bold.
    public var printed: Text {
        let said = speaker.map { text.opened(by: $0, after: "") } ?? text
        return dateline.map { said.opened(by: $0, after: "\u{3000}") } ?? said
    }
}

extension Text {
    /// The text with another before it, in bold, and some white between them.
    fileprivate func opened(by other: Text, after white: String) -> Text {
        let opening = other.spans.map { Span($0.text, mark: $0.mark ?? .strong) }
        return Text(opening + (white.isEmpty ? [] : [Span(white)]) + spans, from: other.source.followed(by: source, after: white))
    }
}
