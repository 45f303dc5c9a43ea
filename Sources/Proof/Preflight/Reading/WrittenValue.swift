import Press

/// A value as it stands written within an object, references not followed. ISO 32000-1, 7.3.
indirect enum WrittenValue {
    case name(String)
    case number(Double)
    case reference(Int)
    case array([WrittenValue])
    case dictionary([String: WrittenValue])
    /// A string, a truth value, nothing.
    case other

    var name: String? { if case .name(let name) = self { name } else { nil } }
    var items: [WrittenValue]? { if case .array(let items) = self { items } else { nil } }
    var entries: [String: WrittenValue]? { if case .dictionary(let entries) = self { entries } else { nil } }

    /// Every dictionary that stands within an object, the outermost first.
    static func dictionaries(in written: [UInt8]) -> [[String: WrittenValue]] {
        var reading = WrittenReading(written)
        while reading.takeToken() {}
        return reading.dictionaries.reversed()
    }
}

/// Reads a written object with a stack of its own, so that nesting costs no more than its bytes.
private struct WrittenReading {
    private(set) var dictionaries: [[String: WrittenValue]] = []
    private let reader: ContentReader
    private var lexer: ContentLexer
    private var open: [(isDictionary: Bool, values: [WrittenValue])] = [(false, [])]

    init(_ written: [UInt8]) { (reader, lexer) = (ContentReader(written), ContentLexer(written)) }

    mutating func takeToken() -> Bool {
        guard let token = lexer.nextWord() else { return false }
        switch token.kind {
        case .name: add(.name(reader.name(token)))
        case .number: add(.number(token.value))
        case .arrayStart: open.append((false, []))
        case .dictionaryStart: open.append((true, []))
        case .arrayEnd, .dictionaryEnd: close()
        case .keyword where token.end - token.start == 1 && reader.bytes[token.start] == UInt8(ascii: "R"): addReference()
        default: add(.other)
        }
        return true
    }

    private mutating func add(_ value: WrittenValue) { open[open.count - 1].values.append(value) }

    private mutating func addReference() {
        let values = open[open.count - 1].values
        guard values.count >= 2, case .number(let number) = values[values.count - 2] else { return add(.other) }
        open[open.count - 1].values.removeLast(2)
        add(.reference(Int(number.bounded)))
    }

    private mutating func close() {
        guard open.count > 1, let closed = open.popLast() else { return }
        guard closed.isDictionary else { return add(.array(closed.values)) }
        var entries: [String: WrittenValue] = [:]
        for index in stride(from: 0, to: closed.values.count - 1, by: 2) {
            if let key = closed.values[index].name { entries[key] = closed.values[index + 1] }
        }
        dictionaries.append(entries)
        add(.dictionary(entries))
    }
}
