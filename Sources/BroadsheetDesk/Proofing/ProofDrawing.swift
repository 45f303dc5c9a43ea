import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Proof
import Source

/// Draws the sheets of a proof as PDF or as pictures, in screen colours or in those of print.
package struct ProofDrawing {
    package let settings: Desk.ProofSettings
    package let job: Desk.Job
    private let soft: SoftProof?
    private let profile: [UInt8]
    private let ledger: InkLedger
    private let artworks: ArtworkShelf

    private static let newsprint: InkName = "proof-newsprint"
    /// In inches: no picture of a page is finer than the proof shows at this width.
    private static let widestPicture = 16

    package init(_ settings: Desk.ProofSettings, of job: Desk.Job, condition: OutputCondition, artworks: ArtworkShelf) throws {
        self.settings = settings
        self.artworks = artworks
        self.job = job
        profile = condition.profile
        soft = settings.isSoft ? try SoftProof(condition, inkLimit: job.layout.house.press.inkLimit) : nil
        let paper = Ink(
            name: Self.newsprint, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0),
            screen: ScreenColour(red: 255, green: 255, blue: 255))
        let palette = job.layout.house.palette
        ledger = ProofInks.ledger(with: soft.map { .forScreen($0.inks(palette.sorted + [paper])) } ?? palette)
    }

    /// What the page stands on: the paper of the press, where its colours are simulated.
    package var ground: InkName? { soft == nil ? nil : Self.newsprint }

    /// One PDF of all sheets, or a picture of each.
    package func draw(_ sheets: [Page]) throws -> [[UInt8]] {
        let pictures =
            soft == nil ? job.pictures : job.pictures.mapValues { SVGRecolouring.file($0, from: job.layout.house.palette, to: ledger) }
        guard settings.isPicture else {
            let date = job.edition.folio.date.iso8601 + "T00:00:00+08:00"
            return [try PageDrawer(book: job.book, ledger: ledger).drawSheets(sheets, pictures: pictures, pixels: pixels, created: date)]
        }
        let raster = PageRaster(book: job.book, ledger: ledger, pixels: pixels)
        return try sheets.map { sheet in
            let strips = try raster.strips(sheet, pictures: pictures, pixelsPerInch: settings.pixelsPerInch)
            return PNGWriter.png(width: strips.first?.width ?? 0, strips: strips.map(\.rgb), pixelsPerInch: settings.pixelsPerInch)
        }
    }

    /// A photograph is decoded as finely as the proof shows it.
    private func pixels(of file: PictureFile) -> PixelImage? {
        if file.page != nil { return artworks.pixels(of: file, pixelsPerInch: settings.pixelsPerInch, house: profile) }
        let side = settings.pixelsPerInch * Self.widestPicture
        let decoded =
            soft.map { soft in try? soft.pixels(of: file, atLeast: side) } ?? (try? ScreenPixels(file, atLeast: side, house: profile))
        return decoded.flatMap { PixelImage(width: $0.width, height: $0.height, rgb: $0.rgb) }
    }
}
