import Measure
import Source

/// One manuscript taken apart: its head, what stands before its text, its parts with their cross-heads, its end. What is no text of the
/// edition goes to the ledger.
struct StoryParts: Sendable {
    var kicker: Passage?
    var title: Passage?
    var deck: Passage?
    var byline: Passage?
    var dateline: Passage?
    var noteTitle: Passage?
    var note: [Passage] = []
    var parts: [Part] = []
    var closing: [Passage] = []
    var questions: [Draft.Question] = []

    /// A stretch of paragraphs under one cross-head, or under none.
    struct Part: Sendable {
        var heading: Passage?
        var paragraphs: [Paragraph] = []
    }

    struct Paragraph: Sendable {
        var passage: Passage
        /// Where its run-in lead ends.
        var leadEnd: Int?
        var isSigned = false
        /// The number of its line in the manuscript.
        var line: Int
    }

    init(_ recognition: Recognition, _ ledger: inout Ledger) {
        let lines = recognition.lines
        var extraDecks: [Passage] = []
        for index in lines.indices {
            let passage = lines[index].passage
            switch recognition.kinds[index] {
            case .title:
                if title == nil { title = Self.unlabelled(lines[index], &ledger) } else { add(passage, nil, index) }
            case .kicker: kicker = joined(kicker, Self.unlabelled(lines[index], &ledger))
            case .deck:
                if deck == nil { deck = Self.unlabelled(lines[index], &ledger) } else { extraDecks.append(passage) }
            case .byline: if byline == nil { byline = passage.plain } else { add(passage, nil, index) }
            case .noteTitle: noteTitle = passage.plain
            case .note: takeNote(lines[index])
            case .crossHead: parts.append(Part(heading: passage))
            case .closing: closing.append(passage)
            case .debris: ledger.drop(passage, .debris)
            case .caption: ask(.caption, passage, lines[index])
            case .signature:
                add(passage, nil, index)
                parts[parts.count - 1].paragraphs[parts[parts.count - 1].paragraphs.count - 1].isSigned = true
            case .lead, .body, .list, .verse, .question: add(passage, recognition.leadEnds[index], index)
            }
        }
        // A head has one deck here: further lines under it open the text.
        if !extraDecks.isEmpty { parts.insert(Part(paragraphs: extraDecks.map { Paragraph(passage: $0, line: 0) }), at: 0) }
        takeDateline()
        for (block, _) in lines.others { takeTable(block, of: lines.manuscript, lines.number, &ledger) }
        for run in lines.manuscript.runs where run.asked != nil && run.dropped == nil { ask(run, of: lines.manuscript, lines.number) }
    }

    var paragraphs: [Paragraph] { parts.flatMap(\.paragraphs) }

    private func joined(_ one: Passage?, _ other: Passage) -> Passage {
        guard var joined = one else { return other }
        joined.text += other.text
        joined.offsets += other.offsets
        joined.marks += other.marks
        return joined
    }

    private mutating func add(_ passage: Passage, _ leadEnd: Int?, _ line: Int) {
        if parts.isEmpty { parts.append(Part()) }
        parts[parts.count - 1].paragraphs.append(Paragraph(passage: passage, leadEnd: leadEnd, line: line))
    }

    private static func unlabelled(_ line: Line, _ ledger: inout Ledger) -> Passage {
        guard let label = TitleLabel(line) else { return line.passage.plain }
        ledger.drop(line.passage.upTo(label.count), .label)
        var words = line.passage.from(label.count).plain
        ledger.dropWhite(in: &words)
        return words
    }

    private mutating func takeNote(_ line: Line) {
        guard note.isEmpty, noteTitle == nil, let end = NoteRecogniser.titleEnd(line) else { return note.append(line.passage) }
        noteTitle = line.passage.upTo(end).plain
        note.append(line.passage.from(end))
    }

    /// 电头 belongs to the first paragraph of all.
    private mutating func takeDateline() {
        guard let part = parts.firstIndex(where: { !$0.paragraphs.isEmpty }) else { return }
        let first = parts[part].paragraphs[0]
        let line = Line(passage: first.passage, style: ParagraphStyle(), place: SourcePosition(file: ""))
        guard let end = DatelineRecogniser.end(line) else { return }
        dateline = first.passage.upTo(end).plain
        parts[part].paragraphs[0].passage = first.passage.from(end)
        parts[part].paragraphs[0].leadEnd = first.leadEnd.flatMap { $0 > end ? $0 - end : nil }
    }

    private mutating func ask(_ reason: AskReason, _ passage: Passage, _ line: Line) {
        questions.append(
            .init(reason: reason, manuscript: passage.manuscript, offsets: passage.taken, words: passage.string, place: line.place))
    }

    private mutating func ask(_ run: Run, of manuscript: Manuscript, _ number: Int) {
        guard let reason = run.asked else { return }
        questions.append(
            .init(
                reason: reason, manuscript: number, offsets: Array(run.range), words: String(scalars: manuscript.scalars[run.range]),
                place: run.place))
    }

    /// An edition has no table yet: its words are asked about, a row a line.
    private mutating func takeTable(_ block: Manuscript.Block, of manuscript: Manuscript, _ number: Int, _ ledger: inout Ledger) {
        guard case .table(let table) = block else { return }
        var offsets: [Int] = []
        let rows = table.rows.map { row in
            row.map { cell in
                cell.paragraphs.map { paragraph in
                    let passage = Line(paragraph, of: manuscript, number: number, &ledger).passage
                    offsets += passage.taken
                    return passage.string
                }.joined(separator: " ")
            }.joined(separator: " | ")
        }
        guard !offsets.isEmpty else { return }
        questions.append(
            .init(reason: .table, manuscript: number, offsets: offsets, words: rows.joined(separator: "\n"), place: table.place))
    }
}
