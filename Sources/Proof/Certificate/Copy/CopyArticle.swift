import Copy
import Layout
import Makeup
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
    /// - Parameter artworks: what the placed pages of advertisements say, by the names of their artwork.
    static func all(of edition: Edition, on pages: PrintedPages, artworks: [String: String] = [:]) -> [CopyArticle] {
        EditionTexts(edition).articles.filter { pages.show($0.part) }.flatMap { article -> [CopyArticle] in
            switch article.part {
            case .folio(let folio):
                pages.numbers.enumerated().flatMap { index, page in
                    pages.furniture[index].map { CopyArticle($0, folio, of: edition, page: page, number: index + 1, on: pages) }
                }
            case .index(let index): [CopyArticle(article, index, on: pages, of: edition)]
            case .section(let section, let number): [CopyArticle(article, section, number: number, on: pages)]
            case .kicker, .headline, .note, .lead, .figures, .picture, .closing, .code:
                article.elements.isEmpty ? [] : [CopyArticle(article, heading: article.head.first?.texts.first?.text)]
            case .advertisement(let advertisement, _):
                [CopyArticle(article, advertisement, saying: artworks[advertisement.artwork] ?? "")]
            }
        }
    }

    private init(_ article: EditionTexts.Article, heading: Text?) {
        self.init(article.part.id, heading?.oneLine ?? "", article.part.name.english, article.elements.map { CopyPiece($0) })
    }

    private init(_ article: EditionTexts.Article, _ advertisement: Advertisement, saying text: String) {
        self.init(
            article.part.id, advertisement.alternative, article.part.name.english,
            article.elements.map { CopyPiece($0) } + [CopyPiece("artwork", [CopyPart(text, at: advertisement.file.position)])])
    }

    /// A piece of furniture, as the house designs it, with the fields of a page.
    private init(
        _ kind: BlockPlan.Kind, _ folio: Folio, of edition: Edition, page: PageNumber, number: Int, on pages: PrintedPages
    ) {
        var own = folio
        own.page = page
        let id = "page:\(kind.rawValue)" + (number == 1 ? "" : "-\(page.number)")
        let texts: [[String]] =
            if let house = pages.house {
                FurnitureTexts(kind, FurnitureFields(own, edition.issue, in: house), in: house).elements
            } else { [own.texts(ofPage: page).map(\.text.plain)] }
        let pieces = texts.enumerated().map { index, texts in
            CopyPiece(texts.count == 1 || kind == .folio ? "line" : "line \(index + 1)", texts.map { CopyPart($0, at: edition.position) })
        }
        self.init(id, folio.paper, "the \(kind.rawValue)", pieces, flow: 0..<0)
    }

    /// Each entry with the page that it points to, as the house prints it.
    private init(_ article: EditionTexts.Article, _ index: PageIndex, on pages: PrintedPages, of edition: Edition) {
        let fields = pages.house.map { FurnitureFields(of: edition, in: $0) }
        let title = (pages.house?.furniture.index?.title).flatMap { line in fields.map { $0.text(of: line) } }
        let entries = zip(article.head, index.entries).map { element, entry in
            let reference = pages.house?.furniture.index.map { FurnitureFields.reference(to: entry.page, by: $0) } ?? ""
            return CopyPiece(element.name, element.texts.map { CopyPart($0.text) } + [CopyPart(reference, at: entry.text.position)])
        }
        let head = title.map { [CopyPiece("title", [CopyPart($0, at: index.position)])] } ?? []
        self.init(article.part.id, title ?? "", article.part.name.english, head + entries, flow: 0..<0)
    }

    private init(_ article: EditionTexts.Article, _ section: Section, number: Int, on pages: PrintedPages) {
        let numeral = CopyPart(pages.numeral(of: number), at: section.heading.position)
        let chain = pages.chain(of: number)
        let head = article.head.map { $0.name == Section.HeadLine.heading.rawValue ? CopyPiece($0, after: numeral) : CopyPiece($0) }
        let flow = article.flow.map { CopyPiece($0) }
        self.init(
            article.part.id, section.heading.oneLine, article.part.name.english,
            head + flow + article.asides.map { CopyPiece($0) } + Self.turned(section, article, chain, pages.turns),
            flow: head.count..<(head.count + flow.count), places: chain?.parts.count ?? 1)
    }

    /// What is printed where the section turns to another page.
    private static func turned(_ section: Section, _ article: EditionTexts.Article, _ chain: StoryChain?, _ words: TurnWords)
        -> [CopyPiece]
    {
        guard let turn = chain?.turn else { return [] }
        let heading = article.further.first?.texts.first?.text ?? section.heading
        return [
            CopyPiece("jump line", [CopyPart(words.onward(to: turn.to), at: section.heading.position)]),
            CopyPiece("line over its second part", [CopyPart(words.back(to: turn.from), at: section.heading.position)]),
            CopyPiece("heading of its second part", [CopyPart(heading)]),
        ]
    }
}

extension CopyPiece {
    /// Running text is one part, whatever it is made of; the parts of others may stand in any order.
    fileprivate init(_ element: CopyElement, after numeral: CopyPart? = nil) {
        let texts = element.texts.map(\.text)
        let parts = element.isRunning ? [CopyPart(texts)] : texts.map { CopyPart($0) }
        self.init(element.name, (numeral.map { [$0] } ?? []) + parts, isCode: element.texts.contains { $0.role == .code })
    }
}

extension PrintedPages {
    /// Whether a part of an edition stands on these pages.
    fileprivate func show(_ part: PagePart) -> Bool {
        if case .section(_, let number) = part { show(section: number) } else { show(BlockPlan.Kind(part)) }
    }
}
