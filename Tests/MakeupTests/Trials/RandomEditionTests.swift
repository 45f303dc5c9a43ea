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

    @Test(arguments: ["feature", "tabloid"])
    func nothingIsLostAndNothingOverlaps(_ name: String) throws {
        let layout = try LayoutReader(project: Project(root: Self.root)).read("zuojiang-daily/" + name, namedAt: SourcePosition(file: "test"))
        for seed in UInt64(1)...30 {
            let random = RandomEdition(seed: seed)
            let trial = PageTrial(random.edition, in: layout, pictures: random.shapes, by: MakeUp(shaper: BoxShaper()))
            #expect(trial.faults == [], "seed \(seed)")
        }
    }
}
