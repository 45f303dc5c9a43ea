import Measure
import Source

/// Puts a manuscript together while a file is read, and keeps its limits.
struct ManuscriptBuilder {
    private(set) var manuscript: Manuscript
    private var paragraphStart: Int?
    private var style = ParagraphStyle()
    private var place: SourcePosition

    init(_ bytes: [UInt8], file: String, form: Manuscript.Form) {
        manuscript = Manuscript(file: file, form: form, digest: SHA256.hex(of: bytes))
        place = SourcePosition(file: file)
    }

    /// Begins a paragraph; the one before it is closed.
    mutating func open(_ style: ParagraphStyle = ParagraphStyle(), at place: SourcePosition) {
        close()
        (paragraphStart, self.style, self.place) = (manuscript.runs.count, style, place)
    }

    /// Ends the paragraph; one without any characters is none.
    mutating func close() {
        guard let start = paragraphStart else { return }
        paragraphStart = nil
        guard start < manuscript.runs.count else { return }
        manuscript.blocks.append(.paragraph(.init(runs: start..<manuscript.runs.count, style: style, place: place)))
    }

    /// Adds characters. What is dropped for one reason at one place is one run.
    mutating func add(
        _ text: some Collection<Unicode.Scalar>, _ look: Look = Look(), at place: SourcePosition, dropped: DropReason? = nil,
        asked: AskReason? = nil, isReading: Bool = false
    ) {
        guard !text.isEmpty else { return }
        let start = manuscript.scalars.count
        manuscript.scalars += text
        let end = manuscript.scalars.count
        if let last = manuscript.runs.last, last.dropped == dropped, dropped != nil, last.asked == asked, last.place.line == place.line,
            paragraphStart.map({ $0 < manuscript.runs.count }) ?? true
        {
            manuscript.runs[manuscript.runs.count - 1].range = last.range.lowerBound..<end
            return
        }
        manuscript.runs.append(
            Run(range: start..<end, look: look, place: place, dropped: dropped, asked: asked, isReading: isReading))
    }

    mutating func add(_ picture: EmbeddedPicture) {
        manuscript.pictures.append(picture)
        manuscript.blocks.append(.picture(manuscript.pictures.count - 1))
    }

    mutating func finished() -> Manuscript {
        close()
        return manuscript
    }
}
