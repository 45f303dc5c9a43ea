/// Reads values as the syntax of PDF spells them. ISO 32000-1, 7.3.
struct DraftParser {
    private let reader: ContentReader
    private var lexer: ContentLexer
    /// The word that ended the values read last: `obj`, `stream`, `endobj`; empty at the end of the bytes.
    private(set) var keyword = ""

    private static let depthLimit = 100

    init(_ bytes: [UInt8], from start: Int = 0) {
        reader = ContentReader(bytes)
        lexer = ContentLexer(bytes, from: start)
    }

    /// Where the next token begins.
    var position: Int { lexer.position }

    /// The values up to the next word that is none; nil where they are damaged.
    mutating func values() -> [DraftValue]? { values(until: nil, depth: 0) }

    private mutating func values(until end: ContentToken.Kind?, depth: Int) -> [DraftValue]? {
        guard depth < Self.depthLimit else { return nil }
        keyword = ""
        var values: [DraftValue] = []
        while let token = lexer.next() {
            switch token.kind {
            case .space: break
            case end: return values
            case .number: values.append(number(token))
            case .name: values.append(.name(reader.name(token)))
            case .string: values.append(.string(LiteralString.bytes(reader.bytes[(token.start + 1)..<(token.end - 1)])))
            case .hexString: values.append(.string(HexString(digits: reader.bytes[token.start..<token.end]).bytes))
            case .arrayStart:
                guard let items = self.values(until: .arrayEnd, depth: depth + 1) else { return nil }
                values.append(.array(items))
            case .dictionaryStart:
                guard let dictionary = self.values(until: .dictionaryEnd, depth: depth + 1).flatMap(Self.dictionary) else { return nil }
                values.append(.dictionary(dictionary))
            case .keyword:
                let word = text(token)
                if take(word, onto: &values) { break }
                guard end == nil else { return nil }
                keyword = word
                return values
            case .arrayEnd, .dictionaryEnd, .imageData, .damaged: return nil
            }
        }
        return end == nil ? values : nil
    }

    /// False for a word that is no value and belongs to none.
    private func take(_ word: String, onto values: inout [DraftValue]) -> Bool {
        switch word {
        case "true": values.append(.boolean(true))
        case "false": values.append(.boolean(false))
        case "null": values.append(.null)
        case "R":
            guard values.count >= 2, case (.integer(let number), .integer(0)) = (values[values.count - 2], values[values.count - 1]) else {
                return false
            }
            values.removeLast(2)
            values.append(.reference(number))
        default: return false
        }
        return true
    }

    private func text(_ token: ContentToken) -> String { String(decoding: reader.bytes[token.start..<token.end], as: UTF8.self) }

    /// What is no number is nothing.
    private func number(_ token: ContentToken) -> DraftValue {
        let digits = reader.bytes[token.start..<token.end]
        if digits.contains(UInt8(ascii: ".")) { return .real(text(token)) }
        let isPlain = digits.count <= 15 && digits.allSatisfy { $0 >= 0x30 }
        return (isPlain ? digits.reduce(0) { $0 * 10 + Int($1 & 0xf) } : Int(text(token))).map { .integer($0) } ?? .null
    }

    /// Nil where names and values do not alternate.
    private static func dictionary(_ items: [DraftValue]) -> DraftDictionary? {
        guard items.count % 2 == 0 else { return nil }
        let dictionary = DraftDictionary(room: items.count / 2)
        for index in stride(from: 0, to: items.count, by: 2) {
            guard case .name(let key) = items[index] else { return nil }
            dictionary[key] = items[index + 1]
        }
        return dictionary
    }
}
