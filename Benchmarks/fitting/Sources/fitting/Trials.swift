import Copy
import Layout
import Makeup
import Measure
import PageTrials
import Typesetting

/// Makes editions up and tallies the answers. Each is made up twice: once so that its text is shaped, then for the time.
struct Trials {
    let layout: PageLayout
    let shaper: KeptShapes
    let words: any WordBoundaries
    private(set) var tally: Tally

    init(_ name: String, in layout: PageLayout, shaper: KeptShapes, words: any WordBoundaries) {
        self.layout = layout
        self.shaper = shaper
        self.words = words
        tally = Tally(name)
    }

    mutating func make(_ edition: Edition, called name: String, pictures: [String: Double]) {
        let makeUp = MakeUp(shaper: shaper, words: words)
        let trial = PageTrial(edition, in: layout, pictures: pictures, by: makeUp)
        let time = milliseconds { _ = makeUp.pages(edition, in: layout, pictures: pictures) }
        tally.add(trial, of: name, milliseconds: time)
    }
}
