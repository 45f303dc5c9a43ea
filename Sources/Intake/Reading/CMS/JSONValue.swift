import Source

/// A JSON value as a content management system writes it (RFC 8259), strings with whatever characters they hold.
enum JSONValue {
    case object([(key: String, value: JSONValue)])
    case list([JSONValue])
    case text(String)
    /// A number, true, false or null, as it is written.
    case plain(String)

    subscript(_ key: String) -> JSONValue? {
        if case .object(let fields) = self { fields.first { $0.key == key }?.value } else { nil }
    }

    var string: String? { if case .text(let text) = self { text } else { nil } }
    var items: [JSONValue]? { if case .list(let items) = self { items } else { nil } }

    /// Nil for what is no JSON.
    init?(_ text: [Unicode.Scalar]) {
        var reader = JSONScan(text)
        guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
        self = value
    }
}

private struct JSONScan {
    private static let mostDepth = 64
    private let text: [Unicode.Scalar]
    private var index = 0

    init(_ text: [Unicode.Scalar]) {
        self.text = text
        if text.first == "\u{feff}" { index = 1 }
    }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return index == text.count
        }
    }

    private mutating func skipSpace() {
        while index < text.count, text[index] == " " || text[index] == "\n" || text[index] == "\r" || text[index] == "\t" { index += 1 }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < text.count, text[index] == scalar else { return false }
        index += 1
        return true
    }

    mutating func value(depth: Int) -> JSONValue? {
        skipSpace()
        guard index < text.count, depth < Self.mostDepth else { return nil }
        switch text[index] {
        case "{": return object(depth)
        case "[": return list(depth)
        case "\"": return string().map { .text($0) }
        default: return plain()
        }
    }

    private mutating func object(_ depth: Int) -> JSONValue? {
        index += 1
        var fields: [(key: String, value: JSONValue)] = []
        if take("}") { return .object(fields) }
        repeat {
            skipSpace()
            guard let key = string(), take(":"), let value = value(depth: depth + 1) else { return nil }
            fields.append((key, value))
        } while take(",")
        return take("}") ? .object(fields) : nil
    }

    private mutating func list(_ depth: Int) -> JSONValue? {
        index += 1
        var items: [JSONValue] = []
        if take("]") { return .list(items) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            items.append(value)
        } while take(",")
        return take("]") ? .list(items) : nil
    }

    private mutating func plain() -> JSONValue? {
        let start = index
        while index < text.count, text[index].isASCII,
            text[index].properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains(text[index])
        {
            index += 1
        }
        let word = String(String.UnicodeScalarView(text[start..<index]))
        return ["true", "false", "null"].contains(word) || Double(word) != nil ? .plain(word) : nil
    }

    private mutating func string() -> String? {
        guard index < text.count, text[index] == "\"" else { return nil }
        index += 1
        var units: [UInt16] = []
        while index < text.count {
            let scalar = text[index]
            index += 1
            switch scalar {
            case "\"": return String(validating: units, as: UTF16.self)
            case "\\":
                guard let unit = escape() else { return nil }
                units.append(unit)
            case _ where scalar.value < 0x20: return nil
            default: units += UTF16.encode(scalar) ?? .init()
            }
        }
        return nil
    }

    private mutating func escape() -> UInt16? {
        guard index < text.count else { return nil }
        let sign = text[index]
        index += 1
        switch sign {
        case "\"", "\\", "/": return UInt16(sign.value)
        case "b": return 8
        case "f": return 12
        case "n": return 10
        case "r": return 13
        case "t": return 9
        case "u":
            guard index + 4 <= text.count else { return nil }
            defer { index += 4 }
            return UInt16(String(String.UnicodeScalarView(text[index..<(index + 4)])), radix: 16)
        default: return nil
        }
    }
}
