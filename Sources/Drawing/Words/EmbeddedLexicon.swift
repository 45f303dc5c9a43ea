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
        let (bytes, starts) = (Self.bytes(lexicon_words()), Self.lineStarts)
        let wanted = Array(String(first).utf8)
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high) / 2
            let line = bytes[starts[middle]..<starts[middle + 1] - 1]
            if line.starts(with: wanted) { return body(UnsafeRawBufferPointer(rebasing: line.dropFirst(wanted.count))) }
            if line.prefix(wanted.count).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return body(UnsafeRawBufferPointer(start: nil, count: 0))
    }

    /// Where each line begins; the last is the end of the file. A line is read through only once.
    private static let lineStarts: [Int] = {
        var starts = [0]
        for (place, byte) in bytes(lexicon_words()).enumerated() where byte == UInt8(ascii: "\n") { starts.append(place + 1) }
        return starts
    }()
}
