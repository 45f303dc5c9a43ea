import Measure

/// A JSON value whose fields keep their order, so that the same value is always the same text. RFC 8259.
public enum OrderedJSON: Sendable {
    public struct Field: Sendable {
        public var key: String
        public var value: OrderedJSON

        public init(_ key: String, _ value: OrderedJSON) { (self.key, self.value) = (key, value) }
    }

    case text(String)
    case number(Int)
    /// A length in millimetres, to a thousandth.
    case millimetres(Length)
    case flag(Bool)
    case list([OrderedJSON])
    case fields([Field])

    /// As a text that a person can read: a field a line.
    public var document: String {
        var document = ""
        write(into: &document, indent: "")
        return document + "\n"
    }

    private func write(into document: inout String, indent: String) {
        switch self {
        case .text(let text): text.writeJSONQuoted(into: &document)
        case .number, .millimetres, .flag: document += plain ?? ""
        case .list(let items): Self.write(items, between: ("[", "]"), into: &document, indent: indent) { $1.write(into: &$0, indent: $2) }
        case .fields(let fields):
            Self.write(fields, between: ("{", "}"), into: &document, indent: indent) {
                $1.key.writeJSONQuoted(into: &$0)
                $0 += ": "
                $1.value.write(into: &$0, indent: $2)
            }
        }
    }

    /// Writes things a line each; nothing between the brackets where there is none.
    private static func write<Item>(
        _ items: [Item], between brackets: (open: String, close: String), into document: inout String, indent: String,
        _ write: (_ document: inout String, _ item: Item, _ indent: String) -> Void
    ) {
        document += brackets.open
        let inner = indent + "  "
        for (index, item) in items.enumerated() {
            document += index == 0 ? "\n" : ",\n"
            document += inner
            write(&document, item, inner)
        }
        document += (items.isEmpty ? "" : "\n" + indent) + brackets.close
    }

    /// A scalar as a reader of the document sees it.
    public var plain: String? {
        switch self {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .flag(let flag): flag ? "true" : "false"
        case .millimetres(let length): Length.threeDecimals(length.millimetres)
        case .list, .fields: nil
        }
    }

    /// What tells a record of a list from the others: its first field.
    public var label: String? {
        if case .fields(let fields) = self { fields.first?.value.plain } else { nil }
    }
}
