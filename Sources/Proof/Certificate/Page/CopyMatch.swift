/// Finds each piece of the copy on the pages: for each article the elements that its pieces stand in.
///
/// First what stands as it should, paragraphs together and in order, those of a chain from part to part; then, of what is left, each
/// piece as near as possible to its place.
struct CopyMatch {
    let articles: [CopyArticle]
    let elements: [TextElement]
    /// For each piece of each article the numbers of its elements: none where it is not found, more than one where it runs on in
    /// another part.
    private(set) var places: [[[Int]]]
    /// For each article the pieces that stand there otherwise than in the copy.
    private(set) var similar: [Set<Int>]
    private var isTaken: [Bool]

    init(_ articles: [CopyArticle], _ elements: [TextElement]) {
        self.articles = articles
        self.elements = elements
        places = articles.map { $0.pieces.map { _ in [] } }
        similar = articles.map { _ in [] }
        isTaken = elements.map { _ in false }
        for article in articles.indices { placeFlow(of: article) }
        for article in articles.indices { placeEqual(in: article) }
        for article in articles.indices { placeSimilar(in: article) }
    }

    /// The elements that no piece of the copy accounts for.
    var strangers: [TextElement] { elements.indices.filter { !isTaken[$0] }.map { elements[$0] } }

    /// What stands in the elements of a piece.
    func text(of places: [Int]) -> [Unicode.Scalar] { places.flatMap { elements[$0].scalars } }

    private mutating func take(_ found: [Int], for piece: Int, of article: Int) {
        places[article][piece] = found
        for element in found { isTaken[element] = true }
    }

    private func isFree(_ element: Int) -> Bool { elements.indices.contains(element) && !isTaken[element] }

    private func holds(_ element: Int, _ piece: CopyPiece) -> Bool { isFree(element) && piece.makesUp(elements[element].scalars) }

    private mutating func placeFlow(of article: Int) {
        let flow = articles[article].flow
        let pieces = articles[article].pieces
        guard !flow.isEmpty else { return }
        if articles[article].places > 1 { return placeChain(of: article) }
        guard
            let start = elements.indices.first(where: { start in
                flow.allSatisfy { holds(start + $0 - flow.lowerBound, pieces[$0]) }
            })
        else { return }
        for piece in flow { take([start + piece - flow.lowerBound], for: piece, of: article) }
    }

    /// Each piece behind the one before it, whole or in several elements.
    private mutating func placeChain(of article: Int) {
        var start = elements.startIndex
        for piece in articles[article].flow {
            guard let found = firstRun(of: articles[article].pieces[piece], from: start), let last = found.last else { continue }
            take(found, for: piece, of: article)
            start = last + 1
        }
    }

    private func firstRun(of piece: CopyPiece, from start: Int) -> [Int]? {
        elements.indices[start...].lazy.compactMap { run(of: piece, from: $0) }.first
    }

    /// The elements that make up a piece together, the first of them at `start`; nil where it does not begin there.
    private func run(of piece: CopyPiece, from start: Int) -> [Int]? {
        var run: [Int] = []
        var text: [Unicode.Scalar] = []
        for element in elements.indices[start...] where isFree(element) {
            let longer = text + elements[element].scalars
            if piece.makesUp(longer) { return run + [element] }
            if piece.isBegun(by: longer) { (run, text) = (run + [element], longer) } else if run.isEmpty { return nil }
        }
        return nil
    }

    /// Of several equal elements the one nearest to the article's others.
    private mutating func placeEqual(in article: Int) {
        for (index, piece) in articles[article].pieces.enumerated() where places[article][index].isEmpty {
            let near = places[article].lazy.compactMap(\.first).first ?? 0
            let equal = elements.indices.filter { holds($0, piece) }
            if let found = equal.min(by: { abs($0 - near) < abs($1 - near) }) { take([found], for: index, of: article) }
        }
    }

    private mutating func placeSimilar(in article: Int) {
        for (index, piece) in articles[article].pieces.enumerated() where places[article][index].isEmpty {
            guard let found = nearest(to: piece) else { continue }
            take([found], for: index, of: article)
            similar[article].insert(index)
        }
    }

    /// The free element that differs least from a piece, so that at least half of it agrees.
    private func nearest(to piece: CopyPiece) -> Int? {
        let differences = elements.indices.filter(isFree).map { ($0, PieceDifference(piece, elements[$0].scalars).weight) }
        guard let best = differences.min(by: { $0.1 < $1.1 }), best.1 * 2 <= max(2, piece.count) else { return nil }
        return best.0
    }
}
