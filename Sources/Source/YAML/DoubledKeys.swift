import Yams

/// Finds where a key stands twice in one mapping. The composer names the key and one place; the others are looked for in the lines.
struct DoubledKeys {
    private let source: SourceBytes
    private(set) var rounds = 0
    /// The bytes of the keys that were found doubled in the last round.
    private var found: [Range<Int>] = []

    init(source: SourceBytes) { self.source = source }

    /// Reports the key at the mark, and each further place of it in the same mapping.
    mutating func report(_ keys: [String], near mark: Mark, to findings: Findings) {
        rounds += 1
        found = []
        guard let first = source.offset(line: mark.line, column: mark.column), let key = keys.first(where: { isKey($0, at: first) }) else {
            let names = keys.map { "'\($0.printable)'" }.joined(separator: ", ")
            findings.error(
                "yaml.doubled-key", at: source.position(ofByte: source.offset(line: mark.line, column: mark.column) ?? 0),
                "the key \("names", names) stands twice in one group")
            return
        }
        let firstPlace = source.position(ofByte: first)
        for offset in places(of: key, after: first) {
            found.append(offset..<offset + key.utf8.count)
            findings.error(
                "yaml.doubled-key", at: source.position(ofByte: offset),
                "the key '\("key", key.printable)' stands twice in one group; it stood already in line \("line", firstPlace.line), column \("column", firstPlace.column)",
                hint: "keep one of the two")
        }
        if found.isEmpty {
            findings.error(
                "yaml.doubled-key", at: firstPlace, "the key '\("key", key.printable)' stands twice in one group",
                hint: "keep one of the two")
        }
    }

    /// Overwrites the doubled keys with private-use characters of the same number of bytes, so that no position moves. False where that
    /// cannot be done.
    func putAway(in bytes: inout [UInt8]) -> Bool {
        guard !found.isEmpty else { return false }
        for (index, range) in found.enumerated() {
            guard let name = Self.placeholder(bytes: range.count, number: rounds * 64 + index) else { return false }
            bytes.replaceSubrange(range, with: name)
        }
        return true
    }

    /// A name of exactly so many bytes that no editor writes, different for each number. Short keys leave no room for one.
    private static func placeholder(bytes: Int, number: Int) -> [UInt8]? {
        let digits = Array(String(number, radix: 36).utf8)
        guard bytes >= digits.count + 1 else { return nil }
        return [UInt8(ascii: "~")] + Array(repeating: UInt8(ascii: "~"), count: bytes - 1 - digits.count) + digits
    }

    private func isKey(_ key: String, at offset: Int) -> Bool {
        let start = isQuote(offset) ? offset + 1 : offset
        return source.bytes[start...].starts(with: key.utf8)
    }

    private func isQuote(_ offset: Int) -> Bool {
        offset < source.bytes.count && (source.bytes[offset] == UInt8(ascii: "\"") || source.bytes[offset] == UInt8(ascii: "'"))
    }

    /// In a block mapping, keys of one mapping share their column, and a line further left ends it.
    private func places(of key: String, after first: Int) -> [Int] {
        let start = source.position(ofByte: first)
        var places: [Int] = []
        for number in start.line..<max(start.line, source.lineStarts.count) where places.count < 60 {
            let line = source.line(number)
            guard let content = source.bytes[line].firstIndex(where: { $0 != .space }), source.bytes[content] != UInt8(ascii: "#") else {
                continue
            }
            let column = content - line.lowerBound + 1
            if column < start.column { break }
            let offset = isQuote(content) ? content + 1 : content
            guard column == start.column, source.bytes[offset..<line.upperBound].starts(with: key.utf8) else { continue }
            let rest = source.bytes[(offset + key.utf8.count)..<line.upperBound].drop {
                $0 == .space || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
            }
            if rest.first == UInt8(ascii: ":") { places.append(offset) }
        }
        return places
    }
}
