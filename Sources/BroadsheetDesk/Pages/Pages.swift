import Layout
import Makeup
import Typesetting

/// The pages of an edition: each is a job of its own, with its own rows and its own number.
extension Desk.Job {
    /// Every page, first to last: one, or two where the layout names a second.
    package var pages: [Desk.Job] {
        layout.pages(from: edition.folio.page).map { layout in
            var page = self
            page.layout = layout
            if let number = layout.pageNumber { page.edition.folio.page = number }
            return page
        }
    }

    /// What a file of this page is called: `market.proof`, and `market.proof-4` of the page that its stories turn to.
    package func fileName(_ stem: String) -> String { layout.continuesAnother ? "\(stem)-\(edition.folio.page.number)" : stem }

    /// The PDF of this page: `market.pdf`, and `market-4.pdf`.
    package var pdfName: String { fileName(edition.id) + ".pdf" }
}

extension Desk {
    /// A page with its bytes: made now, or read again.
    package struct FinishedPage {
        package var page: MadeEdition.Page
        package var bytes: [UInt8]

        package var job: Job { page.job }
        package var made: MadeUpPage { page.made }
    }

    /// Makes up every page of an edition.
    package func makeUpPages(_ job: Job) -> MadeEdition { makeUpPages(job, memory: memory(for: job)) }

    /// Makes up every page of an edition with a memory for such jobs.
    package func makeUpPages(_ job: Job, memory: MakeUpMemory) -> MadeEdition {
        MadeEdition(job: job, pages: job.pages.map { MadeEdition.Page(job: $0, made: makeUp($0, memory: memory)) })
    }
}
