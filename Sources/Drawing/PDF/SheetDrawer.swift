import CPangoCairo
import Makeup
import Measure
import Source

extension PageDrawer {
    /// Draws pages as one PDF, for proof-reading: in the screen colours of the inks, its fonts embedded, not finished for the press.
    ///
    /// The document bears the first page's title. `pixels` decodes raster pictures. Throws a `Refusal` with all that is wrong with any
    /// page, before anything is drawn.
    public func drawSheets(
        _ pages: [Page], pictures: [String: PictureFile] = [:], pixels: @escaping (PictureFile) -> PixelImage? = { _ in nil },
        created: String
    ) throws -> [UInt8] {
        let pictures = PictureFiles(pictures)
        guard let first = pages.first else { throw Refusal([.error("drawing.no-page", at: nil, "there is nothing to draw")]) }
        let contents = pages.map { PageItems($0) }
        let faults = zip(pages, contents).flatMap { page, items in
            PageCheck(page: page, book: book, ledger: ledger, pictures: pictures).diagnostics(items)
        }
        guard faults.isEmpty else { throw Refusal(faults) }
        let picturePainter = try PicturePainter(pictures, of: contents.flatMap(\.pictures), ledger, pixels: pixels)
        let fonts = try FontShelf().fonts(book, glyphs: contents.reduce(into: [:]) { $0.merge($1.glyphs) { $0.union($1) } })
        let surface = CairoSurface.pdf(width: first.trim.width.points, height: first.trim.height.points, packed: true)
        surface.setMetadata(CAIRO_PDF_METADATA_TITLE, first.title)
        surface.setMetadata(CAIRO_PDF_METADATA_CREATOR, "Broadsheet")
        surface.setMetadata(CAIRO_PDF_METADATA_CREATE_DATE, created)
        surface.setMetadata(CAIRO_PDF_METADATA_MOD_DATE, created)
        let painter = PagePainter(surface, ledger, fonts, picturePainter, isTagged: true)
        do {
            for (index, page) in pages.enumerated() {
                if index > 0 { surface.nextPage(width: page.trim.width.points, height: page.trim.height.points) }
                try painter.draw(page)
            }
            var pdf = try surface.finish()
            if contents.contains(where: \.repeatsPictures) { PictureResources.mend(&pdf) }
            return pdf
        } catch let fault as CairoFault {
            throw Refusal([.error("drawing.failed", at: nil, "the sheets could not be drawn: \("reason", fault.message)")])
        }
    }
}
