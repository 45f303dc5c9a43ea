import Copy
import Measure
import Source

/// A paragraph of a manuscript as the recognisers see it: its characters without what is dropped, and how they look.
struct Line: Sendable {
    var passage: Passage
    var style: ParagraphStyle
    var place: SourcePosition
    /// The size of most of its characters, in half points.
    var size: Int?

    var text: [Unicode.Scalar] { passage.text }
    var count: Int { passage.count }
    var string: String { passage.string }

    /// Every character that is no white is bold.
    var isBold: Bool { !passage.isEmpty && zip(passage.text, passage.marks).allSatisfy { $0.isBlank || $1 == .strong } }

    /// Where a beginning in bold ends; nil where nothing is bold, or everything.
    var boldEnd: Int? {
        guard !isBold, let end = passage.marks.firstIndex(where: { $0 != .strong }), end > 0 else { return nil }
        return end
    }

    /// It ends as a sentence does.
    var endsSentence: Bool { passage.text.last.map(Self.sentenceEnds.contains) ?? false }

    /// Too short to be running text, and without its end.
    var isDisplay: Bool { count <= Self.display && !(passage.text.last.map(Self.clauseEnds.contains) ?? true) }

    func starts(with words: String) -> Bool { text.starts(with: words.unicodeScalars) }
    func contains(_ words: String) -> Bool { string.contains(bytesOf: words) }

    /// 字 of the longest line of a head.
    static let display = 42
    private static let sentenceEnds = Set("。！？…”」』)）.!?".unicodeScalars)
    private static let clauseEnds = Set("。，；：、,;:.".unicodeScalars)
}

/// The lines of a manuscript, and what they have in common.
struct Lines: Sendable {
    let manuscript: Manuscript
    let number: Int
    private(set) var all: [Line] = []
    /// The size of most running text, in half points.
    private(set) var bodySize: Int?
    /// What is no paragraph: the block, and the number of the line before which it stands.
    private(set) var others: [(block: Manuscript.Block, before: Int)] = []

    /// - Parameters:
    ///   - number: of the manuscript, counted from 0.
    ///   - ledger: is told what of the lines is white or shows nothing.
    init(_ manuscript: Manuscript, number: Int, _ ledger: inout Ledger) {
        (self.manuscript, self.number) = (manuscript, number)
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph):
                var line = Line(paragraph, of: manuscript, number: number, &ledger)
                if let start = DebrisRecogniser.tailStart(of: line) {
                    ledger.drop(line.passage.from(start), .debris)
                    line.passage = ledger.withoutWhite(line.passage.upTo(start))
                }
                if !line.passage.isEmpty { all.append(line) }
            case .table, .picture: others.append((block, all.count))
            }
        }
        let sizes = all.filter { !$0.isDisplay }.compactMap { line in line.size.map { (size: $0, count: line.count) } }
        bodySize =
            Dictionary(grouping: sizes, by: \.size).mapValues { $0.reduce(0) { $0 + $1.count } }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    subscript(_ index: Int) -> Line { all[index] }
    var indices: Range<Int> { all.indices }

    /// True for a line that is set larger than running text.
    func isLarge(_ index: Int) -> Bool {
        guard let size = all[index].size, let bodySize else { return false }
        return size > bodySize
    }
}

extension Line {
    init(_ paragraph: Manuscript.Paragraph, of manuscript: Manuscript, number: Int, _ ledger: inout Ledger) {
        var passage = Passage(manuscript: number)
        var sizes: [Int: Int] = [:]
        for run in manuscript.runs[paragraph.runs] {
            if run.dropped != nil || run.asked != nil { continue }
            if let count = run.readingOf {
                passage.annotate(with: run.range, base: count)
                continue
            }
            for offset in run.range {
                let scalar = manuscript.scalars[offset]
                if scalar.isNothing {
                    ledger.drop([offset], of: number, .invisible)
                } else {
                    passage.append(scalar.isBreak ? " " : scalar, at: offset, run.look.mark)
                }
            }
            if let size = run.look.size { sizes[size, default: 0] += run.range.count }
        }
        if paragraph.style.stated != .title, paragraph.style.level == nil { passage.joinLines(of: manuscript, &ledger) }
        ledger.dropWhite(in: &passage)
        self.passage = passage
        style = paragraph.style
        place = paragraph.place
        size = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension Passage {
    /// A line end within a paragraph, with the white round it, is a space between words, and nothing where Chinese stands at it.
    fileprivate mutating func joinLines(of manuscript: Manuscript, _ ledger: inout Ledger) {
        guard offsets.contains(where: { manuscript.scalars[$0].isBreak }) else { return }
        var joined = Passage(manuscript: self.manuscript)
        var index = 0
        while index < count {
            let end = text[index...].firstIndex { !$0.isBlank } ?? count
            let breakPlace = (index..<end).first { manuscript.scalars[offsets[$0]].isBreak }
            if end == index || breakPlace == nil {
                for at in index..<max(end, index + 1) { joined.append(text[at], at: offsets[at], marks[at]) }
                index = max(end, index + 1)
                continue
            }
            let isBetweenWords = index > 0 && end < count && !text[index - 1].isChinese && !text[end].isChinese
            for at in index..<end {
                if isBetweenWords, at == breakPlace {
                    joined.append(" ", at: offsets[at], nil)
                } else {
                    ledger.drop([offsets[at]], of: self.manuscript, .white)
                }
            }
            index = end
        }
        self = joined
    }

    /// Makes the last characters, so many of the row, the base of a reading.
    fileprivate mutating func annotate(with reading: Range<Int>, base count: Int) {
        for index in marks.indices.reversed().prefix(while: { offsets[$0] >= reading.lowerBound - count }) { marks[index] = .ruby(reading) }
    }
}

extension Look {
    /// One mark alone stands for a character: the one that says most.
    var mark: Passage.Mark? {
        if isRaised { return .raised }
        if isLowered { return .lowered }
        if isDotted { return .emphasis }
        return isBold ? .strong : nil
    }
}

extension Unicode.Scalar {
    /// A character that shows nothing, and that no edition may hold.
    var isNothing: Bool {
        if invisibleName != nil { return true }
        switch value {
        case 0x09...0x0d, 0x85, 0x2028, 0x2029: return false
        case ..<0x20, 0x7f...0x9f, 0xfffe, 0xffff: return true
        default: return false
        }
    }

    /// A line end within a paragraph.
    var isBreak: Bool { value == 0x0a || value == 0x0d || value == 0x0b || value == 0x85 || (0x2028...0x2029).contains(value) }
}
