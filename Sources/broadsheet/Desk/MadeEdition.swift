import Copy
import Layout
import Makeup
import Measure

/// An edition's pages as they were made up, first to last: one, or two where the layout names a second.
///
/// Everything that follows make-up takes it, and asks it for pages, numbers and file names: no command knows how many pages there are.
struct MadeEdition: Sendable {
    /// One of the pages: the job that it was made from, with its own rows and its own number.
    struct Page: Sendable {
        var job: Desk.Job
        var made: MadeUpPage

        /// 版次.
        var number: Int { job.edition.folio.page.number }
        var lattice: Lattice { made.lattice ?? job.layout.sheet.lattice }
    }

    var job: Desk.Job
    var pages: [Page]

    /// Each page as make-up left it.
    var made: [MadeUpPage] { pages.map(\.made) }

    /// The edition as its pages show it: without the figures that were left out.
    var shown: Edition { made.reduce(job.edition) { $1.shown(of: $0) } }

    /// The trim of the first page; nil where no page was made up.
    var trim: Size? { pages.first?.made.page.trim }

    /// The blocks that a section stands in, in reading order, each with its page.
    func places(ofSection number: Int) -> [(page: Page, block: PlacedBlock)] {
        pages.flatMap { page in page.made.blocks.filter { $0.shows(section: number) }.map { (page: page, block: $0) } }
    }
}

extension PlacedBlock {
    /// True for a place of the section with this number.
    func shows(section number: Int) -> Bool { plan.kind == .section && plan.number == number }
}
