import Copy
import Measure
import Source

/// One text of a page as the checks read it: its characters, and what it is.
struct CheckedText: Sendable {
    enum Kind: Sendable {
        case paragraph
        /// Kicker, headline, deck, heading, title.
        case head
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
    func start(before index: Int, after marks: Set<Unicode.Scalar>) -> Int { (scalars[..<index].lastIndex(where: marks.contains) ?? -1) + 1 }
    func end(after index: Int, before marks: Set<Unicode.Scalar>) -> Int { scalars[index...].firstIndex(where: marks.contains) ?? scalars.count }

    /// True where the words stand anywhere in a range.
    func has(_ words: String, in range: Range<Int>) -> Bool {
        let words = Array(words.unicodeScalars)
        return range.contains { $0 + words.count <= range.upperBound && scalars[$0] == words[0] && scalars[$0..<$0 + words.count].elementsEqual(words) }
    }

    /// True where the words stand at the index, or end at it.
    func has(_ words: String, at index: Int) -> Bool { index >= 0 && index <= scalars.count && scalars[index...].starts(with: words.unicodeScalars) }
    func has(_ words: String, before index: Int) -> Bool { scalars[..<index].reversed().starts(with: words.unicodeScalars.reversed()) }
}

extension Set<Unicode.Scalar> {
    /// What ends a sentence.
    static let sentenceEnds = Set("。！？!?".unicodeScalars)
    /// What ends a clause.
    static let clauseEnds = Set("，。；：！？、（）“”‘’—…,;:!?()".unicodeScalars)
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
