/// A scanner of XML for the checking of illustrations: elements and attributes with their places, no entities, no namespaces.
struct XMLScanner {
    struct Attribute {
        var name: String
        var value: String
        var offset: Int
    }

    enum Event {
        case open(name: String, attributes: [Attribute], isEmpty: Bool)
        case close(name: String)
        /// Text that is not blank.
        case text
        /// `<!DOCTYPE`, `<![CDATA[`, `<?xml-stylesheet`: its first word.
        case declaration(String)
    }

    struct Fault: Error {
        var message: String
        var offset: Int
    }

    private let bytes: [UInt8]
    private(set) var index: Int
    /// Where the last event began.
    private(set) var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    }

    /// The next event; nil at the end. Comments and the XML declaration are passed over.
    mutating func next() throws(Fault) -> Event? {
        while index < bytes.count {
            offset = index
            if bytes[index] != UInt8(ascii: "<") {
                let text = take { $0 != UInt8(ascii: "<") }
                if text.contains(where: { !$0.isXMLBlank }) { return .text }
            } else if has("<!--") {
                try skip(past: "-->", "this comment is never closed")
            } else if has("<?xml "), offset <= 3 {
                try skip(past: "?>", "this declaration is never closed")
            } else if has("<?") || has("<!") {
                let word = take { $0 != .space && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
                index = bytes.count
                return .declaration(String(decoding: word, as: UTF8.self))
            } else if has("</") {
                index += 2
                let name = word()
                skipBlanks()
                try expect(">")
                return .close(name: name)
            } else {
                return try element()
            }
        }
        return nil
    }

    private mutating func element() throws(Fault) -> Event {
        index += 1
        let name = word()
        guard !name.isEmpty else { throw Fault(message: "a '<' begins no element", offset: offset) }
        var attributes: [Attribute] = []
        while true {
            skipBlanks()
            guard index < bytes.count else { throw Fault(message: "this element is cut short", offset: offset) }
            if has("/>") {
                index += 2
                return .open(name: name, attributes: attributes, isEmpty: true)
            }
            if has(">") {
                index += 1
                return .open(name: name, attributes: attributes, isEmpty: false)
            }
            attributes.append(try attribute())
        }
    }

    private mutating func attribute() throws(Fault) -> Attribute {
        let start = index
        let name = word()
        skipBlanks()
        guard !name.isEmpty, has("=") else { throw Fault(message: "this attribute has no value", offset: start) }
        index += 1
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw Fault(message: "this attribute's value has no quotes", offset: start)
        }
        let quote = bytes[index]
        index += 1
        let value = take { $0 != quote && $0 != UInt8(ascii: "<") }
        guard index < bytes.count, bytes[index] == quote else {
            throw Fault(message: "this attribute's value is never closed", offset: start)
        }
        index += 1
        return Attribute(name: name, value: String(decoding: value, as: UTF8.self), offset: start)
    }

    private mutating func take(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, holds(bytes[index]) { index += 1 }
        return bytes[start..<index]
    }

    private mutating func word() -> String {
        String(decoding: take { !$0.isXMLBlank && !$0.endsXMLName }, as: UTF8.self)
    }

    private mutating func skipBlanks() { _ = take(while: \.isXMLBlank) }

    private func has(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            index + text.count <= bytes.count && text.indices.allSatisfy { bytes[index + $0] == text[$0] }
        }
    }

    private mutating func expect(_ text: StaticString) throws(Fault) {
        guard has(text) else { throw Fault(message: "a '\(text)' is missing", offset: min(index, bytes.count)) }
        index += text.utf8CodeUnitCount
    }

    private mutating func skip(past end: StaticString, _ message: String) throws(Fault) {
        while index < bytes.count, !has(end) { index += 1 }
        guard index < bytes.count else { throw Fault(message: message, offset: offset) }
        index += end.utf8CodeUnitCount
    }
}

extension UInt8 {
    fileprivate var endsXMLName: Bool {
        switch self {
        case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    fileprivate var isXMLBlank: Bool { self == .space || self == .tab || self == .lineFeed || self == .carriageReturn }
}
