import Copy
import Layout
import Makeup
import Measure

/// An edition's pages as they were made up, first to last: one, or two where the layout names a second.
///
/// Everything that follows make-up takes it, and asks it for pages, numbers and file names: no command knows how many pages there are.
package struct MadeEdition: Sendable {
    /// One of the pages: the job that it was made from, with its own rows and its own number.
    package struct Page: Sendable {
        package var job: Desk.Job
        package var made: MadeUpPage

        /// 版次.
        package var number: Int { job.edition.folio.page.number }
        package var lattice: Lattice { made.lattice ?? job.layout.sheet.lattice }
    }

    package var job: Desk.Job
    package var pages: [Page]

    package init(job: Desk.Job, pages: [Page]) { (self.job, self.pages) = (job, pages) }

    /// Each page as make-up left it.
    package var made: [MadeUpPage] { pages.map(\.made) }

    /// The edition as its pages show it: without the figures that were left out.
    package var shown: Edition { made.reduce(job.edition) { $1.shown(of: $0) } }

    /// The trim of the first page; nil where no page was made up.
    package var trim: Size? { pages.first?.made.page.trim }

    /// The blocks that a section stands in, in reading order, each with its page.
    package func places(ofSection number: Int) -> [(page: Page, block: PlacedBlock)] {
        pages.flatMap { page in page.made.blocks.filter { $0.shows(section: number) }.map { (page: page, block: $0) } }
    }
}

extension PlacedBlock {
    /// True for a place of the section with this number.
    package func shows(section number: Int) -> Bool { plan.kind == .section && plan.number == number }
}
