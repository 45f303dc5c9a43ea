import Measure
import Source

/// Puts a manuscript together while a file is read, and keeps its limits.
struct ManuscriptBuilder {
    /// Characters of one file: thirty broadsheet pages.
    static let mostCharacters = 400_000
    static let mostPictures = 500
    /// A broadsheet page has a hundred.
    static let mostParagraphs = 5_000

    private(set) var manuscript: Manuscript
    private var paragraphStart: Int?
    private var style = ParagraphStyle()
    private var place: SourcePosition
    private var table: Manuscript.Table?
    private var isFull = false
    private var paragraphs = 0

    init(_ bytes: [UInt8], file: String, form: Manuscript.Form) {
        manuscript = Manuscript(file: file, form: form, digest: SHA256.hex(of: bytes))
        place = SourcePosition(file: file)
    }

    // MARK: Paragraphs

    /// Begins a paragraph; the one before it is closed.
    mutating func open(_ style: ParagraphStyle = ParagraphStyle(), at place: SourcePosition) {
        close()
        (paragraphStart, self.style, self.place) = (manuscript.runs.count, style, place)
        paragraphs += 1
        if paragraphs > Self.mostParagraphs { isFull = true }
    }

    /// Ends the paragraph; one without any characters is none.
    mutating func close() {
        guard let start = paragraphStart else { return }
        paragraphStart = nil
        guard start < manuscript.runs.count else { return }
        let paragraph = Manuscript.Paragraph(runs: start..<manuscript.runs.count, style: style, place: place)
        if let row = table?.rows.indices.last, let cell = table?.rows[row].indices.last {
            table?.rows[row][cell].paragraphs.append(paragraph)
        } else {
            manuscript.blocks.append(.paragraph(paragraph))
        }
    }

    /// Adds characters to the paragraph that is open. What is dropped for one reason at one place is one run.
    /// - Parameter readingOf: for a reading, how many characters before it are its base.
    mutating func add(
        _ text: some Collection<Unicode.Scalar>, _ look: Look = Look(), at place: SourcePosition, dropped: DropReason? = nil,
        asked: AskReason? = nil, readingOf: Int? = nil
    ) {
        guard !text.isEmpty, !isFull else { return }
        guard manuscript.scalars.count + text.count <= Self.mostCharacters else {
            isFull = true
            return
        }
        let start = manuscript.scalars.count
        manuscript.scalars += text
        let end = manuscript.scalars.count
        let isBeside = paragraphStart.map { $0 < manuscript.runs.count } ?? (dropped != nil)
        if let last = manuscript.runs.last, isBeside, last.dropped == dropped, last.asked == asked, last.place.line == place.line,
            last.readingOf == nil, readingOf == nil, last.look == look || dropped != nil
        {
            manuscript.runs[manuscript.runs.count - 1].range = last.range.lowerBound..<end
            return
        }
        manuscript.runs.append(
            Run(range: start..<end, look: look, place: place, dropped: dropped, asked: asked, readingOf: readingOf))
    }

    // MARK: Tables

    var isInTable: Bool { table != nil }

    mutating func openTable(at place: SourcePosition) {
        close()
        table = Manuscript.Table(rows: [], place: place)
    }

    mutating func openRow() {
        close()
        table?.rows.append([])
    }

    mutating func openCell(span: Int = 1) {
        close()
        if let row = table?.rows.indices.last { table?.rows[row].append(.init(paragraphs: [], span: span)) }
    }

    mutating func closeTable() {
        close()
        if let table, table.rows.contains(where: { $0.contains { !$0.paragraphs.isEmpty } }) { manuscript.blocks.append(.table(table)) }
        table = nil
    }

    // MARK: Others

    mutating func add(_ picture: EmbeddedPicture) {
        close()
        guard manuscript.pictures.count < Self.mostPictures else {
            isFull = true
            return
        }
        manuscript.pictures.append(picture)
        manuscript.blocks.append(.picture(manuscript.pictures.count - 1))
    }

    /// Asks the desk about something that has no characters.
    mutating func request(_ reason: AskReason, _ words: String, at place: SourcePosition) {
        manuscript.requests.append(.init(reason: reason, words: words, place: place))
    }

    mutating func finished() throws(Refusal) -> Manuscript {
        close()
        if isFull {
            throw Refusal(
                "intake.too-large", at: SourcePosition(file: manuscript.file),
                "the file has more than \("characters", Self.mostCharacters) characters, \("paragraphs", Self.mostParagraphs) paragraphs or \("pictures", Self.mostPictures) pictures",
                hint: "divide it: a broadsheet page has some 7,000 characters")
        }
        return manuscript
    }
}
