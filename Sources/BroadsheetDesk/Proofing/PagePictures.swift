import Drawing
import Makeup
import Measure
import Press
import Source

extension Desk {
    /// What draws pages of a job as they look on a screen.
    package func raster(of job: Job, pixelsPerInch: Int) throws -> PageRaster {
        let profile = try outputCondition(of: job.layout.house).profile
        return PageRaster(book: job.book, ledger: job.layout.house.palette) { file in
            if file.page != nil { return artworks.pixels(of: file, pixelsPerInch: pixelsPerInch, house: profile) }
            // No picture of a page is wider than sixteen inches.
            let decoded = try? ScreenPixels(file, atLeast: pixelsPerInch * 16, house: profile)
            return decoded.flatMap { PixelImage(width: $0.width, height: $0.height, rgb: $0.rgb) }
        }
    }

    /// A picture of each page of an edition, as PNG: `market.png`, and `market-4.png` of the page that its stories turn to.
    func pictures(of edition: MadeEdition, pixelsPerInch: Int) throws -> [EditionMaking.File] {
        let raster = try raster(of: edition.job, pixelsPerInch: pixelsPerInch)
        return try edition.pages.map { page in
            let strips = try raster.strips(page.made.page, pictures: page.job.pictures, pixelsPerInch: pixelsPerInch)
            let png = PNGWriter.png(width: strips.first?.width ?? 0, strips: strips.map(\.rgb), pixelsPerInch: pixelsPerInch)
            return (page.job.fileName(edition.job.edition.id) + ".png", png)
        }
    }
}
