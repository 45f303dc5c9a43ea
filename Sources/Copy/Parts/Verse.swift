/// 诗: a line a line, in stanzas.
public struct Verse: ArticlePart {
    public var stanzas: [[Text]]

    public init(_ stanzas: [[Text]]) { self.stanzas = stanzas }

    public var isAside: Bool { false }
    public var elements: [CopyElement] { stanzas.joined().map { CopyElement("verse-line", [EditionText(.verse, $0)]) } }
    public var plain: String { stanzas.map { $0.map(\.plainWithRuby).joined(separator: "\n") }.joined(separator: "\n\n") }

    public func html(_ writing: HTMLWriting) -> String {
        stanzas.map { "<p>" + $0.map(\.html).joined(separator: "<br/>\n") + "</p>" }.joined(separator: "\n")
    }
}
