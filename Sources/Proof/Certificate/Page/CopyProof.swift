import Copy
import Source

/// The proof that every character of an edition stands on a finished page, in order, article by article, and nothing else.
///
/// It reads the page's own bytes. White space is left out of the comparison. Every difference is an error at its place in the edition.
public struct CopyProof {
    static let id = "proof.copy"

    private(set) var articles: [CopyArticle]
    private let edition: Edition
    /// How many files it stands on.
    private var files: Int
    private let hint: Message

    /// - Parameters:
    ///   - pages: what the layout prints besides the copy.
    ///   - artworks: what the placed pages of advertisements say, by the names of their artwork.
    ///   - hint: what to do where page and copy differ.
    public init(
        _ edition: Edition, on pages: PrintedPages, artworks: [String: String] = [:],
        hint: Message = "this is a fault of the program; please report it with the edition"
    ) {
        self.edition = edition
        self.hint = hint
        files = pages.numbers.count
        articles = CopyArticle.all(of: edition, on: pages, artworks: artworks)
    }

    /// The proof of sheets that show one of the edition's sections, as its pages show it, and nothing else: one for each place that it
    /// stands in.
    public init(_ edition: Edition, section id: String, on pages: PrintedPages) {
        self.init(edition, on: pages)
        articles = articles.filter { $0.id == id }
        files = articles.reduce(0) { $0 + $1.places }
    }

    /// - Parameter numerals: what the house prints before the headings of sections.
    public init(_ edition: Edition, numerals: [String], hint: Message = "this is a fault of the program; please report it with the edition")
    {
        self.init(edition, on: PrintedPages(numerals: numerals, number: edition.folio.page), hint: hint)
    }

    /// The proof of an edition of one page.
    public func check(_ plate: PlateReading) -> [Diagnostic] { check([plate]) }

    /// The proof over all pages or sheets, each a file of its own, first to last.
    public func check(_ plates: [PlateReading]) -> [Diagnostic] {
        guard plates.count == files else {
            return [fault("there are \("count", plates.count) files instead of \("pages", files)")]
        }
        if let wrong = plates.first(where: { $0.pages.count != 1 }) {
            return [fault("the file has \("pages", wrong.pages.count) pages instead of one")]
        }
        // A code within somebody's artwork is that one's.
        let codes = Set(articles.flatMap(\.pieces).filter(\.isCode).map(\.scalars))
        // The head of a table stands again where the table goes on, and is read by nobody there.
        let repeats = Set(edition.tables.filter(\.isInText).map(\.headScalars))
        let texts = plates.flatMap(\.pages).map { page in
            (
                page: page,
                elements: TextElement.all(on: page).filter { element in
                    (!element.isCode || codes.contains(element.scalars))
                        && !(element.identifier == nil && repeats.contains(element.scalars))
                }
            )
        }
        let match = CopyMatch(articles, texts.flatMap(\.elements))
        var faults = articles.indices.flatMap { check($0, match) }
        faults += match.strangers.map {
            fault("the page has text that is not in the copy: '\("text", CopyDifference.text($0.scalars[...]))'")
        }
        for (page, elements) in texts {
            faults += elements.filter { $0.runsOff(page) }.map {
                fault("text runs off the page: '\("text", CopyDifference.text($0.scalars[...]))'")
            }
        }
        return faults
    }

    private func fault(_ message: Message, at position: SourcePosition? = nil) -> Diagnostic {
        .error(Self.id, at: position ?? edition.position, message, hint: hint)
    }

    private func check(_ number: Int, _ match: CopyMatch) -> [Diagnostic] {
        let (article, places) = (articles[number], match.places[number])
        var faults: [Diagnostic] = []
        for (index, piece) in article.pieces.enumerated() {
            if match.similar[number].contains(index) {
                let difference = PieceDifference(piece, match.text(of: places[index]))
                faults.append(difference.diagnostic("\("article", article.name), \("piece", piece.name)", hint: hint))
            } else if places[index].isEmpty, piece.count > 0 {
                let words = CopyDifference.text(piece.scalars[...])
                faults.append(
                    fault(
                        "\("article", article.name), \("piece", piece.name) is not on the page: '\("words", words)'",
                        at: piece.position(at: 0)))
            }
        }
        return faults + order(article, places)
    }

    /// What flows stands together and in order, but where the article goes on in another place; nothing of another article stands
    /// between the pieces of one.
    private func order(_ article: CopyArticle, _ places: [[Int]]) -> [Diagnostic] {
        let flow = article.flow.flatMap { piece in places[piece].map { (piece: piece, place: $0) } }
        let steps = zip(flow, flow.dropFirst()).filter { $1.place != $0.place + 1 }
        let isBroken = steps.contains { $1.place < $0.place } || steps.count > article.places - 1
        let wrong = isBroken ? steps.filter { article.places == 1 || $1.place < $0.place } : []
        var faults = (wrong.isEmpty && isBroken ? steps : wrong).map { before, after in
            let piece = article.pieces[after.piece]
            return fault(
                "\("article", article.name): \("piece", piece.name) does not stand straight after \("before", article.pieces[before.piece].name)",
                at: piece.position(at: 0))
        }
        let known = places.flatMap { $0 }.sorted()
        let gaps = zip(known, known.dropFirst()).count { $1 != $0 + 1 }
        if faults.isEmpty, places.allSatisfy({ !$0.isEmpty }), gaps > article.places - 1 {
            faults.append(
                fault("something else stands among the pieces of \("article", article.name)", at: article.pieces.first?.position(at: 0)))
        }
        return faults
    }
}

extension TextElement {
    /// True where its characters leave the trim box; a point is allowed for marks that hang.
    fileprivate func runsOff(_ page: PageReading) -> Bool {
        extent.left < -1 || extent.top < -1 || extent.right > page.width + 1 || extent.bottom > page.height + 1
    }
}

extension Edition {
    fileprivate var tables: [Table] {
        sections.flatMap(\.body).compactMap { part in
            if case .table(let table) = part { table } else { nil }
        }
    }
}

extension Table {
    /// What its head says, cell after cell, without white space.
    fileprivate var headScalars: [Unicode.Scalar] {
        rows.prefix(headRows).joined().compactMap(\.text).flatMap { Array($0.plain.withoutBlanks.unicodeScalars) }
    }
}
