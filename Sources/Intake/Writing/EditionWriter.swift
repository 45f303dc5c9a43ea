import Copy
import Measure
import Source

/// Writes a draft as an edition's file: the copy at its places, proposals with their candidates as remarks, questions at the end.
struct EditionWriter {
    private let frame: EditionFrame
    private let manuscripts: [Manuscript]
    private var lines: [String] = []
    private var proposed: [String] = []
    private(set) var ledger: Ledger
    /// The lines that hold words of the reporter, each with those words.
    private(set) var copyLines: [String: String] = [:]

    init(_ frame: EditionFrame, _ manuscripts: [Manuscript], _ ledger: Ledger) {
        (self.frame, self.manuscripts, self.ledger) = (frame, manuscripts, ledger)
    }

    /// The file's text.
    mutating func write(_ draft: Draft) -> String {
        lines = [
            "# yaml-language-server: $schema=../../Layouts/schema/edition.schema.json",
            "# Imported from \(manuscripts.map { Self.sayable($0.file) }.joined(separator: ", ")). The copy stands as it was received; punctuation is made full-width while reading.",
            "# receipt.json beside this file says where every character of it went. What was proposed is marked so, and listed under 'proposed' at the end.",
            "layout: \(draft.isPage ? frame.featureLayout : frame.storyLayout)", "",
        ]
        writeFolio()
        writeHead(draft)
        if let note = draft.note { write(note) }
        write(draft.lead, as: "lead", at: "lead")
        write(draft.figures, others: [], as: "figures", indent: 0, remark: "Each figure says which words of the text it is taken from.")
        write(draft.pictures, at: "pictures", indent: 0)
        lines.append("sections:")
        for (index, section) in draft.sections.enumerated() { write(section, at: "sections[\(index + 1)]") }
        write(draft.closing, as: "closing", at: "closing")
        writeQuestions(draft.questions)
        writeProposed()
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Frame

    private mutating func writeFolio() {
        let folio = frame.folio
        lines += ["folio:", "  paper: \(YAMLScalar.text(folio.paper))"]
        lines.append(
            "  date: \(folio.date.iso8601)" + (frame.isDateProposed ? "                # the template's day: write the paper's" : ""))
        if frame.isDateProposed { proposed.append(folio.date.iso8601) }
        lines += ["  page: \(folio.page)", "  name: \(YAMLScalar.text(folio.name))"]
        if !folio.credits.isEmpty {
            lines.append("  credits:")
            lines += folio.credits.map {
                "    - { role: \(YAMLScalar.text($0.role, inFlow: true)), name: \($0.name.isEmpty ? "\"\"" : YAMLScalar.text($0.name, inFlow: true)) }"
            }
        }
        lines.append("")
    }

    private mutating func writeHead(_ draft: Draft) {
        write(draft.kicker, as: "kicker", at: "kicker", indent: "")
        write(draft.headline, as: "headline", at: "headline", indent: "")
        if draft.isPage { write(draft.deck, as: "deck", at: "deck", indent: "") }
        if draft.kicker != nil || draft.isPage { lines.append("") }
    }

    private mutating func writeQuestions(_ questions: [Draft.Question]) {
        guard !questions.isEmpty else { return }
        lines += Self.questionsBegin
        for (number, question) in questions.enumerated() {
            ledger.ask(question.offsets, of: question.manuscript, question: number)
            lines += Self.item(question.reason, at: question.place, words: Self.sayable(question.words))
        }
        lines.append("")
    }

    /// The lines over a list of questions.
    static let questionsBegin = ["# The page is not made while one of these stands.", "ask:"]

    /// A question as the file has it.
    static func item(_ reason: AskReason, at place: SourcePosition, words: String) -> [String] {
        ["  - about: \(reason.rawValue)", "    question: \(YAMLScalar.text(reason.question(at: place)))"]
            + (words.isEmpty ? [] : ["    words: \(YAMLScalar.text(words))"])
    }

    private mutating func writeProposed() {
        guard !proposed.isEmpty else { return }
        lines += ["# Made up from words of the copy, and looked at by nobody yet: take out what may stand.", "proposed:"]
        var seen: Set<String> = []
        for words in proposed where seen.insert(words).inserted { lines.append("  - \(YAMLScalar.text(words))") }
    }

    // MARK: Copy

    private mutating func write(_ head: Draft.Head?, as key: String, at path: String, indent: String) {
        guard let head else { return }
        switch head {
        case .taken(let passage):
            ledger.use(passage, at: path)
            addCopy("\(indent)\(key): \(YAMLScalar.text(marked(passage)))", passage)
        case .proposed(let words, let others):
            proposed.append(words)
            if !others.isEmpty { lines.append("\(indent)# proposed; or: " + others.map(Self.sayable).joined(separator: " | ")) }
            lines.append("\(indent)\(key): \(YAMLScalar.text(Self.escaped(words)))" + (others.isEmpty ? "   # proposed" : ""))
        }
    }

    private mutating func addCopy(_ line: String, _ passage: Passage) {
        lines.append(line)
        copyLines[line] = passage.string
    }

    private mutating func write(_ line: Passage?, as key: String, at path: String, indent: String) {
        if let line { write(.taken(line), as: key, at: path, indent: indent) }
    }

    private mutating func write(_ note: Draft.Note) {
        lines.append("note:")
        write(note.title, as: "title", at: "note.title", indent: "  ")
        writeBlock(note.paragraphs, as: "paragraphs", at: "note.paragraphs", indent: "  ")
        lines.append("")
    }

    private mutating func write(_ paragraphs: [Passage], as key: String, at path: String) {
        guard !paragraphs.isEmpty else { return }
        writeBlock(paragraphs, as: key, at: path, indent: "")
        lines.append("")
    }

    private mutating func writeBlock(_ paragraphs: [Passage], as key: String, at path: String, indent: String) {
        lines.append("\(indent)\(key): |")
        for (index, paragraph) in paragraphs.enumerated() {
            ledger.use(paragraph, at: "\(path)[\(index + 1)]")
            if index > 0 { lines.append("") }
            addCopy("\(indent)  \(marked(paragraph))", paragraph)
        }
    }

    private mutating func write(_ section: Draft.Section, at path: String) {
        lines.append("  - id: \(section.id)")
        write(section.kicker, as: "kicker", at: path + ".kicker", indent: "    ")
        write(section.heading, as: "heading", at: path + ".heading", indent: "    ")
        write(section.deck, as: "deck", at: path + ".deck", indent: "    ")
        write(section.byline, as: "byline", at: path + ".byline", indent: "    ")
        write(section.dateline, as: "dateline", at: path + ".dateline", indent: "    ")
        if let rank = section.rank { lines.append("    rank: \(rank)") }
        writeBlock(section.paragraphs, as: "paragraphs", at: path + ".paragraphs", indent: "    ")
        write(section.figures, others: section.otherFigures, as: "stats", indent: 4)
        if !section.charts.isEmpty { write(section.charts) }
        write(section.pictures, at: path + ".pictures", indent: 4)
        lines.append("")
    }

    // MARK: Beside the copy

    private mutating func write(_ figures: [FigureProposal], others: [FigureProposal], as key: String, indent: Int, remark: String? = nil) {
        let indent = String(repeating: " ", count: indent)
        if figures.isEmpty {
            if !others.isEmpty { lines.append("\(indent)# \(key):") }
        } else {
            if let remark { lines.append("\(indent)# \(remark)") }
            lines.append("\(indent)\(key):")
        }
        lines += figures.map { "\(indent)  - \(Self.flow($0))" } + others.map { "\(indent)#   - \(Self.flow($0))" }
        if indent.isEmpty, !figures.isEmpty { lines.append("") }
    }

    private mutating func write(_ charts: [ChartProposal]) {
        lines.append("    charts:")
        for chart in charts {
            lines += ["      - kind: before-after", "        title: \(YAMLScalar.text(Self.escaped(chart.title)))", "        figures:"]
            lines += chart.figures.map { "          - \(Self.flow($0))" }
        }
    }

    private static func flow(_ figure: FigureProposal) -> String {
        func field(_ key: String, _ value: String) -> [String] { value.isEmpty ? [] : ["\(key): \(YAMLScalar.text(value, inFlow: true))"] }
        let fields =
            field("qualifier", figure.qualifier) + field("number", figure.number) + field("unit", figure.unit)
            + field("label", escaped(figure.label)) + field("from", escaped(figure.from))
        return "{ " + fields.joined(separator: ", ") + " }"
    }

    private mutating func write(_ pictures: [DraftPicture], at path: String, indent: Int) {
        guard !pictures.isEmpty else { return }
        let margin = String(repeating: " ", count: indent)
        lines.append("\(margin)pictures:")
        for (index, picture) in pictures.enumerated() {
            let inner = margin + "    "
            lines.append("\(margin)  - file: \(YAMLScalar.text("pictures/" + picture.name))")
            lines.append("\(inner)kind: \(picture.isDrawing ? "illustration" : "photo")")
            write(picture.caption, as: "caption", at: "\(path)[\(index + 1)].caption", indent: inner)
            write(picture.credit, as: "credit", at: "\(path)[\(index + 1)].credit", indent: inner)
            let alternative = picture.picture.alternative.map(Self.sayable) ?? ""
            lines.append("\(inner)alt: \(YAMLScalar.text(alternative.isEmpty ? "待写" : Self.escaped(alternative)))")
            if alternative.isEmpty { proposed.append("待写") }
            if let crop = picture.picture.crop { lines.append("\(inner)# the reporter showed a part of it: " + Self.shares(of: crop)) }
        }
        if indent == 0 { lines.append("") }
    }

    private static func shares(of crop: EmbeddedPicture.Crop) -> String {
        [("left", crop.left), ("top", crop.top), ("right", crop.right), ("bottom", crop.bottom)].filter { $0.1 > 0 }
            .map { "\(Int(($0.1 * 100).rounded())) % off the \($0.0)" }.joined(separator: ", ")
    }

    private func marked(_ passage: Passage) -> String { MarkedText(passage, of: manuscripts[passage.manuscript]).text }

    // MARK: Texts

    /// A text whose signs are no marks.
    static func escaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.map { index in
            switch scalars[index] {
            case "{", "}", "\\": "\\\(scalars[index])"
            case "*" where (index > 0 && scalars[index - 1] == "*") || (index + 1 < scalars.count && scalars[index + 1] == "*"): "\\*"
            default: String(scalars[index])
            }
        }.joined()
    }

    /// A text without what no edition may hold, on one line; white is one space.
    private static func sayable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isBlank && $0 != "　" ? " " : $0 }.filter { !$0.isNothing }))
            .split(separator: " ").joined(separator: " ")
    }
}

extension AskReason {
    /// The question, for a desk.
    func question(at place: SourcePosition) -> String {
        let place = place.line > 0 ? " (paragraph \(place.line) of the file)" : ""
        switch self {
        case .inserted: return "put in by a tracked change\(place): write it into the text, or leave it out"
        case .deleted: return "taken out by a tracked change\(place): leave it out, or write it back"
        case .caption: return "a caption without its picture\(place): add the picture with it, or leave it out"
        case .struck: return "struck out by the reporter\(place): leave it out, or write it back"
        case .note: return "a note at the foot\(place): work it into the text, or leave it out"
        case .equation: return "an equation\(place): write it as text, or set it as a picture"
        case .symbol: return "a sign of a picture font that is not known\(place): write the sign that is meant"
        case .table: return "a table\(place): set it as text, as figures or as a chart"
        case .picture: return "a picture that cannot be taken over\(place): ask for it as JPEG or PNG"
        case .embedded: return "an embedded object\(place): ask what it shows"
        case .merge: return "the reporter has changed this, and so has the desk; the desk's words stand"
        }
    }
}
