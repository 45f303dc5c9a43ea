import Measure

/// Characters beyond U+FFFF that a text in `"` quotes writes as JSON does, by two escapes (RFC 8259, section 7): `\ud842\udfb7` for 𠮷.
///
/// The composer knows escapes of whole characters only. Each pair is handed to it as two characters of private use, of as many bytes, so that
/// no position moves; in what comes back they are joined.
struct SurrogatePairs {
    /// The bytes at which the pairs begin.
    private var starts: Set<Int> = []

    /// How many bytes a pair takes in the file.
    static let length = 12

    /// Takes down the pair at a backslash; false where none stands there.
    mutating func take(at start: Int, _ bytes: [UInt8]) -> Bool {
        guard Self.pair(at: start, bytes) != nil else { return false }
        starts.insert(start)
        return true
    }

    /// Writes the stand-ins.
    func putAway(in bytes: inout [UInt8]) {
        for start in starts {
            guard let (high, low) = Self.pair(at: start, bytes) else { continue }
            let escapes = [Self.standIn(high), Self.standIn(low)].map { "\\u" + String($0, radix: 16) }.joined()
            bytes.replaceSubrange(start..<start + Self.length, with: escapes.utf8)
        }
    }

    /// The text with its characters instead of the stand-ins.
    func joined(in text: SourceText, of source: SourceBytes) -> SourceText {
        guard !starts.isEmpty else { return text }
        let scalars = Array(text.string.unicodeScalars)
        var joined: [Unicode.Scalar] = []
        var kept: [Int] = []
        var index = 0
        while index < scalars.count {
            kept.append(index)
            if Self.isStandIn(scalars[index]), index + 1 < scalars.count, let whole = whole(at: text.position(at: index), source) {
                joined.append(whole)
                index += 2
            } else {
                joined.append(scalars[index])
                index += 1
            }
        }
        return text.picking(String(scalars: joined), at: kept)
    }

    private func whole(at position: SourcePosition, _ source: SourceBytes) -> Unicode.Scalar? {
        guard let start = source.offset(line: position.line, column: position.column), starts.contains(start),
            let (high, low) = Self.pair(at: start, source.bytes)
        else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
    }

    private static func standIn(_ surrogate: UInt32) -> UInt32 { surrogate - 0xd800 + 0xe000 }
    private static func isStandIn(_ scalar: Unicode.Scalar) -> Bool { (0xe000...0xe3ff).contains(scalar.value) }

    private static func pair(at start: Int, _ bytes: [UInt8]) -> (high: UInt32, low: UInt32)? {
        guard let high = escape(at: start, bytes), (0xd800...0xdbff).contains(high), let low = escape(at: start + length / 2, bytes),
            (0xdc00...0xdfff).contains(low)
        else { return nil }
        return (high, low)
    }

    /// The value of a `\uXXXX`.
    private static func escape(at start: Int, _ bytes: [UInt8]) -> UInt32? {
        guard start + length / 2 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt32(String(decoding: bytes[start + 2..<start + length / 2], as: UTF8.self), radix: 16)
    }
}
