import Layout
import Makeup

/// The pages of an edition: each is a job of its own, with its own rows and its own number.
extension Desk.Job {
    /// Every page, first to last: one, or two where the layout names a second.
    var pages: [Desk.Job] {
        layout.pages(from: edition.folio.page).map { layout in
            var page = self
            page.layout = layout
            if let number = layout.pageNumber { page.edition.folio.page = number }
            return page
        }
    }

    /// The PDF of this page: `market.pdf`, and `market-4.pdf` of the page that its stories turn to.
    var pdfName: String { layout.continuesAnother ? "\(edition.id)-\(edition.folio.page).pdf" : "\(edition.id).pdf" }
}

extension Desk {
    /// A page with its bytes: made now, or read again.
    struct FinishedPage {
        var job: Job
        var made: MadeUpPage
        var bytes: [UInt8]
    }

    /// Makes up every page of an edition.
    func makeUpPages(_ job: Job) -> [MadeUpPage] { job.pages.map(makeUp) }
}
