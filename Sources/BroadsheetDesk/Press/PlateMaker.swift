import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Source

/// Draws made-up pages and finishes them for the press, one after another. What pages share is worked out once and kept: fonts cut down
/// and open, the printing condition with its deflated profile, pictures in the press's inks.
///
/// Belongs to one task at a time. A page's bytes do not depend on the pages before it.
package final class PlateMaker {
    private let desk: Desk
    private let fonts = FontShelf()
    private var conditions: [PressSettings: OutputCondition] = [:]
    private var intents: [PressSettings: OutputIntent] = [:]
    private let pictures: PressPictures

    package init(_ desk: Desk) {
        self.desk = desk
        pictures = PressPictures(cachedIn: desk.cachePath + "/pictures", seal: CacheKey.seal)
    }

    /// Readies a page's fonts on every core, before other work takes one: its drawing waits for them.
    package func cutFonts(of page: Page, of job: Desk.Job) { drawer(of: job).cutFonts(of: page, for: fonts) }

    private func drawer(of job: Desk.Job) -> PageDrawer { PageDrawer(book: job.book, ledger: job.layout.house.palette) }

    /// The photographs that the plate of a page will bear, as JPEG. Why one could not go to press is told when the plate is made.
    package func photographs(on page: Page, of job: Desk.Job) -> [[UInt8]] {
        guard let condition = try? condition(of: job.layout.house), let ready = try? pictures.ready(page, of: job, for: condition) else {
            return []
        }
        return ready.photographs.map(\.bytes)
    }

    /// A made-up page of an edition with its plate.
    package func finished(_ page: MadeEdition.Page) throws -> Desk.FinishedPage {
        Desk.FinishedPage(page: page, bytes: try plate(page.made.page, of: page.job, named: page.job.pdfName).bytes)
    }

    /// - Parameter name: what the plate's file is called in Output, which tells the document from every other.
    package func plate(_ page: Page, of job: Desk.Job, named name: String) throws -> Plate {
        let condition = try condition(of: job.layout.house)
        let ready = try pictures.ready(page, of: job, for: condition)
        let settings = job.layout.house.press
        let known = intents[settings]
        let (artwork, made) = try Concurrently.both(
            {
                try drawer(of: job).draw(
                    page, pictures: PictureFiles(ready.files), created: job.edition.folio.date.iso8601 + "T00:00:00+08:00", fonts: fonts)
            }, and: { known ?? OutputIntent(condition: condition) })
        intents[settings] = made
        let finisher = try Finisher(
            ledger: artwork.ledger, profile: pressProfile(artwork, condition, page, of: job, named: name), intent: made)
        return try finisher.finish(artwork.pdf, illustrations: ready.illustrations, at: job.edition.position)
    }

    /// Why pictures of a page could not go to press: what making its plate would refuse.
    package func pictureFaults(on page: Page, of job: Desk.Job) throws -> [Diagnostic] {
        let condition = try condition(of: job.layout.house)
        do {
            _ = try pictures.ready(page, of: job, for: condition)
            return []
        } catch let refusal as Refusal {
            return refusal.diagnostics
        }
    }

    private func condition(of house: House) throws -> OutputCondition {
        if let known = conditions[house.press] { return known }
        let read = try desk.outputCondition(of: house)
        conditions[house.press] = read
        return read
    }

    private func pressProfile(
        _ artwork: Artwork, _ condition: OutputCondition, _ page: Page, of job: Desk.Job, named name: String
    ) -> PressProfile {
        guard let date = DocumentDate(job.edition.folio.date.iso8601) else { preconditionFailure("a date that is no date") }
        return PressProfile(
            trim: artwork.trim, bleed: artwork.bleed, condition: condition, inkLimit: job.layout.house.press.inkLimit,
            document: name, title: page.title, language: page.language, date: date, producer: Version.producer,
            alternatives: artwork.alternatives,
            cells: artwork.cells.map { TableCellTag(scope: $0.heads?.rawValue, columns: $0.columns, rows: $0.rows) })
    }
}
