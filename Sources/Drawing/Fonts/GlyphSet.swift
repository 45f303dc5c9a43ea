/// Glyphs of one font, by their numbers: a bit each, as a page asks for thousands. A font has at most 65,536 of them; greater numbers
/// are none.
struct GlyphSet: Hashable, Sendable {
    private var words: [UInt64] = []

    init() {}

    init(_ glyphs: some Sequence<UInt32>) { for glyph in glyphs { insert(glyph) } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ glyph: UInt32) -> Bool {
        let word = Int(glyph >> 6)
        return word < words.count && words[word] >> (glyph & 63) & 1 == 1
    }

    func isSuperset(of other: GlyphSet) -> Bool {
        other.words.indices.allSatisfy { other.words[$0] & ~($0 < words.count ? words[$0] : 0) == 0 }
    }

    func union(_ other: GlyphSet) -> GlyphSet {
        var (union, less) = words.count < other.words.count ? (other, self) : (self, other)
        for index in less.words.indices { union.words[index] |= less.words[index] }
        return union
    }

    mutating func insert(_ glyph: UInt32) {
        guard glyph <= UInt16.max else { return }
        let word = Int(glyph >> 6)
        if word >= words.count { words += Array(repeating: 0, count: word + 1 - words.count) }
        words[word] |= 1 << (glyph & 63)
    }
}

extension GlyphSet: Sequence {
    /// Gives the numbers in their order.
    struct Iterator: IteratorProtocol {
        fileprivate let words: [UInt64]
        private var index = -1
        private var rest: UInt64 = 0

        fileprivate init(_ words: [UInt64]) { self.words = words }

        mutating func next() -> UInt32? {
            while rest == 0 {
                index += 1
                guard index < words.count else { return nil }
                rest = words[index]
            }
            defer { rest &= rest - 1 }
            return UInt32(index << 6 | rest.trailingZeroBitCount)
        }
    }

    func makeIterator() -> Iterator { Iterator(words) }
}
