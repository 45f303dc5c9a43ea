/// The signed end of a story or notice, 作者, 来源 or 落款: at the right of the last line, or of a line of its own.
public struct Signature: ArticlePart {
    public var text: Text

    public init(_ text: Text) { self.text = text }

    public var isAside: Bool { false }
    public var elements: [CopyElement] { [CopyElement("signature", [EditionText(.signature, text)])] }
    public var plain: String { text.plainWithRuby.oneLine }
    public func html(_ writing: HTMLWriting) -> String { "<p>\(text.html)</p>" }
}
