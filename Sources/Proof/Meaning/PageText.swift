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
        for article in EditionTexts(edition).articles {
            let section: Int? = if case .section(_, let number) = article.part { number - 1 } else { nil }
            let own = article.elements.flatMap(\.texts).compactMap { CheckedText($0, section: section) }
            texts += own
            runs.append(own.filter { $0.kind == .paragraph })
        }
        self.texts = texts
        self.runs = runs.filter { !$0.isEmpty }
    }

    /// The paragraphs that a text of a section, or of the page, speaks of.
    func told(in section: Int?) -> [CheckedText] {
        texts.filter { ($0.kind == .paragraph || $0.kind == .cell) && (section == nil || $0.section == section) }
    }
}

extension CheckedText {
    /// A text of an edition; nil for one that says nothing in words.
    fileprivate convenience init?(_ text: EditionText, section: Int?) {
        guard let kind = Kind(text.role) else { return nil }
        self.init(text.text, kind, section: section)
    }
}

extension CheckedText.Kind {
    /// Nil for figures, which are held against their text while the edition is read, and for the folio, which is made of fields.
    fileprivate init?(_ role: EditionText.Role) {
        switch role {
        case .head, .furtherHead, .chartTitle, .crossHead, .boxTitle, .cellHead: self = .head
        case .byline, .dateline, .speaker, .caption, .credit, .signature, .entry: self = .caption
        case .paragraph, .item, .verse, .quote: self = .paragraph
        case .label: self = .label
        case .cell: self = .cell
        case .value, .folio, .code, .mark: return nil
        }
    }
}
