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
    /// Pictures with the number of the line that they stand before.
    var pictures: [(picture: DraftPicture, line: Int)] = []

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

    /// Where each line begins in the manuscript's row of characters.
    private let starts: [Int]
    private let end: Int

    /// Where a line begins; the end for one behind the last.
    func start(ofLine line: Int) -> Int { starts.indices.contains(line) ? starts[line] : end }

    init(_ recognition: Recognition, _ ledger: inout Ledger) {
        let lines = recognition.lines
        starts = lines.all.map { $0.passage.offsets.first ?? 0 }
        end = lines.manuscript.scalars.count
        let captioned = takePictures(recognition, &ledger)
        var extraDecks: [Passage] = []
        for index in lines.indices {
            if captioned.contains(index) { continue }
            let passage = lines[index].passage
            switch recognition.kinds[index] {
            case .title:
                if title == nil { title = Self.unlabelled(lines[index], &ledger) } else { add(passage, nil, index) }
            case .kicker: kicker = joined(kicker, Self.unlabelled(lines[index], &ledger))
            case .deck:
                if deck == nil { deck = Self.unlabelled(lines[index], &ledger) } else { extraDecks.append(passage) }
            case .byline: if byline == nil { byline = passage.plain } else { add(passage, nil, index) }
            case .noteTitle: noteTitle = passage.plain
            case .note: takeNote(lines[index], &ledger)
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
        takeDateline(&ledger)
        for (block, _) in lines.others { takeTable(block, of: lines.manuscript, lines.number, &ledger) }
        for request in lines.manuscript.requests {
            questions.append(
                .init(reason: request.reason, manuscript: lines.number, offsets: [], words: request.words, place: request.place))
        }
        for run in lines.manuscript.runs where run.asked != nil && run.dropped == nil { ask(run, of: lines.manuscript, lines.number) }
    }

    /// True where it has no text at all: a table, pictures.
    var isEmpty: Bool {
        parts.isEmpty && note.isEmpty && closing.isEmpty && [kicker, title, deck, byline].allSatisfy { $0 == nil }
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
        return ledger.withoutWhite(line.passage.from(label.count).plain)
    }

    private mutating func takeNote(_ line: Line, _ ledger: inout Ledger) {
        guard note.isEmpty, noteTitle == nil, let end = NoteRecogniser.titleEnd(line) else { return note.append(line.passage) }
        noteTitle = ledger.withoutWhite(line.passage.upTo(end).plain)
        note.append(ledger.withoutWhite(line.passage.from(end)))
    }

    /// 电头 belongs to the first paragraph of all.
    private mutating func takeDateline(_ ledger: inout Ledger) {
        guard let part = parts.firstIndex(where: { !$0.paragraphs.isEmpty }) else { return }
        let first = parts[part].paragraphs[0]
        let line = Line(passage: first.passage, style: ParagraphStyle(), place: SourcePosition(file: ""))
        guard let end = DatelineRecogniser.end(line) else { return }
        dateline = ledger.withoutWhite(first.passage.upTo(end).plain)
        let rest = ledger.withoutWhite(first.passage.from(end))
        let start = first.passage.count - rest.count
        parts[part].paragraphs[0].passage = rest
        parts[part].paragraphs[0].leadEnd = first.leadEnd.flatMap { $0 > start ? $0 - start : nil }
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

    /// Each picture with the caption that stands under it, else over it. The lines of the captions.
    private mutating func takePictures(_ recognition: Recognition, _ ledger: inout Ledger) -> Set<Int> {
        let lines = recognition.lines
        var captioned: Set<Int> = []
        for (block, before) in lines.others {
            guard case .picture(let number) = block else { continue }
            let picture = lines.manuscript.pictures[number]
            guard let ending = PictureName.ending(of: picture.bytes),
                (try? PictureFile.inspect(picture.bytes, path: "picture" + ending)) != nil
            else {
                questions.append(.init(reason: .picture, manuscript: lines.number, offsets: [], words: picture.name, place: picture.place))
                continue
            }
            let line = [before, before - 1].first { at in
                lines.indices.contains(at) && recognition.kinds[at] == .caption && !captioned.contains(at)
            }
            var drawn = DraftPicture(name: "", picture: picture)
            if let line {
                captioned.insert(line)
                drawn.take(lines[line], &ledger)
            }
            pictures.append((drawn, before))
        }
        return captioned
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

extension DraftPicture {
    /// A line as the caption, who made the picture apart from it.
    fileprivate mutating func take(_ line: Line, _ ledger: inout Ledger) {
        let start = CaptionRecogniser.credit(of: line)
        let words = ledger.withoutWhite(start.map { line.passage.upTo($0) } ?? line.passage)
        if !words.isEmpty { caption = words.plain }
        if let start { credit = ledger.withoutWhite(line.passage.from(start).plain) }
        isDrawing = !line.starts(with: "图为") && !line.string.hasSuffix("摄") && Self.drawings.contains(where: line.contains)
    }

    private static let drawings = ["制图", "漫画", "插画", "插图：", "绘图", "示意图"]
}
