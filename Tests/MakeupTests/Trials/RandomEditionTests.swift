import Layout
import Makeup
import PageTrials
import Source
import Testing
import Typesetting

/// Editions out of seeds on the paper's own layouts, in boxes for glyphs: each is full, or says what is wanting or in the way; none loses a
/// character, puts one thing on another, or leaves white that it does not tell. `Benchmarks/fitting` makes many more.
struct RandomEditionTests {
    private static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())

    @Test(arguments: [
        ("section-sheet", 30), ("tabloid", 2), ("essay", 2), ("essay-vertical", 2), ("feature", 2), ("inside", 1), ("auto", 1),
    ])
    func nothingIsLostAndNothingOverlaps(_ name: String, editions: UInt64) throws {
        let layout = try LayoutReader(project: Project(root: Self.root)).read(
            "zuojiang-daily/" + name, namedAt: SourcePosition(file: "test"))
        for seed in 1...editions {
            let random = RandomEdition(seed: seed, sections: 3...4, characters: 200...600)
            let pages = MakeUp(shaper: BoxShaper()).pages(random.edition, in: layout, pictures: random.shapes)
            #expect(PageTrial(pages, of: random.edition, in: layout).faults == [], "seed \(seed)")
        }
    }
}
