/// A YAML or JSON file as it was written: values that know where they stood. All scalars are text; what they mean is for the reader to say.
public struct SourceTree: Hashable, Sendable {
    /// The file's path from the project's root.
    public let file: String
    public let root: SourceNode

    public init(file: String, root: SourceNode) {
        self.file = file
        self.root = root
    }
}

/// One value of a file: a text, a list or a mapping in the order of the file.
public struct SourceNode: Hashable, Sendable {
    public indirect enum Content: Hashable, Sendable {
        case text(SourceText)
        case list([SourceNode])
        case mapping([Entry])
    }

    public struct Entry: Hashable, Sendable {
        public let key: SourceText
        public let value: SourceNode

        public init(key: SourceText, value: SourceNode) {
            self.key = key
            self.value = value
        }
    }

    public let content: Content
    public let position: SourcePosition

    public init(_ content: Content, at position: SourcePosition) {
        self.content = content
        self.position = position
    }

    /// True for a value of which nothing was written: `heading:` and the end of the line.
    public var isEmpty: Bool {
        if case .text(let text) = content { text.string.isEmpty && text.style == .plain } else { false }
    }

    /// What the value is, in an editor's words.
    var kindName: Message {
        switch content {
        case .text: isEmpty ? "nothing" : "a text"
        case .list: "a list"
        case .mapping: "a group of fields"
        }
    }
}

extension SourceNode: CustomStringConvertible {
    /// The tree as text, a value a line with its place: what tests compare.
    public var description: String { lines(indent: "").joined(separator: "\n") }

    private func lines(indent: String) -> [String] {
        switch content {
        case .text(let text): ["\(indent)\(position.line):\(position.column) '\(text.string.printable)'"]
        case .list(let items): ["\(indent)\(position.line):\(position.column) list"] + items.flatMap { $0.lines(indent: indent + "  ") }
        case .mapping(let entries):
            ["\(indent)\(position.line):\(position.column) mapping"]
                + entries.flatMap {
                    ["\(indent)  \($0.key.position.line):\($0.key.position.column) \($0.key.string.printable):"]
                        + $0.value.lines(indent: indent + "    ")
                }
        }
    }
}
