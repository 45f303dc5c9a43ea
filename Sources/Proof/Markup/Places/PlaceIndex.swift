import Copy
import Layout
import Makeup
import Measure
import Source

/// Where on the pages stands what was written at a place of the edition or of the layout.
///
/// A place in the copy is found character by character, by matching the copy with the page; one in the layout, or one that names a
/// section or a picture as a whole, stands for its block; one in a picture's file for that picture.
struct PlaceIndex {
    /// A place of the page: a character, or a whole block.
    struct Place {
        var box: Box
        /// The number of the block among those of all pages.
        var block: Int
        var isBlock: Bool
    }

    /// By rising position; each stands for what is written from there to the next one on its line.
    private let characters: [(position: SourcePosition, place: Place)]
    private let wholes: [SourcePosition: Place]
    /// By the path of the file.
    private let pictures: [String: Place]

    /// - Parameter blocks: those of all pages.
    init(_ page: PageCharacters, of blocks: [PlacedBlock], edition: Edition, on pages: PrintedPages) {
        characters = Self.characters(of: page, CopyArticle.all(of: edition, on: pages)).sorted { $0.position < $1.position }
        wholes = Self.places(of: blocks, edition)
        pictures = Self.pictures(in: blocks)
    }

    /// Where it stands; nil for what no one place on the page stands for.
    func place(of position: SourcePosition) -> Place? {
        if let whole = wholes[position] ?? pictures[position.file] { return whole }
        guard position.line > 0 else { return nil }
        var (low, high) = (0, characters.count)
        while low < high {
            let middle = (low + high) / 2
            if characters[middle].position <= position { low = middle + 1 } else { high = middle }
        }
        // The last character written at or before it, or the first after it, on the same line of the file.
        let near = [low - 1, low].filter { characters.indices.contains($0) }.map { characters[$0] }
        return near.first { $0.position.file == position.file && $0.position.line == position.line }?.place
    }

    private static func characters(of page: PageCharacters, _ articles: [CopyArticle]) -> [(position: SourcePosition, place: Place)] {
        let elements = page.elements.filter { !$0.isArtifact }
        let match = CopyMatch(articles, elements.map { TextElement($0.scalars) })
        var found: [(position: SourcePosition, place: Place)] = []
        for (article, places) in zip(match.articles, match.places) {
            for (piece, own) in zip(article.pieces, places) { found += positions(of: piece, in: own.map { elements[$0] }) }
        }
        return found
    }

    /// In one element, or in several where the piece runs on in another block.
    private static func positions(of piece: CopyPiece, in elements: [PageCharacters.Element]) -> [(position: SourcePosition, place: Place)]
    {
        let text = elements.flatMap(\.scalars)
        let spots = elements.flatMap { element in element.boxes.map { Place(box: $0, block: element.block, isBlock: false) } }
        let places = piece.places(in: text) ?? piece.parts.first.map { [$0.places(in: text, from: 0)] } ?? []
        return zip(piece.parts, places).flatMap { part, places in
            places.enumerated().map { index, place in
                (part.position(at: index), spots[place])
            }
        }
    }

    private static func pictures(in blocks: [PlacedBlock]) -> [String: Place] {
        let all = blocks.enumerated().flatMap { index, block in
            block.pictures.map { ($0.file, Place(box: $0.box, block: index, isBlock: true)) }
        }
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }

    private static func places(of blocks: [PlacedBlock], _ edition: Edition) -> [SourcePosition: Place] {
        var places: [SourcePosition: Place] = [:]
        for (index, block) in blocks.enumerated() {
            let place = Place(box: block.box, block: index, isBlock: true)
            for position in [block.plan.position] + block.subjects(in: edition) where places[position] == nil { places[position] = place }
        }
        return places
    }
}

extension PlacedBlock {
    /// Where the edition begins what the block shows.
    fileprivate func subjects(in edition: Edition) -> [SourcePosition] {
        let index = plan.number - 1
        switch plan.kind {
        case .section where edition.sections.indices.contains(index): return [edition.sections[index].position]
        case .picture where edition.pictures.indices.contains(index): return [edition.pictures[index].position]
        default: return []
        }
    }
}
