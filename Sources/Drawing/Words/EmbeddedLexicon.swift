import CLexicon
import Typesetting

/// The lexicon that the program holds. Nothing of it is read before a headline asks, which it does only where it needs more than one line.
public struct EmbeddedLexicon: Lexicon {
    public init() {}

    private static let tables = SenseTables(String(decoding: bytes(lexicon_sense()), as: UTF8.self))
    public var sense: SenseTables { Self.tables }

    private static func bytes(_ file: lexicon_file) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    }

    /// Found by bisection over the lines, which are in the order of their first characters.
    public func withWords<Result>(beginningWith first: Unicode.Scalar, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let bytes = Self.bytes(lexicon_words())
        let wanted = Array(String(first).utf8)
        var low = 0
        var high = bytes.count
        while low < high {
            var middle = (low + high) / 2
            while middle > low, bytes[middle - 1] != UInt8(ascii: "\n") { middle -= 1 }
            var end = middle
            while bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let line = bytes[middle..<end]
            if line.starts(with: wanted) { return body(UnsafeRawBufferPointer(rebasing: line.dropFirst(wanted.count))) }
            if line.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = middle }
        }
        return body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
}
