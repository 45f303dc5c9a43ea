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

    /// As a text that a person can read, a field a line; in UTF-8.
    public var document: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes + [.lineFeed]
    }

    /// On one line.
    public var line: String {
        switch self {
        case .text(let text): text.jsonQuoted
        case .number, .millimetres, .flag: plain ?? ""
        case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
        case .fields(let fields): "{" + fields.map { "\($0.key.jsonQuoted): \($0.value.line)" }.joined(separator: ", ") + "}"
        }
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
