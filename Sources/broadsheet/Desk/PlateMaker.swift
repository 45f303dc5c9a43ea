import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Source

/// Draws made-up pages and finishes them for the press, one after another. What pages share is worked out once and kept: fonts cut down and open,
/// the printing condition with its deflated profile, pictures in the press's inks.
///
/// Belongs to one task at a time. A page's bytes do not depend on the pages before it.
final class PlateMaker {
    private let desk: Desk
    private let fonts = FontShelf()
    private var conditions: [PressSettings: OutputCondition] = [:]
    private var intents: [OutputCondition: OutputIntent] = [:]
    private var pictures: [PictureWish: ReadyPicture] = [:]
    private var pictureBytes = 0

    /// Pictures are kept up to so many bytes, files and their ready forms together.
    private static let picturesKept = 32 << 20

    init(_ desk: Desk) { self.desk = desk }

    func plate(_ page: Page, of job: Desk.Job) throws -> Plate {
        let condition = try condition(of: job.layout.house)
        let pictures = try prepared(page.pictures, of: job, for: condition)
        let known = intents[condition]
        let (artwork, made) = try Concurrently.both(
            {
                try PageDrawer(book: job.book, ledger: job.layout.house.palette)
                    .draw(page, pictures: pictures.files, created: job.edition.folio.date.iso8601 + "T00:00:00+08:00", fonts: fonts)
            }, and: { known ?? OutputIntent(condition: condition) })
        intents[condition] = made
        let finisher = try Finisher(ledger: artwork.ledger, profile: pressProfile(artwork, condition, page: page, of: job), intent: made)
        return try finisher.finish(artwork.pdf, illustrations: pictures.illustrations, at: job.edition.position)
    }

    private func condition(of house: House) throws -> OutputCondition {
        if let known = conditions[house.press] { return known }
        let read = try desk.outputCondition(of: house)
        conditions[house.press] = read
        return read
    }

    private func pressProfile(_ artwork: Artwork, _ condition: OutputCondition, page: Page, of job: Desk.Job) -> PressProfile {
        guard let date = DocumentDate(job.edition.folio.date.iso8601) else { preconditionFailure("a date that is no date") }
        return PressProfile(
            trim: artwork.trim, bleed: artwork.bleed, condition: condition, inkLimit: job.layout.house.press.inkLimit, title: page.title,
            language: page.language, date: date, producer: Version.producer, alternatives: artwork.alternatives)
    }

    // MARK: Pictures

    /// What makes one ready picture differ from another.
    private struct PictureWish: Hashable {
        var file: PictureFile
        var size: Size
        var press: PressSettings
        var palette: InkLedger
    }

    /// A picture as drawing takes it, and the form that takes the place of an illustration's stand-in.
    private struct ReadyPicture {
        var file: PictureFile
        var form: IllustrationForm?
    }

    /// Pictures as drawing takes them: photographs in the press's inks, and stand-ins for the illustrations.
    private struct PreparedPictures {
        var files: [String: PictureFile]
        var illustrations: [IllustrationForm] = []
    }

    /// Why pictures of a page could not go to press: what making its plate would refuse.
    func pictureFaults(on page: Page, of job: Desk.Job) throws -> [Diagnostic] {
        let condition = try condition(of: job.layout.house)
        do {
            _ = try prepared(page.pictures, of: job, for: condition)
            return []
        } catch let refusal as Refusal {
            return refusal.diagnostics
        }
    }

    /// Every picture in the press's inks, at the size it prints in. All faults are told together.
    private func prepared(_ placed: [PlacedPicture], of job: Desk.Job, for condition: OutputCondition) throws -> PreparedPictures {
        var pictures = PreparedPictures(files: job.pictures)
        var faults: [Diagnostic] = []
        for picture in placed {
            guard let file = job.pictures[picture.file] else { continue }
            do {
                let ready = try ready(file, printed: picture.wholeSize, house: job.layout.house, condition)
                pictures.files[picture.file] = ready.file
                if let form = ready.form { pictures.illustrations.append(form) }
            } catch let refusal as Refusal {
                faults += refusal.diagnostics.map { $0.at(job.placeOfName(picture.file)) }
            }
        }
        if !faults.isEmpty { throw Refusal(faults) }
        return pictures
    }

    private func ready(_ file: PictureFile, printed size: Size, house: House, _ condition: OutputCondition) throws -> ReadyPicture {
        var nameless = file
        nameless.path = ""
        let wish = PictureWish(file: nameless, size: size, press: house.press, palette: house.palette)
        var ready = try pictures[wish] ?? prepare(file, printed: size, house: house, condition)
        keep(ready, under: wish)
        ready.file.path = file.path
        return ready
    }

    private func prepare(_ file: PictureFile, printed size: Size, house: House, _ condition: OutputCondition) throws -> ReadyPicture {
        let folder = desk.cachePath + "/pictures"
        guard file.format == .svg else {
            var settings = PictureSettings.coldset
            settings.inkLimit = house.press.inkLimit
            let photographs = PicturePreparation(condition: condition, settings: settings, cache: PictureCache(folder: folder))
            return ReadyPicture(file: try photographs.prepare(file, printed: size))
        }
        let illustrations = IllustrationPreparation(
            ledger: house.palette, inkLimit: house.press.inkLimit, overprint: .coldset, cache: PictureCache(folder: folder, ending: "form"))
        let form = try illustrations.prepare(file, printed: size, draw: IllustrationDrawer(ledger: house.palette).draw)
        return ReadyPicture(file: form.standIn(for: file), form: form)
    }

    private func keep(_ ready: ReadyPicture, under wish: PictureWish) {
        guard pictures[wish] == nil else { return }
        let bytes = wish.file.bytes.count + ready.file.bytes.count
        if pictureBytes + bytes > Self.picturesKept { (pictures, pictureBytes) = ([:], 0) }
        pictures[wish] = ready
        pictureBytes += bytes
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
