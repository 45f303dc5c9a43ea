import Measure

/// A value to be read as something: a text, a number, a choice. Each reading reports what is wrong and then returns nil.
public struct Field {
    /// The key, or the key and the number of the item: `sections[2]`.
    public let name: String
    public let node: SourceNode
    /// Where the key stands; for an item of a list, the item.
    public let keyPosition: SourcePosition
    public let findings: Findings

    public var position: SourcePosition { node.position }

    /// A value that another stands for: rows of a file, where the file is named.
    public func standing(for node: SourceNode) -> Field { Field(name: name, node: node, keyPosition: keyPosition, findings: findings) }

    // MARK: Texts

    /// A text that says something: not empty, not blank.
    public func text() -> SourceText? {
        guard let text = rawText() else { return nil }
        guard text.string.unicodeScalars.contains(where: { !$0.isBlank }) else {
            fault("source.empty-value", "'\("name", name)' says nothing", hint: "write its text, or delete the line")
            return nil
        }
        return text
    }

    /// A text that may be empty.
    public func rawText() -> SourceText? {
        if case .text(let text) = node.content { return text }
        fault(
            "source.wrong-kind", "'\("name", name)' must be a text, but is \("kind", node.kindName)",
            hint: "write it on the line of its key, in quotes if it begins with [ or {")
        return nil
    }

    /// A name made of small letters, digits and hyphens, at most 64 of them: for ids that become file names.
    public func identifier() -> SourceText? {
        guard let text = text() else { return nil }
        let isName =
            text.string.utf8.count <= 64 && text.string.utf8.first.map { $0 != UInt8(ascii: "-") } == true
            && text.string.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        if isName { return text }
        fault(
            "source.identifier", "'\("text", text.string.printable)' cannot be the \("name", name)",
            hint: "use small letters, digits and hyphens, at most 64: party-building")
        return nil
    }

    // MARK: Choices and numbers

    /// One of a closed set of words.
    public func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type = Choice.self) -> Choice?
    where Choice.RawValue == String {
        guard let text = text() else { return nil }
        if let choice = Choice(rawValue: text.string) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        fault(
            "source.choice", "'\("name", name)' cannot be '\("text", text.string.printable)'",
            hint: nearestName(to: text.string, among: words).map {
                "did you mean '\("near", $0)'? it may be: \("choices", words)"
            } ?? "it may be: \("choices", words)")
        return nil
    }

    /// `yes` or `no`, also `true` or `false`.
    public func boolean() -> Bool? {
        switch text()?.string {
        case nil: return nil
        case "yes", "true": return true
        case "no", "false": return false
        case let word?:
            fault("source.choice", "'\("name", name)' cannot be '\("word", word.printable)'", hint: "it may be: yes, no")
            return nil
        }
    }

    /// A whole number within bounds.
    public func integer(in bounds: ClosedRange<Int>) -> Int? {
        guard let value = decimal() else { return nil }
        guard value == value.rounded() else {
            fault(
                "source.number", "'\("name", name)' must be a whole number",
                hint: "from \("least", bounds.lowerBound) to \("most", bounds.upperBound)")
            return nil
        }
        guard Double(bounds.lowerBound)...Double(bounds.upperBound) ~= value else {
            fault("source.range", "'\("name", name)' must be from \("least", bounds.lowerBound) to \("most", bounds.upperBound)")
            return nil
        }
        return Int(value)
    }

    /// A number within bounds.
    public func number(in bounds: ClosedRange<Double>) -> Double? {
        guard let value = decimal() else { return nil }
        if bounds ~= value { return value }
        fault(
            "source.range",
            "'\("name", name)' must be from \("least", Quantity.shown(bounds.lowerBound)) to \("most", Quantity.shown(bounds.upperBound))")
        return nil
    }

    private func decimal() -> Double? {
        guard let text = text() else { return nil }
        switch DecimalNumber.prefix(of: text.string[...].unicodeScalars) {
        case .success((let value, let rest)) where rest.isEmpty: return value
        case .success:
            fault("source.number", "'\("text", text.string.printable)' is not a number", hint: "write '\("name", name)' as digits alone")
        case .failure(let why): fault("source.number", "'\("text", text.string.printable)' is not a number", hint: why.hint)
        }
        return nil
    }

    // MARK: Parts

    /// The items of a list, each named by its number; nil for another kind of value.
    public func items() -> [Field]? {
        guard case .list(let items) = node.content else {
            fault(
                "source.wrong-kind", "'\("name", name)' must be a list, but is \("kind", node.kindName)",
                hint: "write each item on a line of its own, beginning with '- '")
            return nil
        }
        guard items.count <= Limits.listItems else {
            fault("source.too-many", "'\("name", name)' has \("items", items.count) items; at most \("most", Limits.listItems) are read")
            return nil
        }
        return items.enumerated().map { Field(name: "\(name)[\($0 + 1)]", node: $1, keyPosition: $1.position, findings: findings) }
    }

    /// The texts of a list; nil for another kind of value. An item that is no text is a fault, and is left out.
    public func texts() -> [SourceText]? { items()?.compactMap { $0.text() } }

    /// The fields of a group.
    public func fields(of name: Message) -> Fields? { node.fields(of: name, findings) }

    /// Reports a fault of this value, at its place (for an empty value, at its key).
    public func fault(_ id: String, _ message: Message, hint: Message? = nil) {
        findings.error(id, at: node.isEmpty ? keyPosition : position, message, hint: hint)
    }
}
