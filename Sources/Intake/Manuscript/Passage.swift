import Measure

/// Characters of a manuscript that go to one place of an edition, each with its place in the manuscript's row and its mark.
public struct Passage: Sendable, Hashable {
    /// What an inline mark says of a character.
    public enum Mark: Sendable, Hashable {
        case strong, emphasis, raised, lowered
        /// The characters of its reading, by their places in the row: those of one base have the same.
        case ruby(Range<Int>)
    }

    /// The number of the manuscript, counted from 0.
    public var manuscript: Int
    public var text: [Unicode.Scalar] = []
    public var offsets: [Int] = []
    public var marks: [Mark?] = []

    init(manuscript: Int) { self.manuscript = manuscript }

    var isEmpty: Bool { text.isEmpty }
    var count: Int { text.count }
    public var string: String { String(scalars: text) }

    mutating func append(_ scalar: Unicode.Scalar, at offset: Int, _ mark: Mark?) {
        text.append(scalar)
        offsets.append(offset)
        marks.append(mark)
    }

    subscript(_ range: Range<Int>) -> Passage {
        var part = Passage(manuscript: manuscript)
        (part.text, part.offsets, part.marks) = (Array(text[range]), Array(offsets[range]), Array(marks[range]))
        return part
    }

    func from(_ start: Int) -> Passage { self[min(start, count)..<count] }
    func upTo(_ end: Int) -> Passage { self[0..<min(end, count)] }

    /// Without white space at either end.
    var trimmed: Passage {
        guard let first = text.firstIndex(where: { !$0.isBlank }), let last = text.lastIndex(where: { !$0.isBlank }) else {
            return Passage(manuscript: manuscript)
        }
        return first == 0 && last == count - 1 ? self : self[first..<last + 1]
    }

    /// The same characters without bold: a heading is bold by its style.
    var plain: Passage {
        var plain = self
        for index in plain.marks.indices where plain.marks[index] == .strong { plain.marks[index] = nil }
        return plain
    }

    /// The same characters, with these in bold.
    func strong(_ range: Range<Int>) -> Passage {
        var strong = self.plain
        for index in range where strong.marks[index] == nil { strong.marks[index] = .strong }
        return strong
    }

    /// The characters that the passage takes of the row, those of readings among them.
    var taken: [Int] {
        var readings: [Range<Int>] = []
        for mark in marks {
            if case .ruby(let range) = mark, readings.last != range { readings.append(range) }
        }
        return offsets + readings.flatMap { Array($0) }
    }
}
