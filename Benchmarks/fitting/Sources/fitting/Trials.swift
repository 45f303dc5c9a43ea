import Copy
import Layout
import Makeup
import Measure
import PageTrials
import Typesetting

/// Makes editions up and tallies the answers and the time of make-up.
struct Trials {
    let layout: PageLayout
    let shaper: any Shaper
    let words: any WordBoundaries
    private(set) var tally: Tally

    init(_ name: String, in layout: PageLayout, shaper: any Shaper, words: any WordBoundaries) {
        self.layout = layout
        self.shaper = shaper
        self.words = words
        tally = Tally(name)
    }

    mutating func make(_ edition: Edition, called name: String, pictures: [String: Double]) {
        let makeUp = MakeUp(shaper: shaper, words: words)
        var pages: [MadeUpPage] = []
        let time = milliseconds { pages = makeUp.pages(edition, in: layout, pictures: pictures) }
        let trial = PageTrial(pages, of: edition, in: layout)
        tally.add(trial, of: name, milliseconds: time)
    }
}
