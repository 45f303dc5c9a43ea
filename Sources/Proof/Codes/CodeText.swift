import Makeup
import Measure

/// What a QR code says, read from its modules as a telephone would, but without mending: a module that is wrong is a code that is wrong.
/// ISO/IEC 18004:2015, 7 and 12.
struct CodeText {
    let text: String

    /// Nil for what is no sound QR code.
    init?(_ matrix: CodeMatrix) {
        guard let version = Self.version(of: matrix), let format = Self.format(of: matrix) else { return nil }
        let blocks = Blocks(version: version, level: format.level)
        let words = Self.codewords(of: matrix, version: version, mask: format.mask)
        guard let blocks, words.count >= blocks.total, let data = blocks.data(words), let text = Self.text(data, version: version) else {
            return nil
        }
        self.text = text
    }

    // MARK: Version and format

    private static func version(of matrix: CodeMatrix) -> Int? {
        let version = (matrix.side - 17) / 4
        guard (1...40).contains(version), matrix.side == version * 4 + 17 else { return nil }
        let corners = [(0, 0), (matrix.side - 7, 0), (0, matrix.side - 7)]
        return corners.allSatisfy { isFinder(matrix, $0.0, $0.1) } ? version : nil
    }

    /// Seven modules a side: a dark ring, a light ring, a dark square.
    private static func isFinder(_ matrix: CodeMatrix, _ left: Int, _ top: Int) -> Bool {
        (0..<7).allSatisfy { row in
            (0..<7).allSatisfy { column in
                let ring = max(abs(row - 3), abs(column - 3))
                return matrix[left + column, top + row] == (ring != 2)
            }
        }
    }

    /// The level of correction (0 L, 1 M, 2 Q, 3 H) and the mask, where both copies of the format agree.
    private static func format(of matrix: CodeMatrix) -> (level: Int, mask: Int)? {
        let side = matrix.side
        let first = [
            (8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8), (3, 8), (2, 8), (1, 8), (0, 8),
        ]
        let second = (0..<8).map { (side - 1 - $0, 8) } + (0..<7).map { (8, side - 7 + $0) }
        func bits(_ places: [(Int, Int)]) -> Int {
            places.enumerated().reduce(0) { word, bit in word | (matrix[bit.element.0, bit.element.1] ? 1 << bit.offset : 0) }
        }
        let (one, other) = (bits(first) ^ 0x5412, bits(second) ^ 0x5412)
        guard one == other, remainder(one) == 0 else { return nil }
        return ([1, 0, 3, 2][one >> 13], one >> 10 & 7)
    }

    /// Of a division by the generator of the format's code, 10100110111.
    private static func remainder(_ word: Int) -> Int {
        (0..<5).reduce(word) { word, step in word >> (14 - step) & 1 == 1 ? word ^ 0x537 << (4 - step) : word }
    }

    // MARK: Codewords

    /// The bytes in the order of their placing: columns in pairs from the right, upwards and downwards in turn.
    private static func codewords(of matrix: CodeMatrix, version: Int, mask: Int) -> [UInt8] {
        let side = matrix.side
        let aligned = alignment(version)
        func isFunction(_ x: Int, _ y: Int) -> Bool {
            if x == 6 || y == 6 { return true }
            if x < 9 && y < 9 || x >= side - 8 && y < 9 || x < 9 && y >= side - 8 { return true }
            if version >= 7, x < 6 && y >= side - 11 || y < 6 && x >= side - 11 { return true }
            return aligned.contains { cx in
                aligned.contains { cy in
                    let isAtFinder = cx == 6 && cy == 6 || cx == 6 && cy == side - 7 || cx == side - 7 && cy == 6
                    return !isAtFinder && abs(x - cx) <= 2 && abs(y - cy) <= 2
                }
            }
        }
        var bytes: [UInt8] = []
        var (byte, count): (UInt8, Int) = (0, 0)
        var rises = true
        var right = side - 1
        while right > 0 {
            if right == 6 { right -= 1 }
            for step in 0..<side {
                let y = rises ? side - 1 - step : step
                for x in [right, right - 1] where !isFunction(x, y) {
                    byte = byte << 1 | (matrix[x, y] != isMasked(mask, x, y) ? 1 : 0)
                    count += 1
                    if count == 8 { (bytes, byte, count) = (bytes + [byte], 0, 0) }
                }
            }
            rises.toggle()
            right -= 2
        }
        return bytes
    }

    private static func isMasked(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (y / 2 + x / 3) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }

    /// The middles of the alignment patterns, across and down: from 6 to the last, as even as whole even steps allow (annex E).
    private static func alignment(_ version: Int) -> [Int] {
        guard version > 1 else { return [] }
        let count = version / 7 + 2
        let last = version * 4 + 10
        let step = version == 32 ? 26 : (last - 6 + 2 * (count - 1) - 1) / (2 * (count - 1)) * 2
        return [6] + (0..<count - 1).map { last - step * (count - 2 - $0) }
    }

    // MARK: Text

    private static func text(_ data: [UInt8], version: Int) -> String? {
        var bits = Bits(data)
        var bytes: [UInt8] = []
        while let mode = bits.take(4), mode != 0 {
            let wide = version > 26 ? 2 : version > 9 ? 1 : 0
            switch mode {
            case 1: guard let count = bits.take([10, 12, 14][wide]), bits.digits(count, into: &bytes) else { return nil }
            case 2: guard let count = bits.take([9, 11, 13][wide]), bits.letters(count, into: &bytes) else { return nil }
            case 4:
                guard let count = bits.take([8, 16, 16][wide]) else { return nil }
                for _ in 0..<count {
                    guard let byte = bits.take(8) else { return nil }
                    bytes.append(UInt8(byte))
                }
            default: return nil
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private struct Bits {
        private let bytes: [UInt8]
        private var place = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func take(_ count: Int) -> Int? {
            guard place + count <= bytes.count * 8 else { return nil }
            defer { place += count }
            return (place..<place + count).reduce(0) { word, bit in word << 1 | (bytes[bit / 8] & 0x80 >> (bit % 8) == 0 ? 0 : 1) }
        }

        mutating func digits(_ count: Int, into bytes: inout [UInt8]) -> Bool {
            var left = count
            while left > 0 {
                let group = min(3, left)
                guard let number = take([4, 7, 10][group - 1]), number < [10, 100, 1000][group - 1] else { return false }
                let text = String(number)
                bytes += Array((String(repeating: "0", count: group - text.count) + text).utf8)
                left -= group
            }
            return true
        }

        private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

        mutating func letters(_ count: Int, into bytes: inout [UInt8]) -> Bool {
            var left = count
            while left > 0 {
                guard let number = take(left > 1 ? 11 : 6), number < (left > 1 ? 45 * 45 : 45) else { return false }
                if left > 1 { bytes.append(Self.alphabet[number / 45]) }
                bytes.append(Self.alphabet[number % 45])
                left -= min(2, left)
            }
            return true
        }
    }
}
