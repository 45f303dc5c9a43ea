/// The fields of one group (mapping), asked for by name; what nobody asked for is reported as unknown.
///
///     let fields = try? node.fields(of: "a column", findings)
///     let width = fields?.required("width")?.quantity()
///     let gap = fields?.optional("gap")?.quantity()
///     fields?.finish()
///
/// Every fault goes to the findings; a nil says that it was reported (or, for `optional`, that the field is absent).
public final class Fields {
    /// What the group is, with its article: `a section`.
    public let name: Message
    public let position: SourcePosition
    public let findings: Findings
    private let entries: [SourceNode.Entry]
    private let indexes: [String: Int]
    private var asked: [String] = []
    private var isAsked: [Bool]

    fileprivate init(_ entries: [SourceNode.Entry], name: Message, at position: SourcePosition, _ findings: Findings) {
        self.name = name
        self.position = position
        self.findings = findings
        self.entries = entries
        isAsked = entries.map { _ in false }
        indexes = Dictionary(entries.enumerated().map { ($1.key.string, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The field, or nil where it is absent.
    public func optional(_ key: String) -> Field? {
        asked.append(key)
        guard let index = indexes[key] else { return nil }
        isAsked[index] = true
        return Field(name: key, node: entries[index].value, keyPosition: entries[index].key.position, findings: findings)
    }

    /// The field; its absence is an error, also where nothing is written after its colon.
    public func required(_ key: String) -> Field? {
        guard let field = optional(key) else {
            findings.error(
                "source.missing-key", at: position, "\("name", name) has no '\("key", key)'", hint: "add a line '\("key", key): …'")
            return nil
        }
        guard !field.node.isEmpty else {
            findings.error(
                "source.empty-value", at: field.keyPosition, "'\("key", key)' says nothing", hint: "write its value after the colon")
            return nil
        }
        return field
    }

    /// All fields with their keys, for groups whose keys are names of the editor's own: palettes, styles.
    public func all() -> [(key: SourceText, field: Field)] {
        entries.map { entry in
            asked.append(entry.key.string)
            return (entry.key, Field(name: entry.key.string, node: entry.value, keyPosition: entry.key.position, findings: findings))
        }
    }

    /// Reports the keys that nobody asked for, with the nearest name that would have been.
    public func finish() {
        if isAsked.allSatisfy({ $0 }) { return }
        let known = Set(asked)
        for entry in entries where !known.contains(entry.key.string) {
            let free = known.subtracting(entries.map(\.key.string))
            let near = nearestName(to: entry.key.string, among: Array(free)) ?? nearestName(to: entry.key.string, among: Array(known))
            let names = known.sorted()
            // `{ caption: 晨光,码头 }` has a field 码头 that says nothing.
            let hint: Message =
                if let near {
                    "did you mean '\("near", near)'?"
                } else if entry.value.isEmpty {
                    """
                    if this is the end of a text that holds a comma, put the whole text in quotes; \("name", name) may have: \("known", names)
                    """
                } else {
                    "\("name", name) may have: \("known", names)"
                }
            findings.error(
                "source.unknown-key", at: entry.key.position, "\("name", name) has no field '\("key", entry.key.string.printable)'",
                hint: hint)
        }
    }
}

extension SourceNode {
    /// The node's fields; reports a value of another kind, and returns nil.
    /// - Parameter name: what the group is, with its article: `a section`.
    public func fields(of name: Message, _ findings: Findings) -> Fields? {
        if case .mapping(let entries) = content { return Fields(entries, name: name, at: position, findings) }
        findings.error(
            "source.wrong-kind", at: position, "here must stand \("name", name), with its fields, but there is \("kind", kindName)",
            hint: "write 'key: value' lines, indented")
        return nil
    }
}
