import Copy
import Drawing
import Glibc
import Layout
import Makeup
import Measure
import PageTrials
import Source
import Typesetting

// How pages fill, from the project's root:
//   swift run -c release --package-path Benchmarks/fitting fitting random [COUNT [LAYOUT ...]]
//   swift run -c release --package-path Benchmarks/fitting fitting changed [EDITION]
// `random` makes COUNT (1,000) editions out of seeds 1 to COUNT, with boxes for glyphs; `changed` an edition of the project as a desk
// changes it, in its fonts.

let project: Project
do { project = try Project(root: ".") } catch { fatalError("run this in the project's root: \(error)") }
let arguments = Array(CommandLine.arguments.dropFirst())

func layout(_ name: String) -> PageLayout {
    do { return try LayoutReader(project: project).read(name, namedAt: SourcePosition(file: "arguments")) } catch { fatalError("\(error)") }
}

func random(_ count: Int, _ names: [String]) {
    print(Tally.head)
    var notes: [String] = []
    for name in names {
        var trials = Trials(name, in: layout("zuojiang-daily/" + name), shaper: BoxShaper(), words: SmallLexicon())
        for seed in 1...count {
            let random = RandomEdition(seed: UInt64(seed))
            trials.make(random.edition, called: "seed \(seed)", pictures: random.shapes)
        }
        print(trials.tally.row)
        fflush(nil)
        notes += trials.tally.notes
    }
    print("\n" + notes.joined(separator: "\n"))
}

func changed(_ id: String) {
    let bench: EditionBench
    do { bench = try EditionBench(id, of: project) } catch { fatalError("\(error)") }
    // So that the fonts are open before anything is timed.
    _ = MakeUp(shaper: bench.shaper, words: bench.words).pages(bench.edition, in: bench.layout, pictures: bench.shapes)
    print(Tally.head)
    var notes: [String] = []
    for (name, editions) in bench.changes {
        var trials = Trials(name, in: bench.layout, shaper: bench.shaper, words: bench.words)
        for (name, edition) in editions { trials.make(edition, called: name, pictures: bench.shapes) }
        print(trials.tally.row)
        fflush(nil)
        notes += trials.tally.notes
    }
    print("\n" + notes.joined(separator: "\n"))
}

switch arguments.first {
case "random":
    random(
        arguments.dropFirst().first.flatMap(Int.init) ?? 1000,
        arguments.count > 2 ? Array(arguments.dropFirst(2)) : ["feature", "inside", "tabloid", "section-sheet", "auto", "gallery"])
case "changed": changed(arguments.count > 1 ? arguments[1] : "xiashi")
default: print("say 'random' or 'changed'")
}
