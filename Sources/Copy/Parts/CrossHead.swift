/// 小标题: a line or two inside a story that head what follows.
public struct CrossHead: ArticlePart {
    public var text: Text

    public init(_ text: Text) { self.text = text }

    public var isAside: Bool { false }
    public var elements: [CopyElement] { [CopyElement("cross-head", [EditionText(.crossHead, text)])] }
    public var plain: String { text.plainWithRuby.oneLine }
    public func html(_ writing: HTMLWriting) -> String { "<h2>\(text.html)</h2>" }
}
