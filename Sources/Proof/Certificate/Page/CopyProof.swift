import Copy
import Source

/// The proof that every character of an edition stands on a finished page, in order, article by article, and nothing else.
///
/// It reads the page's own bytes. White space is left out of the comparison. Every difference is an error at its place in the edition.
public struct CopyProof {
    static let id = "proof.copy"

    private(set) var articles: [CopyArticle]
    private let edition: Edition
    private let hint: String

    /// - Parameters:
    ///   - numerals: what the house prints before the headings of sections.
    ///   - hint: what to do where page and copy differ.
    public init(_ edition: Edition, numerals: [String], hint: String = "this is a fault of the program; please report it with the edition") {
        self.edition = edition
        self.hint = hint
        articles = CopyArticle.all(of: edition, numerals: numerals)
    }

    /// The proof of a sheet that shows one of the edition's sections and nothing else.
    public init(_ edition: Edition, section id: String, numerals: [String]) {
        self.init(edition, numerals: numerals)
        articles = articles.filter { $0.id == id }
    }

    public func check(_ plate: PlateReading) -> [Diagnostic] {
        guard let page = plate.pages.first, plate.pages.count == 1 else {
            return [.error(Self.id, at: edition.position, "the file has \(plate.pages.count) pages instead of one", hint: hint)]
        }
        let match = CopyMatch(articles, TextElement.all(on: page))
        var faults = zip(articles, match.places).flatMap { check($0, $1, match) }
        faults += match.strangers.map { fault("the page has text that is not in the copy: '\(CopyDifference.text($0.scalars[...]))'") }
        faults += match.elements.filter { $0.runsOff(page) }.map { fault("text runs off the page: '\(CopyDifference.text($0.scalars[...]))'") }
        return faults
    }

    private func fault(_ message: String, at position: SourcePosition? = nil) -> Diagnostic {
        .error(Self.id, at: position ?? edition.position, message, hint: hint)
    }

    private func check(_ article: CopyArticle, _ places: [Int?], _ match: CopyMatch) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for (piece, place) in zip(article.pieces, places) {
            let name = "\(article.name), \(piece.name)"
            if let place {
                let text = match.elements[place].scalars
                if !piece.makesUp(text) { faults.append(PieceDifference(piece, text).diagnostic(name, hint: hint)) }
            } else if piece.count > 0 {
                faults.append(fault("\(name) is not on the page: '\(CopyDifference.text(piece.scalars[...]))'", at: piece.position(at: 0)))
            }
        }
        return faults + order(article, places)
    }

    /// What flows stands together and in order; nothing of another article stands between the pieces of one.
    private func order(_ article: CopyArticle, _ places: [Int?]) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for index in article.flow.dropFirst() {
            guard let before = places[index - 1], let place = places[index], place != before + 1 else { continue }
            let piece = article.pieces[index]
            faults.append(
                fault("\(article.name): \(piece.name) does not stand straight after \(article.pieces[index - 1].name)", at: piece.position(at: 0)))
        }
        let known = places.compactMap { $0 }
        if faults.isEmpty, known.count == places.count, let first = known.min(), let last = known.max(), last - first + 1 != known.count {
            faults.append(fault("something else stands among the pieces of \(article.name)", at: article.pieces.first?.position(at: 0)))
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
