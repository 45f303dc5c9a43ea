/// The bytes of a text file and where its lines begin. Lines end with LF, CR LF or CR.
struct SourceBytes {
    let file: String
    let bytes: [UInt8]
    /// The offset of each line's first byte, in order.
    let lineStarts: [Int]
    private let lastAsked = Cursor()
    private let counts = ScalarCounts()

    /// The place that was asked for last: places are asked for in order, and a line may be a whole file.
    private final class Cursor {
        var line = 0
        var column = 1
        var offset = 0
    }

    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        lineStarts = bytes.withUnsafeBufferPointer { bytes in
            var starts = [0]
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == .lineFeed || (byte == .carriageReturn && !(index < bytes.count && bytes[index] == .lineFeed)) {
                    starts.append(index)
                }
            }
            return starts
        }
    }

    /// The bytes of a line (counted from 0) without its end.
    func line(_ number: Int) -> Range<Int> {
        let start = lineStarts[number]
        var end = number + 1 < lineStarts.count ? lineStarts[number + 1] : bytes.count
        while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
        return start..<end
    }

    /// The offset of the scalar at a line and column (from 1); the end of the line for a column beyond it, nil for a line beyond the file.
    func offset(line: Int, column: Int) -> Int? {
        guard (1...lineStarts.count).contains(line) else { return nil }
        let range = self.line(line - 1)
        let goesOn = lastAsked.line == line && lastAsked.column <= column
        var offset = goesOn ? lastAsked.offset : range.lowerBound
        var at = goesOn ? lastAsked.column : 1
        while at < column, offset < range.upperBound {
            offset += Self.length(ofScalarBeginningWith: bytes[offset])
            at += 1
        }
        (lastAsked.line, lastAsked.column, lastAsked.offset) = (line, at, offset)
        return min(offset, range.upperBound)
    }

    func position(ofByte offset: Int) -> SourcePosition {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let column = counts.scalars(before: min(offset, bytes.count), in: bytes) - counts.scalars(before: lineStarts[low], in: bytes)
        return SourcePosition(file: file, line: low + 1, column: column + 1)
    }

    /// How many scalars begin before every so many bytes, counted when first asked for: a line may be a whole file, and places in it may
    /// be asked for thousands of times.
    private final class ScalarCounts {
        private static let stride = 1024
        private var counts: [Int] = []

        func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
            if counts.isEmpty { count(bytes) }
            let stretch = offset / Self.stride
            return counts[stretch] + bytes[stretch * Self.stride..<offset].count { !$0.continuesScalar }
        }

        private func count(_ bytes: [UInt8]) {
            counts = [0]
            for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
                let stretch = bytes[start..<min(start + Self.stride, bytes.count)]
                counts.append(counts[counts.count - 1] + stretch.count { !$0.continuesScalar })
            }
        }
    }

    static func length(ofScalarBeginningWith byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")

    /// True for the second to fourth byte of a UTF-8 sequence.
    var continuesScalar: Bool { self & 0xc0 == 0x80 }
}
