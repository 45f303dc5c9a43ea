import Measure
import Yams

/// Turns composed YAML into a `SourceNode` tree, refusing tags, merge keys and keys that are not texts, and counting values.
struct TreeBuilder {
    private let source: SourceBytes
    private let pairs: SurrogatePairs
    private let findings: Findings
    private var count = 0

    static func build(_ root: Node, _ source: SourceBytes, _ pairs: SurrogatePairs, _ findings: Findings) -> SourceNode {
        var builder = TreeBuilder(source: source, pairs: pairs, findings: findings)
        let tree = builder.node(root, depth: 0)
        if builder.count > Limits.yamlNodes {
            findings.error(
                "yaml.size", at: SourcePosition(file: source.file), "the file holds more than \("most", Limits.yamlNodes) values")
        }
        return tree
    }

    private init(source: SourceBytes, pairs: SurrogatePairs, findings: Findings) {
        (self.source, self.pairs, self.findings) = (source, pairs, findings)
    }

    private mutating func node(_ node: Node, depth: Int) -> SourceNode {
        count += 1
        let position = place(node.mark)
        guard count <= Limits.yamlNodes else { return SourceNode(.list([]), at: position) }
        guard depth <= Limits.yamlNesting else {
            findings.error(
                "yaml.nesting", at: position, "lists and groups stand more than \("most", Limits.yamlNesting) deep inside one another")
            return SourceNode(.list([]), at: position)
        }
        switch node {
        case .scalar(let scalar):
            return SourceNode(.text(text(scalar)), at: position)
        case .sequence(let items):
            refuseTag(items.tag.description, Self.listTag, position)
            return SourceNode(.list(items.map { self.node($0, depth: depth + 1) }), at: position)
        case .mapping(let pairs):
            refuseTag(pairs.tag.description, Self.mappingTag, position)
            return SourceNode(.mapping(pairs.compactMap { entry($0.key, $0.value, depth) }), at: position)
        case .alias:
            findings.error("yaml.alias", at: position, "an alias stands here that could not be followed", hint: "write the value out")
            return SourceNode(.list([]), at: position)
        }
    }

    private mutating func entry(_ key: Node, _ value: Node, _ depth: Int) -> SourceNode.Entry? {
        guard case .scalar(let name) = key else {
            findings.error(
                "yaml.key", at: place(key.mark), "a key must be a word, not a list or a group",
                hint: "put a text that begins with [ or { in quotes")
            return nil
        }
        if name.string == "<<", name.style == .plain {
            findings.error("yaml.merge", at: place(key.mark), "merging with '<<' is not read", hint: "write the fields out")
            return nil
        }
        return SourceNode.Entry(key: text(name), value: node(value, depth: depth + 1))
    }

    private func text(_ scalar: Node.Scalar) -> SourceText {
        let position = place(scalar.mark)
        refuseTag(scalar.tag.description, Self.textTag, position)
        let text = TextPlaces.text(scalar.string, style: scalar.style, at: position, in: source)
        return scalar.style == .doubleQuoted ? unescaped(text) : text
    }

    /// What only escapes can write: characters as surrogate pairs, line ends as CR LF or CR, and what no copy may hold, of which what stands
    /// in the file itself was refused before.
    private func unescaped(_ text: SourceText) -> SourceText {
        let text = pairs.joined(in: text, of: source).withLineFeeds
        if let (offset, scalar) = text.string.unicodeScalars.enumerated().first(where: { EncodingCheck.isForbidden($0.element.value) }) {
            EncodingCheck.reportForbidden(scalar, at: text.position(at: offset), findings)
        }
        return text
    }

    private static let textTag = "tag:yaml.org,2002:str"
    private static let listTag = "tag:yaml.org,2002:seq"
    private static let mappingTag = "tag:yaml.org,2002:map"

    /// The composer fills in the tag that a value has by itself; any other was written.
    private func refuseTag(_ tag: String, _ natural: String, _ position: SourcePosition) {
        guard !tag.isEmpty, tag != natural else { return }
        findings.error(
            "yaml.tag", at: position, "the tag '\("tag", tag.printable)' is not read",
            hint: "delete it; put a text that begins with ! in quotes")
    }

    private func place(_ mark: Mark?) -> SourcePosition {
        SourcePosition(file: source.file, line: mark?.line ?? 0, column: mark?.column ?? 0)
    }
}

extension SourceText {
    /// The text with a line feed for each of its line ends.
    fileprivate var withLineFeeds: SourceText {
        guard string.utf8.contains(.carriageReturn) else { return self }
        let scalars = Array(string.unicodeScalars)
        let kept = scalars.indices.filter { scalars[$0] != "\r" || $0 + 1 == scalars.count || scalars[$0 + 1] != "\n" }
        return picking(String(scalars: kept.map { scalars[$0] == "\r" ? "\n" : scalars[$0] }), at: kept)
    }
}
