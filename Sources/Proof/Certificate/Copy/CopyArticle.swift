import Copy
import Layout
import Measure
import Source

/// A part of the edition that stands together on its page: the lead, a section. Its pieces are all that must be printed of it.
struct CopyArticle {
    /// A section's id, or `page:lead` and the like for what belongs to the page.
    let id: String
    let heading: String
    /// What it is to an editor: `section 'party-building'`, `the lead`.
    let name: String
    let pieces: [CopyPiece]
    /// The pieces that follow one another without anything between them.
    let flow: Range<Int>
    /// In how many places it stands; its text may go on from one to the next in the middle of a piece.
    let places: Int

    init(_ id: String, _ heading: String, _ name: String, _ pieces: [CopyPiece], flow: Range<Int>? = nil, places: Int = 1) {
        self.id = id
        self.heading = heading
        self.name = name
        self.pieces = pieces
        self.flow = flow ?? pieces.indices
        self.places = places
    }

    /// The copy, a piece a line, without white space: what its digest is made of.
    var copy: String {
        pieces.map { String(scalars: $0.scalars) + $0.parts.flatMap(\.annotations).map { String(scalars: $0) }.joined() }
            .joined(separator: "\n")
    }

    var characters: Int { pieces.reduce(0) { $0 + $1.count } }

    /// Every article of an edition that the pages show, in its order.
    static func all(of edition: Edition, on pages: PrintedPages) -> [CopyArticle] {
        let folios = pages.numbers.enumerated().map { folio(edition, page: $1, id: $0 == 0 ? "page:folio" : "page:folio-\($1)") }
        let sections = edition.sections.enumerated().filter { pages.show(section: $0.offset + 1) }
            .map { section($0.element, number: $0.offset + 1, on: pages) }
        let head = ofPage(edition).filter { pages.show($0.kind) }.map(\.article)
        let closing = !edition.closing.isEmpty && pages.show(.closing) ? [display("closing", [], edition.closing)] : []
        return folios + head + sections + closing
    }

    /// What stands before the sections.
    private static func ofPage(_ edition: Edition) -> [(kind: BlockPlan.Kind, article: CopyArticle)] {
        var articles: [(BlockPlan.Kind, CopyArticle)] = []
        if let kicker = edition.kicker { articles.append((.kicker, display("kicker", [("kicker", kicker)]))) }
        articles.append((.headline, display("headline", [("headline", edition.headline)] + (edition.deck.map { [("deck", $0)] } ?? []))))
        if let note = edition.note { articles.append((.note, display("note", [("title", note.title)], note.paragraphs))) }
        if !edition.lead.isEmpty { articles.append((.lead, display("lead", [], edition.lead))) }
        if !edition.figures.isEmpty {
            articles.append((.figures, CopyArticle("page:figures", "", "the figures", edition.figures.map(figure))))
        }
        for (index, picture) in edition.pictures.enumerated() {
            guard let caption = caption(picture) else { continue }
            articles.append((.picture, CopyArticle("page:picture-\(index + 1)", "", "picture \(index + 1)", [caption])))
        }
        return articles
    }

    private static func folio(_ edition: Edition, page: Int, id: String) -> CopyArticle {
        let folio = edition.folio
        let fields = [folio.paper, folio.date.chinese, folio.date.weekday, folio.date.lunar, folio.name, Folio.text(ofPage: page)]
        let credits = folio.credits.map { "\($0.role)／\($0.name)" }
        return CopyArticle(id, folio.paper, "the folio", [CopyPiece("line", (fields + credits).map { CopyPart($0, at: edition.position) })])
    }

    private static func display(_ id: String, _ lines: [(String, Text)], _ texts: [Text] = []) -> CopyArticle {
        CopyArticle(
            "page:\(id)", lines.first?.1.oneLine ?? "", "the \(id)", lines.map { CopyPiece($0.0, [CopyPart($0.1)]) } + paragraphs(texts))
    }

    private static func section(_ section: Section, number: Int, on pages: PrintedPages) -> CopyArticle {
        let numeral = pages.numeral(of: number)
        let chain = pages.chain(of: number)
        let heading = CopyPiece("heading", [CopyPart(numeral, at: section.heading.position), CopyPart(section.heading)])
        func line(_ name: String, _ text: Text?) -> [CopyPiece] { text.map { [CopyPiece(name, [CopyPart($0)])] } ?? [] }
        let head = line("kicker", section.kicker) + [heading] + line("deck", section.deck) + line("byline", section.byline)
        let text = paragraphs(section.story)
        let rest =
            section.statistics.map(figure) + section.charts.map(chart) + section.pictures.compactMap(caption)
            + turned(section, chain, pages.turns)
        return CopyArticle(
            section.id, section.heading.oneLine, "section '\(section.id)'", head + text + rest,
            flow: head.count..<(head.count + text.count),
            places: chain?.parts.count ?? 1)
    }

    /// What is printed where the section turns to another page.
    private static func turned(_ section: Section, _ chain: StoryChain?, _ words: TurnWords) -> [CopyPiece] {
        guard let turn = chain?.turn else { return [] }
        let heading = section.shortHeading ?? section.heading
        return [
            CopyPiece("jump line", [CopyPart(words.onward(to: turn.to), at: section.heading.position)]),
            CopyPiece("line over its second part", [CopyPart(words.back(to: turn.from), at: section.heading.position)]),
            CopyPiece("heading of its second part", [CopyPart(heading)]),
        ]
    }

    private static func paragraphs(_ texts: [Text]) -> [CopyPiece] {
        texts.enumerated().map { CopyPiece("paragraph \($0.offset + 1)", [CopyPart($0.element)]) }
    }

    private static func figure(_ statistic: Statistic) -> CopyPiece {
        CopyPiece("figure '\(statistic.label)'", parts(of: statistic))
    }

    private static func parts(of statistic: Statistic) -> [CopyPart] {
        [statistic.qualifier + statistic.number + statistic.unit, statistic.label].map { CopyPart($0, at: statistic.position) }
    }

    private static func chart(_ chart: Chart) -> CopyPiece {
        CopyPiece("chart '\(chart.title.plain)'", [CopyPart(chart.title)] + chart.figures.flatMap(parts))
    }

    private static func caption(_ picture: Picture) -> CopyPiece? {
        let texts = [picture.caption, picture.credit].compactMap { $0 }
        return texts.isEmpty ? nil : CopyPiece("caption of '\(picture.file.value)'", texts.map { CopyPart($0) })
    }
}
