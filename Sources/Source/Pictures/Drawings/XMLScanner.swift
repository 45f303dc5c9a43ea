/// A scanner of XML (1.0, fifth edition) for the checking of illustrations: elements and attributes with their places and namespaces, no
/// entities but the five that XML itself has.
///
/// It reads bytes that are known to be UTF-8 and hands out ranges of them: most attributes are long lists of points.
struct XMLScanner {
    struct Attribute {
        /// Without its prefix.
        var name: String
        var namespace: String
        /// Of its value, between the quotes.
        var value: Range<Int>
        /// Where its name begins.
        var offset: Int
    }

    struct Element {
        /// Without its prefix.
        var name: String
        var namespace: String
        /// As it is written.
        var written: String
        var attributes: [Attribute]
        var isEmpty: Bool
    }

    enum Event {
        case open(Element)
        case close
        /// Text that is not blank.
        case text
        /// `<!DOCTYPE` with declarations of its own, or a style sheet outside of the file.
        case declaration(String)
    }

    struct Fault: Error {
        var message: Message
        var offset: Int
    }

    let bytes: [UInt8]
    private var index: Int
    /// Where the last event began.
    private(set) var offset = 0
    /// The names of open elements as they are written, and what each of them says about namespaces.
    private var open: [(name: String, prefixes: [String: String])] = []
    private static let xml = "http://www.w3.org/XML/1998/namespace"

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    }

    /// The innermost element that is open, as it is written.
    var innermost: String? { open.last?.name }

    /// The next event; nil at the end. Comments, processing instructions and plain document types are passed over.
    mutating func next() throws(Fault) -> Event? {
        while index < bytes.count {
            offset = index
            if bytes[index] != UInt8(ascii: "<") {
                if !take(while: { $0 != UInt8(ascii: "<") }).allSatisfy({ bytes[$0].isXMLBlank }) { return .text }
            } else if has("<!--") {
                try skip(past: "-->", "this comment is never closed")
            } else if has("<![CDATA[") {
                try skip(past: "]]>", "this section is never closed")
                return .text
            } else if has("<?") {
                let isSheet = has("<?xml-stylesheet")
                try skip(past: "?>", "this declaration is never closed")
                if isSheet { return .declaration("<?xml-stylesheet") }
            } else if has("<!") {
                if try hasOwnDeclarations() { return .declaration("<!DOCTYPE") }
            } else if has("</") {
                return try close()
            } else {
                return .open(try element())
            }
        }
        return nil
    }

    /// An attribute's value with its references resolved.
    func text(_ value: Range<Int>) throws(Fault) -> String {
        let text = String(decoding: bytes[value], as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let sign = rest.firstIndex(of: "&") {
            result += rest[..<sign]
            guard let end = rest[sign...].firstIndex(of: ";"), let resolved = Self.resolved(rest[rest.index(after: sign)..<end]) else {
                throw Fault(
                    message: "'\("reference", rest[sign...].prefix(12))' stands for nothing that is known", offset: value.lowerBound)
            }
            result += resolved
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func resolved(_ name: Substring) -> String? {
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        if let known = known[String(name)] { return known }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }

    // MARK: Elements

    private mutating func element() throws(Fault) -> Element {
        index += 1
        let written = word()
        guard !written.isEmpty else { throw Fault(message: "a '<' begins no element", offset: offset) }
        var attributes: [(name: String, value: Range<Int>, offset: Int)] = []
        var isEmpty = false
        while true {
            skipBlanks()
            guard index < bytes.count else { throw Fault(message: "this element is cut short", offset: offset) }
            isEmpty = has("/>")
            if isEmpty || has(">") {
                index += isEmpty ? 2 : 1
                break
            }
            let attribute = try attribute()
            guard !attributes.contains(where: { $0.name == attribute.name }) else {
                throw Fault(message: "the attribute '\("name", attribute.name.printable)' stands twice", offset: attribute.offset)
            }
            attributes.append(attribute)
        }
        var prefixes = open.last?.prefixes ?? ["xml": Self.xml]
        for attribute in attributes {
            if attribute.name == "xmlns" { prefixes[""] = try text(attribute.value) }
            if attribute.name.hasPrefix("xmlns:") { prefixes[String(attribute.name.dropFirst(6))] = try text(attribute.value) }
        }
        let (name, namespace) = try resolve(written, prefixes, usesDefault: true, at: offset)
        var named: [Attribute] = []
        for attribute in attributes where attribute.name != "xmlns" && !attribute.name.hasPrefix("xmlns:") {
            let (name, namespace) = try resolve(attribute.name, prefixes, usesDefault: false, at: attribute.offset)
            named.append(Attribute(name: name, namespace: namespace, value: attribute.value, offset: attribute.offset))
        }
        if !isEmpty { open.append((written, prefixes)) }
        return Element(name: name, namespace: namespace, written: written, attributes: named, isEmpty: isEmpty)
    }

    private func resolve(_ written: String, _ prefixes: [String: String], usesDefault: Bool, at offset: Int) throws(Fault) -> (
        String, String
    ) {
        guard let colon = written.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (written, usesDefault ? prefixes[""] ?? "" : "") }
        let prefix = String(written[..<colon])
        guard let namespace = prefixes[prefix] else {
            throw Fault(message: "the prefix of '\("written", written.printable)' is declared nowhere", offset: offset)
        }
        return (String(written[written.index(after: colon)...]), namespace)
    }

    private mutating func attribute() throws(Fault) -> (name: String, value: Range<Int>, offset: Int) {
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
        return (name, value, start)
    }

    private mutating func close() throws(Fault) -> Event {
        index += 2
        let name = word()
        skipBlanks()
        guard has(">") else { throw Fault(message: "a '>' is missing", offset: min(index, bytes.count)) }
        index += 1
        guard open.last?.name == name else {
            throw Fault(message: "</\("name", name.printable)> closes nothing that is open", offset: offset)
        }
        open.removeLast()
        return .close
    }

    /// Passes over a document type; true where it declares entities or anything else of its own.
    private mutating func hasOwnDeclarations() throws(Fault) -> Bool {
        let head = take { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
        guard index < bytes.count, !head.isEmpty else { throw Fault(message: "this declaration is never closed", offset: offset) }
        if has("[") {
            index = bytes.count
            open = []
            return true
        }
        index += 1
        return false
    }

    // MARK: Bytes

    private mutating func take(while holds: (UInt8) -> Bool) -> Range<Int> {
        let start = index
        bytes.withUnsafeBufferPointer { bytes in
            while index < bytes.count, holds(bytes[index]) { index += 1 }
        }
        return start..<index
    }

    private mutating func word() -> String {
        String(decoding: bytes[take { !$0.isXMLBlank && !$0.endsXMLName }], as: UTF8.self)
    }

    private mutating func skipBlanks() { _ = take(while: \.isXMLBlank) }

    private func has(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            index + text.count <= bytes.count && text.indices.allSatisfy { bytes[index + $0] == text[$0] }
        }
    }

    private mutating func skip(past end: StaticString, _ message: Message) throws(Fault) {
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

    var isXMLBlank: Bool { self == .space || self == .tab || self == .lineFeed || self == .carriageReturn }
}
