extension CodeText {
    /// How the codewords of a QR code are dealt out over blocks, each with its own words of correction. ISO/IEC 18004:2015, table 9.
    struct Blocks {
        /// Of data, for each block; longer ones stand last.
        private let lengths: [Int]
        private let correction: Int
        let total: Int

        /// - Parameter level: 0 L, 1 M, 2 Q, 3 H.
        init?(version: Int, level: Int) {
            guard (1...40).contains(version), (0...3).contains(level) else { return nil }
            let (count, correction) = (Self.counts[level][version - 1], Self.corrections[level][version - 1])
            total = Self.modules(version) / 8
            let short = total / count - correction
            let longer = total % count
            self.correction = correction
            lengths = (0..<count).map { $0 < count - longer ? short : short + 1 }
        }

        /// The data, where the words of correction say that all of them are right; nil where one is wrong.
        func data(_ words: [UInt8]) -> [UInt8]? {
            var blocks = lengths.map { _ in [UInt8]() }
            var rest = words.prefix(total)[...]
            for place in 0..<(lengths.max() ?? 0) {
                for block in blocks.indices where place < lengths[block] { blocks[block].append(rest.popFirst() ?? 0) }
            }
            let data = blocks.flatMap { $0 }
            for _ in 0..<correction {
                for block in blocks.indices { blocks[block].append(rest.popFirst() ?? 0) }
            }
            return blocks.allSatisfy { Self.isSound($0, correction) } ? data : nil
        }

        /// True where a block is a word of its Reed-Solomon code: zero at the powers of the generator (7.5.2).
        private static func isSound(_ block: [UInt8], _ correction: Int) -> Bool {
            (0..<correction).allSatisfy { power in
                block.reduce(UInt8(0)) { multiplied($0, by: power) ^ $1 } == 0
            }
        }

        /// By a power of 2 in the field of 256 elements, modulo x^8 + x^4 + x^3 + x^2 + 1.
        private static func multiplied(_ value: UInt8, by power: Int) -> UInt8 {
            (0..<power).reduce(value) { value, _ in value << 1 ^ (value & 0x80 == 0 ? 0 : 0x1d) }
        }

        /// Modules that hold codewords and the bits left over.
        private static func modules(_ version: Int) -> Int {
            var count = (16 * version + 128) * version + 64
            if version >= 2 {
                let aligned = version / 7 + 2
                count -= (25 * aligned - 10) * aligned - 55
                if version >= 7 { count -= 36 }
            }
            return count
        }

        /// Words of correction of a block, by level and version.
        private static let corrections = [
            [
                7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30,
                30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
            ],
            [
                10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28,
                28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
            ],
            [
                13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30,
                30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
            ],
            [
                17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30,
                30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
            ],
        ]

        /// Blocks, by level and version.
        private static let counts = [
            [
                1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20,
                21, 22, 24, 25,
            ],
            [
                1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35,
                37, 38, 40, 43, 45, 47, 49,
            ],
            [
                1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48,
                51, 53, 56, 59, 62, 65, 68,
            ],
            [
                1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54,
                57, 60, 63, 66, 70, 74, 77, 81,
            ],
        ]
    }
}
