import Copy
import Drawing
import Layout
import Layout
import Makeup
import Measure
import Press
import Source

extension Desk {
    /// Draws a made-up page and finishes it for the press: PDF/X-4, in memory.
    func plate(_ page: Page, of job: Job) throws -> Plate {
        let condition = try outputCondition(of: job.layout.house)
        let pictures = try prepared(page.pictures, of: job, for: condition)
        let artwork = try PageDrawer(book: job.book, ledger: job.layout.house.palette)
            .draw(page, pictures: pictures.files, created: job.edition.folio.date.iso8601 + "T00:00:00+08:00")
        let finisher = try Finisher(ledger: artwork.ledger, profile: pressProfile(artwork, condition, page: page, of: job))
        return try finisher.finish(artwork.pdf, illustrations: pictures.illustrations, at: job.edition.position)
    }

    /// Pictures as drawing takes them: photographs in the press's inks, and stand-ins for the illustrations.
    private struct PreparedPictures {
        var files: [String: PictureFile]
        var illustrations: [IllustrationForm] = []
    }

    /// Every picture in the press's inks, at the size it prints in. All faults are told together.
    private func prepared(_ placed: [PlacedPicture], of job: Job, for condition: OutputCondition) throws -> PreparedPictures {
        let press = job.layout.house.press
        let palette = job.layout.house.palette
        var settings = PictureSettings.coldset
        settings.inkLimit = press.inkLimit
        let folder = cachePath + "/pictures"
        let photographs = PicturePreparation(condition: condition, settings: settings, cache: PictureCache(folder: folder))
        let illustrations = IllustrationPreparation(
            ledger: palette, inkLimit: press.inkLimit, overprint: .coldset, cache: PictureCache(folder: folder, ending: "form"))
        let drawer = IllustrationDrawer(ledger: palette)
        var pictures = PreparedPictures(files: job.pictures)
        var faults: [Diagnostic] = []
        for picture in placed {
            guard let file = job.pictures[picture.file] else { continue }
            do {
                if file.format == .svg {
                    let form = try illustrations.prepare(file, printed: picture.wholeSize, draw: drawer.draw)
                    pictures.illustrations.append(form)
                    pictures.files[picture.file] = form.standIn(for: file)
                } else {
                    pictures.files[picture.file] = try photographs.prepare(file, printed: picture.wholeSize)
                }
            } catch let refusal as Refusal {
                faults += refusal.diagnostics.map { $0.at(job.placeOfName(picture.file)) }
            }
        }
        if !faults.isEmpty { throw Refusal(faults) }
        return pictures
    }

    /// The printing condition of a house, with its profile.
    func outputCondition(of house: House) throws -> OutputCondition {
        let press = house.press
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
    /// The same finding at the place where an editor can mend it; a line of its own, in an illustration, stays.
    fileprivate func at(_ place: SourcePosition?) -> Diagnostic {
        var finding = self
        if position?.line ?? 0 == 0 { finding.position = place ?? position }
        return finding
    }
}

extension PlacedPicture {
    /// The size that all of the picture would print in, the parts that are cropped away included.
    fileprivate var wholeSize: Size {
        Size(width: box.width * (1 / max(0.001, crop.right - crop.left)), height: box.height * (1 / max(0.001, crop.bottom - crop.top)))
    }
}
