import Copy

/// All texts of a page, in its reading order, and the edition that they come from.
struct PageText: Sendable {
    let edition: Edition
    let texts: [CheckedText]
    /// Paragraphs that follow one another: those of the note, of the lead, of each section, of the closing.
    let runs: [[CheckedText]]

    init(_ edition: Edition) {
        self.edition = edition
        var texts: [CheckedText] = []
        var runs: [[CheckedText]] = []
        func addRun(_ paragraphs: [Text], _ section: Int? = nil) {
            runs.append(paragraphs.map { CheckedText($0, .paragraph, section: section) })
            texts += runs[runs.count - 1]
        }
        func add(_ more: [Text?], _ kind: CheckedText.Kind, _ section: Int? = nil) {
            texts += more.compactMap { $0.map { CheckedText($0, kind, section: section) } }
        }
        add([edition.kicker, edition.headline, edition.deck, edition.note?.title], .head)
        addRun(edition.note?.paragraphs ?? [])
        addRun(edition.lead)
        add(edition.figures.map(\.labelText), .label)
        add(edition.pictures.flatMap { [$0.caption, $0.credit] }, .caption)
        for (number, section) in edition.sections.enumerated() {
            add([section.kicker, section.heading, section.shortHeading, section.deck], .head, number)
            add([section.byline, section.dateline], .caption, number)
            addRun(section.paragraphs, number)
            add(section.statistics.map(\.labelText), .label, number)
            add(section.charts.map(\.title), .head, number)
            add(section.charts.flatMap(\.figures).map(\.labelText), .label, number)
            add(section.pictures.flatMap { [$0.caption, $0.credit] }, .caption, number)
        }
        addRun(edition.closing)
        self.texts = texts
        self.runs = runs
    }

    /// The paragraphs that a text of a section, or of the page, speaks of.
    func paragraphs(of section: Int?) -> [CheckedText] {
        texts.filter { $0.kind == .paragraph && (section == nil || $0.section == section) }
    }
}

extension Statistic {
    /// The label as a text with its place.
    fileprivate var labelText: Text { Text([.init(label)], at: labelPosition) }
}
