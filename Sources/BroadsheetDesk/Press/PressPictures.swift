import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Source

/// Puts the pictures of pages into the press's inks, each at every size that it prints in. What is ready is kept for the pages that follow.
///
/// Belongs to one task at a time. What comes out does not depend on the pages before.
package final class PressPictures {
    /// The pictures of a page as drawing takes them.
    package struct ReadyPictures {
        /// Photographs in the press's inks, and stand-ins for the illustrations.
        package var files: [PrintedPicture: PictureFile] = [:]
        package var illustrations: [IllustrationForm] = []
        /// Those in four inks, in the order of the page.
        package var photographs: [PictureFile] = []
    }

    /// What makes one ready picture differ from another.
    private struct Wish: Hashable {
        var file: PictureFile
        var size: Size
        var press: PressSettings
        var palette: InkLedger

        /// By the picture alone: to hash a palette is slow, and pages of one run seldom have another.
        func hash(into hasher: inout Hasher) {
            hasher.combine(file)
            hasher.combine(size)
        }
    }

    /// A picture as drawing takes it, and the form that takes the place of an illustration's stand-in.
    private struct ReadyPicture {
        var file: PictureFile
        var form: IllustrationForm?
    }

    private let folder: String
    private let seal: CacheSeal?
    private var known: [Wish: ReadyPicture] = [:]
    private var keptBytes = 0

    /// Pictures are kept up to so many bytes, files and their ready forms together.
    private static let mostKept = 32 << 20

    /// - Parameters:
    ///   - folder: where ready pictures lie between runs.
    ///   - seal: what they are proven by; without it every run makes them anew.
    package init(cachedIn folder: String, seal: CacheSeal?) { (self.folder, self.seal) = (folder, seal) }

    /// Every picture of a page in the press's inks. All faults are told together.
    package func ready(_ page: Page, of job: Desk.Job, for condition: OutputCondition) throws -> ReadyPictures {
        var result = ReadyPictures()
        var faults: [Diagnostic] = []
        for placed in page.pictures {
            let printed = placed.printed
            guard result.files[printed] == nil, let file = job.pictures[placed.file] else { continue }
            do {
                var ready = try ready(file, printed: printed.size, house: job.layout.house, condition)
                ready.file.path = file.path
                result.files[printed] = ready.file
                if let form = ready.form { result.illustrations.append(form) } else { result.photographs.append(ready.file) }
            } catch let refusal as Refusal {
                faults += refusal.diagnostics.map { $0.at(job.placeOfName(placed.file)) }
            }
        }
        if !faults.isEmpty { throw Refusal(faults) }
        return result
    }

    private func ready(_ file: PictureFile, printed size: Size, house: House, _ condition: OutputCondition) throws -> ReadyPicture {
        var nameless = file
        nameless.path = ""
        let wish = Wish(file: nameless, size: size, press: house.press, palette: house.palette)
        if let ready = known[wish] { return ready }
        let ready = try prepare(file, printed: size, house: house, condition)
        keep(ready, under: wish)
        return ready
    }

    private func prepare(_ file: PictureFile, printed size: Size, house: House, _ condition: OutputCondition) throws -> ReadyPicture {
        if let header = file.page {
            let form = IllustrationForm(try ForeignPage.read(file.bytes, page: header.number).placed, of: file)
            return ReadyPicture(file: form.standIn(for: file), form: form)
        }
        guard file.drawing != nil else {
            if let form = try LineArtPreparation().prepare(file, printed: size) {
                return ReadyPicture(file: form.standIn(for: file), form: form)
            }
            let photographs = PicturePreparation(
                condition: condition, settings: PictureSettings(house.press), cache: seal.map { PictureCache(folder: folder, seal: $0) })
            return ReadyPicture(file: try photographs.prepare(file, printed: size))
        }
        let illustrations = IllustrationPreparation(
            ledger: house.palette, inkLimit: house.press.inkLimit, overprint: .coldset,
            cache: seal.map { PictureCache(folder: folder, ending: "form", seal: $0) })
        let form = try illustrations.prepare(file, printed: size, draw: IllustrationDrawer(ledger: house.palette).draw)
        return ReadyPicture(file: form.standIn(for: file), form: form)
    }

    private func keep(_ ready: ReadyPicture, under wish: Wish) {
        let bytes = wish.file.bytes.count + ready.file.bytes.count
        if keptBytes + bytes > Self.mostKept { (known, keptBytes) = ([:], 0) }
        known[wish] = ready
        keptBytes += bytes
    }
}

extension PictureSettings {
    /// Coldset's, as the house states them.
    package init(_ press: PressSettings) {
        self = .coldset
        inkLimit = press.inkLimit
        sharpening = press.sharpening
        isBlackAlone = press.pageInks != nil
    }
}

extension Desk.Job {
    /// Where the edition names a picture's file.
    package func placeOfName(_ file: String) -> SourcePosition? { edition.allPictures.first { $0.file.value == file }?.file.position }
}

extension Diagnostic {
    /// The same finding at the place where an editor can mend it; a line of its own, in an illustration, stays.
    fileprivate func at(_ place: SourcePosition?) -> Diagnostic {
        var finding = self
        if position?.line ?? 0 == 0 { finding.position = place ?? position }
        return finding
    }
}
