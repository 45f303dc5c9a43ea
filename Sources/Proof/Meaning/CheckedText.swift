import Copy
import Measure
import Source

/// One text of a page as the checks read it: its characters, and what it is. Many hold one.
final class CheckedText: Sendable {
    enum Kind: Sendable {
        case paragraph
        /// Kicker, headline, deck, heading, title.
        case head
        /// A cell of a table, which says something of its own.
        case cell
        /// What a figure is.
        case label
        /// Caption and credit of a picture, byline and dateline of a section.
        case caption
    }

    let kind: Kind
    /// The section it belongs to, from 0; nil for the page.
    let section: Int?
    let scalars: [Unicode.Scalar]
    let figures: [WrittenFigure]
    private let text: Text

    init(_ text: Text, _ kind: Kind, section: Int? = nil) {
        self.text = text
        self.kind = kind
        self.section = section
        scalars = Array(text.plain.unicodeScalars)
        figures = WrittenFigure.all(in: scalars)
    }

    /// Where a character was written.
    func position(at index: Int) -> SourcePosition { text.position(at: index) }

    func words(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

    /// The character at an index; nil outside the text.
    subscript(index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

    /// From the end mark before a place to the place, or to the end mark after it.
    func start(before index: Int, after marks: ScalarSet) -> Int { (scalars[..<index].lastIndex(where: marks.contains) ?? -1) + 1 }
    func end(after index: Int, before marks: ScalarSet) -> Int { scalars[index...].firstIndex(where: marks.contains) ?? scalars.count }

    /// True where a word stands anywhere in a range.
    func has(_ word: [Unicode.Scalar], in range: Range<Int>) -> Bool {
        range.contains {
            $0 + word.count <= range.upperBound && scalars[$0] == word[0] && scalars[$0..<$0 + word.count].elementsEqual(word)
        }
    }

    func has(anyOf list: WordList, in range: Range<Int>) -> Bool {
        range.contains { at in list.firsts.contains(scalars[at]) && list.words.contains { scalars[at..<range.upperBound].starts(with: $0) }
        }
    }

    /// True where the words stand at the index, or end at it.
    func has(_ words: String, at index: Int) -> Bool {
        index >= 0 && index <= scalars.count && scalars[index...].starts(with: words.unicodeScalars)
    }
    func has(_ words: String, before index: Int) -> Bool { scalars[..<index].reversed().starts(with: words.unicodeScalars.reversed()) }
}

/// Words that are looked for in many texts, by their characters.
struct WordList: ExpressibleByArrayLiteral, Sendable {
    let words: [[Unicode.Scalar]]
    /// What they begin with.
    let firsts: ScalarSet

    init(arrayLiteral words: String...) {
        self.words = words.map { Array($0.unicodeScalars) }
        firsts = ScalarSet(self.words.compactMap(\.first))
    }
}

extension ScalarSet {
    /// What ends a sentence.
    static let sentenceEnds: ScalarSet = "。！？!?"
    /// What ends a clause.
    static let clauseEnds: ScalarSet = "，。；：！？、（）“”‘’—…,;:!?()"
}

extension Unicode.Scalar {
    /// A Han character, punctuation not included.
    var isHan: Bool {
        switch value {
        case 0x3005, 0x3007, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: true
        default: false
        }
    }
}
