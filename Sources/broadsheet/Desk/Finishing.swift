import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Source

extension Desk {
    /// A finished page and what finishing found.
    struct FinishedPage {
        var bytes: [UInt8]
        var digest: String
        var diagnostics: [Diagnostic]
    }

    /// Draws a made-up page and finishes it for the press: PDF/X-4, in memory.
    func plate(_ page: Page, of job: Job) throws -> FinishedPage {
        let house = job.layout.house
        let artwork = try PageDrawer(book: job.book, ledger: house.palette)
            .draw(page, pictures: job.pictures, created: job.edition.folio.date.iso8601 + "T00:00:00+08:00")
        let finisher = try Finisher(ledger: artwork.ledger, profile: try pressProfile(artwork, page: page, of: job))
        let plate = try finisher.finish(artwork.pdf, at: job.edition.position)
        return FinishedPage(bytes: plate.bytes, digest: plate.digest.description, diagnostics: [])
    }

    private func pressProfile(_ artwork: Artwork, page: Page, of job: Job) throws -> PressProfile {
        let press = job.layout.house.press
        let profile = try project.read(press.profile.path, upTo: Limits.profileBytes, within: "Layouts", namedAt: press.profile.position)
        guard let date = DocumentDate(job.edition.folio.date.iso8601) else { preconditionFailure("a date that is no date") }
        return PressProfile(
            trim: artwork.trim, bleed: artwork.bleed,
            condition: OutputCondition(
                identifier: press.condition, registry: press.registry, information: press.description, profilePath: press.profile.path,
                profile: profile),
            inkLimit: press.inkLimit, title: page.title, language: page.language, date: date, producer: Version.producer,
            alternatives: artwork.alternatives)
    }
}

extension PublicationDate {
    /// `2026-01-15`.
    var iso8601: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}
