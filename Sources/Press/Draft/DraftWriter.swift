import Measure

/// Writes a draft: the objects that are reached from its trailer, numbered as they are met. ISO 32000-1, 7.5.
struct DraftWriter {
    private let draft: PDFDraft
    private var output: [UInt8] = []
    /// The numbers that objects are given, by those that they have in the draft.
    private var numbers: [Int?]
    /// The objects in the order of their new numbers.
    private var met: [Int] = []

    /// What the plate carries beyond the drawing: profile, metadata, entries.
    private static let growth = 256 << 10

    init(_ draft: PDFDraft) {
        self.draft = draft
        numbers = Array(repeating: nil, count: draft.count)
    }

    mutating func written() -> [UInt8] {
        output.reserveCapacity(draft.size + Self.growth)
        // The second line tells that the file is binary.
        output += Array("%PDF-1.6\n%".utf8) + [0xbf, 0xf7, 0xa2, 0xfe, 0x0a]
        let trailer = ["Root", "Info"].map { ($0, draft.trailer[$0]?.stated) }
        for case (_, .reference(let number)?) in trailer { _ = self.number(of: number) }
        var offsets: [Int] = []
        while offsets.count < met.count {
            let object = draft.value(of: met[offsets.count])
            offsets.append(output.count)
            put(offsets.count)
            put(" 0 obj\n")
            put(object)
            put("\nendobj\n")
        }
        let places = putTable(offsets)
        let identifier = FileIdentifier.of(output)
        for place in places { output.replaceSubrange(place, with: identifier) }
        return output
    }

    /// Puts the cross-reference table and the trailer, and gives the places of the identifier: of the first edition and of this one.
    private mutating func putTable(_ offsets: [Int]) -> [Range<Int>] {
        let start = output.count
        put("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n")
        for offset in offsets {
            let digits = String(offset)
            put(String(repeating: "0", count: max(0, 10 - digits.utf8.count)))
            put(digits)
            put(" 00000 n \n")
        }
        put("trailer <<")
        for key in ["Info", "Root"] {
            guard let object = draft.trailer[key] else { continue }
            put(" /\(key) ")
            put(object.stated)
        }
        put(" /Size \(offsets.count + 1) /ID [")
        let places = (0..<2).map { _ in
            output += FileIdentifier.placeholder
            return output.count - FileIdentifier.placeholder.count..<output.count
        }
        put("] >>\nstartxref\n\(start)\n%%EOF\n")
        return places
    }

    private mutating func number(of object: Int) -> Int {
        guard numbers.indices.contains(object) else { return 0 }
        if let known = numbers[object] { return known }
        met.append(object)
        numbers[object] = met.count
        return met.count
    }

    // MARK: Values

    private mutating func put(_ value: DraftValue) {
        switch value {
        case .null: put("null")
        case .boolean(let value): put(value ? "true" : "false")
        case .integer(let number): put(number)
        case .real(let spelled): put(spelled)
        case .spelled(let bytes): output += bytes
        case .name(let name): put(name: name)
        case .string(let bytes): StringSpelling.write(bytes, to: &output)
        case .array(let items):
            put("[ ")
            for item in items {
                put(item)
                output.append(0x20)
            }
            put("]")
        case .dictionary(let dictionary):
            put("<< ")
            put(entriesOf: dictionary)
            put(">>")
        case .stream(let stream): put(stream)
        case .reference(let number):
            put(self.number(of: number))
            put(" 0 R")
        }
    }

    /// A key that has nothing for a value is left out.
    private mutating func put(entriesOf dictionary: DraftDictionary, without left: String? = nil) {
        for (key, value) in dictionary.entries where key != left && !isNull(value) {
            put(name: key)
            output.append(0x20)
            put(value)
            output.append(0x20)
        }
    }

    private func isNull(_ value: DraftValue) -> Bool {
        if case .null = draft.object(value).value { return true }
        return false
    }

    private mutating func put(_ stream: DraftStream) {
        put("<< ")
        put(entriesOf: stream.dictionary, without: "Length")
        put("/Length ")
        put(stream.data.count)
        put(" >>\nstream\n")
        output += stream.data
        put("endstream")
    }

    private mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { output.append(contentsOf: $0) }
    }

    private mutating func put(_ number: Int) { put(String(number)) }

    /// ISO 32000-1, 7.3.5.
    private mutating func put(name: String) {
        output.append(UInt8(ascii: "/"))
        for byte in name.utf8 {
            if (0x21...0x7e).contains(byte), byte != UInt8(ascii: "#"), ByteClass.of(byte) == .regular {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "#"), (byte >> 4).hexDigit, byte.hexDigit]
            }
        }
    }
}
