/// Where the objects of a drawing stand, as its cross-reference table states it, and its trailer. ISO 32000-1, 7.5.4 and 7.5.5.
///
/// Drawing writes one table of plain entries, and nothing else is read.
struct DraftTable {
    /// By the objects' numbers; nil for one that is free.
    private(set) var offsets: [Int?] = []
    private(set) var trailer = DraftDictionary()

    private static let end = Array("startxref".utf8)

    /// Nil where the table is damaged.
    init?(of bytes: [UInt8]) {
        guard let start = Self.start(in: bytes) else { return nil }
        var parser = DraftParser(bytes, from: start)
        guard parser.values()?.isEmpty == true, parser.keyword == "xref" else { return nil }
        while let entry = parser.values(), parser.keyword != "trailer" {
            guard take(entry, isUsed: parser.keyword == "n", most: bytes.count) else { return nil }
        }
        guard parser.keyword == "trailer", let values = parser.values(), values.count == 1, case .dictionary(let trailer) = values[0] else {
            return nil
        }
        guard trailer["Prev"] == nil, trailer["Encrypt"] == nil else { return nil }
        self.trailer = trailer
    }

    /// Takes an entry, or the first number and the count of a section before its first entry.
    private mutating func take(_ numbers: [DraftValue], isUsed: Bool, most: Int) -> Bool {
        guard numbers.count == 2 || numbers.count == 4, case .integer(let offset) = numbers[numbers.count - 2] else { return false }
        if numbers.count == 4 {
            guard case .integer(offsets.count) = numbers[0] else { return false }
        }
        guard offset >= 0, offset < most || !isUsed else { return false }
        offsets.append(isUsed ? offset : nil)
        return true
    }

    private static func start(in bytes: [UInt8]) -> Int? {
        let tail = bytes.suffix(64)
        guard let found = tail.indices.last(where: { tail[$0...].starts(with: end) }) else { return nil }
        var parser = DraftParser(bytes, from: found + end.count)
        guard case .integer(let start)? = parser.values()?.first, bytes.indices.contains(start) else { return nil }
        return start
    }
}
