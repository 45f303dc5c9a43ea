import Source

/// 链接, 名词解释, 短评, 编后, 启事: text of its own beside or inside a story, framed or on a ground.
public struct TextBox: ArticlePart {
    public var title: Text?
    /// Paragraphs, lists, verse, signed ends and cross-heads.
    public var body: [Part]
    /// The house's style of boxes that it is set in; nil for the first.
    public var style: Placed<String>?
    public var place: AsidePlace

    public init(title: Text?, body: [Part], style: Placed<String>? = nil, place: AsidePlace) {
        self.title = title
        self.body = body
        self.style = style
        self.place = place
    }

    public var isAside: Bool { true }
    /// Its parts as they are printed.
    public var printed: [Part] { body.signed }

    public var elements: [CopyElement] {
        (title.map { [CopyElement("box title", [EditionText(.boxTitle, $0)])] } ?? []) + printed.flatMap(\.content.elements)
    }
    public var plain: String {
        ((title.map { [$0.plainWithRuby.oneLine] } ?? []) + printed.map(\.content.plain)).joined(separator: "\n\n")
    }
    public func html(_ writing: HTMLWriting) -> String {
        let parts = (title.map { ["<h2>\($0.html)</h2>"] } ?? []) + printed.map { $0.content.html(writing) }
        return "<aside>\n" + parts.joined(separator: "\n") + "\n</aside>"
    }
}
