import Source

/// White that nothing fills: how much, and what would fill it.
public struct Underset: Hashable, Sendable {
    /// What is short: `section 2 园镇融合 赋能发展`.
    public var label: String
    /// Column lines that stay empty.
    public var lines: Int
    /// 字 that would fill them; nil where no text would.
    public var characters: Int?
    /// Changes that fill it, in an editor's words.
    public var remedies: [Message]
    public var position: SourcePosition

    public init(label: String, lines: Int, characters: Int? = nil, remedies: [Message] = [], position: SourcePosition) {
        self.label = label
        self.lines = lines
        self.characters = characters
        self.remedies = remedies
        self.position = position
    }

    /// The finding for the editor, as grave as the house says.
    public func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic(
            severity, id: "makeup.underset", at: position,
            characters.map {
                "\("label", label) is short by \("lines", lines) \("lines", lines, one: "line", many: "lines") (\("characters", $0) 字)"
            } ?? "\("label", label) is short by \("lines", lines) \("lines", lines, one: "line", many: "lines")",
            hint: remedies.isEmpty
                ? "add copy, a picture or a figure, or give the block fewer lines" : "\("remedies", anyOf: remedies)")
    }
}
