import Makeup
import Measure

/// The pages of an edition, made up: where its stories stand, and what clippings are cut from.
struct MadeEdition {
    struct Page {
        var job: Desk.Job
        var made: MadeUpPage

        /// 版次.
        var number: Int { job.edition.folio.page }
    }

    var pages: [Page]

    /// The trim of the first page.
    var trim: Size? { pages.first?.made.page.trim }

    /// The one block of a section; nil where it stands in several places, or in none.
    func block(ofSection number: Int) -> (page: Page, block: PlacedBlock)? {
        let found = pages.flatMap { page in page.made.blocks.filter { $0.shows(section: number) }.map { (page: page, block: $0) } }
        return found.count == 1 ? found[0] : nil
    }
}
