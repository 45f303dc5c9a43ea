import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Proof
import Source
import Synchronization

/// The PDFs that pages were placed from, each read once however often its page is made again. All workers of a run may share one.
package final class ArtworkShelf: Sendable {
    private struct Place: Hashable {
        var digest: String
        var page: Int
    }

    private struct Judged: Hashable {
        var place: Place
        var rules: PreflightRules
        var inks: ArtworkInks?
    }

    private struct Kept {
        var headers: [Place: Result<PageHeader, PDFFile.Unreadable>] = [:]
        var findings: [Judged: [Finding]] = [:]
        var sketches: [Place: ArtworkSketch] = [:]
    }

    private let kept = Mutex(Kept())

    /// What there is to know of a page, or why it cannot be placed.
    package func header(of bytes: [UInt8], page: Int, read: () -> Result<PageHeader, PDFFile.Unreadable>) -> Result<
        PageHeader, PDFFile.Unreadable
    > {
        let place = Place(digest: SHA256.hex(of: bytes), page: page)
        if let known = kept.withLock({ $0.headers[place] }) { return known }
        let result = read()
        kept.withLock { $0.headers[place] = result }
        return result
    }

    /// What preflight finds on a page.
    package func findings(on file: PictureFile, by rules: PreflightRules, inks: ArtworkInks?) -> [Finding] {
        guard let header = file.page else { return [] }
        let judged = Judged(place: Place(digest: file.digest, page: header.number), rules: rules, inks: inks)
        if let known = kept.withLock({ $0.findings[judged] }) { return known }
        guard let artwork = try? ArtworkReading(file.bytes, page: header.number) else { return [] }
        let found = ArtworkCheck(rules, inks: inks).check(artwork)
        kept.withLock { $0.findings[judged] = found }
        return found
    }

    /// How a placed page looks on proofs and previews; nil for any other picture.
    package func pixels(of file: PictureFile, pixelsPerInch: Int, house profile: [UInt8]) -> PixelImage? {
        guard let header = file.page else { return nil }
        let place = Place(digest: file.digest, page: header.number)
        let known = kept.withLock { $0.sketches[place] }
        let made =
            known ?? (try? ArtworkReading(file.bytes, page: header.number)).flatMap { ArtworkSketch($0, pixelsPerInch: pixelsPerInch) }
        guard let sketch = made, let pixels = ScreenPixels(inks: sketch.inks, width: sketch.width, height: sketch.height, house: profile)
        else {
            return nil
        }
        kept.withLock { $0.sketches[place] = sketch }
        return PixelImage(width: pixels.width, height: pixels.height, rgb: pixels.rgb)
    }
}

extension Desk {
    /// The page of a PDF that an advertisement places, as a picture.
    package func artwork(of advertisement: Advertisement, in edition: Edition) throws(Refusal) -> PictureFile {
        let path = advertisement.file.value
        let bytes = try project.read(
            path, upTo: Limits.pictureBytes, within: "Editions/\(edition.id)", namedAt: advertisement.file.position)
        let result = artworks.header(of: bytes, page: advertisement.page) {
            guard trial(bytes, advertisement.page) else {
                return .failure(PDFFile.Unreadable(reason: "to look through it takes more time or memory than a file of its size may"))
            }
            return Result { () throws(PDFFile.Unreadable) in try ArtworkReading(bytes, page: advertisement.page).header }
        }
        switch result {
        case .success(let header): return PictureFile(path: advertisement.artwork, bytes: bytes, page: header)
        case .failure(let why):
            throw Refusal(
                "file.artwork", at: SourcePosition(file: path),
                "page \("page", advertisement.page) cannot be placed: \("reason", why.reason)",
                hint: "ask for the file anew, as PDF/X-4 of one page")
        }
    }

    /// What preflight finds on the pages of PDFs that an edition places, in their own files.
    package func artworkFindings(on job: Job) -> [Diagnostic] {
        let house = job.layout.house
        let rules = artworkRules(of: house)
        let inks = house.press.pageInks.map { ArtworkInks($0, of: house.palette) }
        var told: Set<String> = []
        return job.edition.advertisements.filter { told.insert($0.artwork).inserted }.flatMap { advertisement -> [Diagnostic] in
            guard let file = job.pictures[advertisement.artwork] else { return [] }
            return artworks.findings(on: file, by: rules, inks: inks).map { $0.diagnostic(file: advertisement.file.value) }
        }
    }

    private func artworkRules(of house: House) -> PreflightRules {
        var rules = PreflightRules(house.press)
        rules.spotColours.formUnion(house.palette.spotNames)
        rules.condition = house.press.condition
        rules.milder = Set(house.advertisements.milder)
        return rules
    }

    /// The press rules for a page of a job that was made up: what is placed on it was looked through by itself.
    package func preflightRules(of page: MadeEdition.Page) -> PreflightRules {
        var rules = preflightRules(of: page.job)
        rules.artworks = page.made.page.pictures.filter { page.job.pictures[$0.file]?.page != nil }.map(\.box)
        rules.milder = Set(page.job.layout.house.advertisements.milder)
        return rules
    }
}

extension Desk.Job {
    /// What the placed pages of PDFs say, by the names of their artwork.
    package var artworkTexts: [String: String] { pictures.compactMapValues(\.page?.text) }
}
