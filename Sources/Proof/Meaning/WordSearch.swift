/// Many words looked for in one pass over a text; where several begin at one place, the longest is found.
struct WordSearch<Tag: Sendable>: Sendable {
    struct Match {
        var range: Range<Int>
        var tag: Tag
    }

    private let byFirst: [Unicode.Scalar: [(word: [Unicode.Scalar], tag: Tag)]]
    /// By the low bits of a character: whether a word may begin with it. Most characters of a text begin none.
    private var mayBegin = [Bool](repeating: false, count: 1024)

    init(_ words: [(word: String, tag: Tag)]) {
        let words = words.map { (word: Array($0.word.unicodeScalars), tag: $0.tag) }.sorted { $0.word.count > $1.word.count }
        byFirst = Dictionary(grouping: words.filter { !$0.word.isEmpty }) { $0.word[0] }
        for first in byFirst.keys { mayBegin[place(of: first)] = true }
    }

    private func place(of first: Unicode.Scalar) -> Int { Int(first.value) & (mayBegin.count - 1) }

    func matches(in text: [Unicode.Scalar]) -> [Match] {
        text.indices.filter { mayBegin[place(of: text[$0])] }.compactMap { start in
            byFirst[text[start]]?.first { text[start...].starts(with: $0.word) }
                .map { Match(range: start..<start + $0.word.count, tag: $0.tag) }
        }
    }
}

/// Words that make right what a check would find in them. Quotation marks of either rank are alike: which of them stands depends on what is
/// quoted within what.
struct Exceptions: Sendable {
    private let words: [[Unicode.Scalar]]
    /// Stands in a word for any Han character: 一*一* for 一张一张.
    private static let any: Unicode.Scalar = "*"

    init(_ words: [String]) { self.words = words.map { Array($0.unicodeScalars) } }

    private static let ranks: [Unicode.Scalar: Unicode.Scalar] = ["‘": "“", "’": "”", "『": "「", "』": "」"]

    private static func matches(_ scalar: Unicode.Scalar, _ wanted: Unicode.Scalar) -> Bool {
        scalar == wanted || (wanted == any && scalar.isHan) || (ranks[scalar] ?? scalar) == (ranks[wanted] ?? wanted)
    }

    /// True where one of the words stands so that it holds all of the range, or overlaps it and reaches beyond.
    func cover(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        words.contains { word in
            let starts = max(0, range.lowerBound - word.count + 1)..<range.upperBound
            return starts.contains { start in
                let end = start + word.count
                let isBeyond = start < range.lowerBound || end > range.upperBound || start..<end == range
                return isBeyond && end <= text.count && zip(text[start..<end], word).allSatisfy(Self.matches)
            }
        }
    }
}
