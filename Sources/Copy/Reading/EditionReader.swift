import Source

/// Reads `Editions/<id>/edition.yaml`. All faults of the file are found in one run.
///
/// The order of reading is the order of the page; what one part needs of another (figures of the text they come from) is checked after
/// all are read.
public struct EditionReader {
    /// An edition and the warnings of its reading, which stop nothing.
    public struct Result: Hashable, Sendable {
        public let edition: Edition
        public let warnings: [Diagnostic]
    }

    let folder: String
    let findings: Findings
    /// Where tables find their files; nil where none can be read.
    let project: Project?

    /// Reads the edition with this id: the name of its folder in `Editions`.
    public static func read(_ id: String, of project: Project) throws(Refusal) -> Result {
        try read(YAMLReader.read(file(of: id), of: project), id: id, of: project)
    }

    /// The path of an edition's file.
    public static func file(of id: String) -> String { "Editions/\(id)/edition.yaml" }

    /// Reads an edition out of a tree. Of the files that it names those of tables alone are opened here.
    public static func read(_ tree: SourceTree, id: String, of project: Project? = nil) throws(Refusal) -> Result {
        let reader = EditionReader(folder: "Editions/\(id)", findings: Findings(), project: project)
        let edition = reader.edition(tree, id: id)
        try reader.findings.refuseIfFaulty()
        guard let edition else { throw Refusal("copy.unreadable", at: SourcePosition(file: tree.file), "the edition cannot be read") }
        return Result(edition: edition, warnings: reader.findings.diagnostics.sortedByPlace())
    }

    private func edition(_ tree: SourceTree, id: String) -> Edition? {
        guard let fields = tree.root.fields(of: "an edition", findings) else { return nil }
        defer { fields.finish() }
        let layout = fields.required("layout")?.text()
        let folio = fields.required("folio").flatMap(folio)
        let issue = fields.optional("issue").flatMap(issue)
        let index = fields.optional("index").flatMap(index)
        let kicker = fields.optional("kicker")?.displayText()
        let headlineField = fields.optional("headline")
        let headline = headlineField?.displayText()
        let deckField = fields.optional("deck")
        let deck = deckField?.displayText()
        if headlineField == nil {
            deckField?.fault(
                "copy.deck-alone", "a deck stands under a headline, and this edition has none",
                hint: "write the headline over it, or take the deck away")
        }
        let note = fields.optional("note").flatMap(note)
        let lead = fields.optional("lead")?.paragraphs() ?? []
        let figures = statistics(fields.optional("figures"))
        let pictures = pictures(fields.optional("pictures"))
        let sections = sections(fields.required("sections"))
        let closing = fields.optional("closing")?.paragraphs() ?? []
        let advertisements = advertisements(fields.optional("advertisements"))
        let codes = codes(fields.optional("codes"))
        let checked = acknowledgements(fields.optional("checked"))
        let questions = questions(fields.optional("ask"))
        let proposed = proposals(fields.optional("proposed"))
        guard let layout, let folio, headlineField == nil || headline != nil else { return nil }
        let edition = Edition(
            id: id, position: SourcePosition(file: tree.file), folio: folio, layout: Placed(layout.string, at: layout.position),
            kicker: kicker, headline: headline, deck: deck, note: note, lead: lead, figures: figures, sections: sections,
            closing: closing, pictures: pictures, advertisements: advertisements, codes: codes, checked: checked, questions: questions,
            proposed: proposed, issue: issue, index: index)
        FigureCheck.report(edition, to: findings)
        QuoteCheck.report(edition, to: findings)
        return edition
    }

    private func note(_ field: Field) -> Note? {
        guard let fields = field.fields(of: "a note") else { return nil }
        defer { fields.finish() }
        let title = fields.required("title")?.displayText()
        let paragraphs = fields.required("paragraphs")?.paragraphs()
        guard let title, let paragraphs else { return nil }
        return Note(title: title, paragraphs: paragraphs)
    }
}
