import Copy
import Measure
import Source

/// How an export is dealt out to shards: the longest piece first, by characters, each to the shard that has the fewest so far. Where two are
/// equal, the name and the number decide. Wherever it is worked out, and in whatever order editions are named, it is the same.
///
/// An edition is dealt whole, so that its page is made up once, unless it is so long that a shard with it would be late.
struct Division {
    /// What is dealt out in one.
    private struct Piece: Hashable {
        var edition: String
        /// A section's number in the edition's file; nil for the edition whole.
        var section: Int?
        var characters: Int

        var key: String { "\(edition) \(section.map { "\($0)" } ?? "") \(characters)" }
    }

    /// What is known of an edition without making anything of it.
    struct Length {
        var edition: String
        /// The signs of its file that are not blank; nothing where it cannot be read.
        var characters: Int
    }

    private let shares: [[Piece]]
    private let all: [String: [Int]]
    /// Of what was dealt out: shards of one export have the same.
    let digest: String

    /// An edition longer than this part of a shard is dealt section by section.
    private static let wholePart = 8

    /// - Parameter sections: the characters of an edition's sections, by their numbers; empty where it is dealt whole in any case.
    init(_ lengths: [Length], among count: Int, sections: (_ edition: String) -> [Int: Int]) {
        let fair = lengths.reduce(0) { $0 + $1.characters } / count
        let pieces = lengths.flatMap { length -> [Piece] in
            let whole = Piece(edition: length.edition, section: nil, characters: length.characters)
            guard length.characters * Self.wholePart > fair, count > 1 else { return [whole] }
            let parts = sections(length.edition)
            if parts.count < 2 { return [whole] }
            // What else the file holds (keys, the page's own texts) is divided as the sections are.
            let all = max(1, parts.values.reduce(0, +))
            return parts.map { Piece(edition: length.edition, section: $0.key, characters: length.characters * $0.value / all) }
        }.sorted { ($1.characters, $0.edition, $0.section ?? 0) < ($0.characters, $1.edition, $1.section ?? 0) }
        digest = SHA256.hex(of: Array(pieces.map(\.key).joined(separator: "\n").utf8))
        all = Dictionary(grouping: pieces.filter { $0.section != nil }, by: \.edition).mapValues { $0.compactMap(\.section).sorted() }
        var shares = [[Piece]](repeating: [], count: count)
        var lightest = Lightest(count)
        for piece in pieces { shares[lightest.take(piece.characters)].append(piece) }
        self.shares = shares
    }

    /// What a shard makes, in the order of names.
    func share(of shard: Shard) -> [EditionShare] {
        Dictionary(grouping: shares[shard.number - 1], by: \.edition).sorted { $0.key < $1.key }.map { edition, pieces in
            EditionShare(edition, part: all[edition].map { .init(sections: pieces.compactMap(\.section).sorted(), of: $0) })
        }
    }

    /// The characters that each shard has to set.
    var characters: [Int] { shares.map { $0.reduce(0) { $0 + $1.characters } } }
}

/// Shards by what they have so far, the lightest on top: a binary heap.
private struct Lightest {
    private var heap: [(load: Int, shard: Int)]

    init(_ count: Int) { heap = (0..<count).map { (0, $0) } }

    /// Gives the lightest a piece; which it was.
    mutating func take(_ characters: Int) -> Int {
        let shard = heap[0].shard
        // Each piece costs something, even one of no characters: its edition is looked at.
        heap[0].load += max(1, characters)
        var place = 0
        while let child = [2 * place + 1, 2 * place + 2].filter({ $0 < heap.count }).min(by: { heap[$0] < heap[$1] }),
            heap[child] < heap[place]
        {
            heap.swapAt(place, child)
            place = child
        }
        return shard
    }
}

extension Division {
    /// Divides editions of a project.
    init(_ names: [String], of project: Project, _ form: ExportOrder.Form, among count: Int) {
        let lengths = Concurrently.map(names) { name in
            let bytes = (try? project.read(EditionReader.file(of: name), upTo: Limits.yamlBytes)) ?? []
            return Length(edition: name, characters: bytes.characters)
        }
        self.init(lengths, among: count) { name in
            guard form != .page, let tree = try? YAMLReader.read(EditionReader.file(of: name), of: project),
                let read = try? SoundSections.read(tree, id: name, of: project)
            else { return [:] }
            let characters = read.edition.sections.map { Array(SectionText($0).text.utf8).characters }
            return Dictionary(zip(read.numbers, characters), uniquingKeysWith: { first, _ in first })
        }
    }
}

extension [UInt8] {
    /// How many signs of a text in UTF-8 are not blanks of ASCII.
    fileprivate var characters: Int { reduce(0) { $0 + ($1 > 0x20 && $1 & 0xc0 != 0x80 ? 1 : 0) } }
}
