import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Source

extension Desk {
    /// A finished page and what preflight found on it.
    struct FinishedPage {
        var bytes: [UInt8]
        var digest: String
        var diagnostics: [Diagnostic]
    }

    /// Draws a made-up page and finishes it for the press: PDF/X-4, in memory.
    func plate(_ page: Page, of job: Job) throws -> FinishedPage {
        let condition = try outputCondition(job)
        let pictures = try prepared(page.pictures, of: job, for: condition)
        let artwork = try PageDrawer(book: job.book, ledger: job.layout.house.palette)
            .draw(page, pictures: pictures, created: job.edition.folio.date.iso8601 + "T00:00:00+08:00")
        let finisher = try Finisher(ledger: artwork.ledger, profile: pressProfile(artwork, condition, page: page, of: job))
        let plate = try finisher.finish(artwork.pdf, at: job.edition.position)
        let findings = preflight(plate.bytes, named: "Output/\(job.edition.id).pdf", of: job)
        return FinishedPage(bytes: plate.bytes, digest: plate.digest.description, diagnostics: findings)
    }

    /// Photographs in the press's inks, at the size they print in; drawings as they are. All faults are told together.
    private func prepared(_ placed: [PlacedPicture], of job: Job, for condition: OutputCondition) throws -> [String: PictureFile] {
        var settings = PictureSettings.coldset
        settings.inkLimit = job.layout.house.press.inkLimit
        let preparation = PicturePreparation(condition: condition, settings: settings, cache: PictureCache(folder: cachePath + "/pictures"))
        var pictures = job.pictures
        var faults: [Diagnostic] = []
        for picture in placed {
            guard let file = job.pictures[picture.file], file.format != .svg else { continue }
            do {
                pictures[picture.file] = try preparation.prepare(file, printed: picture.wholeSize)
            } catch let refusal as Refusal {
                faults += refusal.diagnostics.map { $0.at(job.placeOfName(picture.file)) }
            }
        }
        if !faults.isEmpty { throw Refusal(faults) }
        return pictures
    }

    private func outputCondition(_ job: Job) throws -> OutputCondition {
        let press = job.layout.house.press
        let profile = try project.read(press.profile.path, upTo: Limits.profileBytes, within: "Layouts", namedAt: press.profile.position)
        return OutputCondition(
            identifier: press.condition, registry: press.registry, information: press.description, profilePath: press.profile.path,
            profile: profile)
    }

    private func pressProfile(_ artwork: Artwork, _ condition: OutputCondition, page: Page, of job: Job) -> PressProfile {
        guard let date = DocumentDate(job.edition.folio.date.iso8601) else { preconditionFailure("a date that is no date") }
        return PressProfile(
            trim: artwork.trim, bleed: artwork.bleed, condition: condition, inkLimit: job.layout.house.press.inkLimit, title: page.title,
            language: page.language, date: date, producer: Version.producer, alternatives: artwork.alternatives)
    }
}

extension Desk.Job {
    /// Where the edition names a picture's file.
    fileprivate func placeOfName(_ file: String) -> SourcePosition? { edition.allPictures.first { $0.file.value == file }?.file.position }
}

extension Diagnostic {
    /// The same finding at the place where an editor can mend it.
    fileprivate func at(_ place: SourcePosition?) -> Diagnostic {
        var finding = self
        finding.position = place ?? position
        return finding
    }
}

extension PlacedPicture {
    /// The size that all of the picture would print in, the parts that are cropped away included.
    fileprivate var wholeSize: Size {
        Size(width: box.width * (1 / max(0.001, crop.right - crop.left)), height: box.height * (1 / max(0.001, crop.bottom - crop.top)))
    }
}

extension PublicationDate {
    /// `2026-01-15`.
    var iso8601: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}
