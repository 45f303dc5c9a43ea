import CPangoCairo
import Makeup
import Measure
import Source

extension PageDrawer {
    /// Draws pages of text as one PDF, for proof-reading: not finished for the press. Pictures are not drawn.
    ///
    /// The document bears the first page's title. Throws a `Refusal` with all that is wrong with any page, before anything is drawn.
    public func drawGalleys(_ pages: [Page], created: String) throws -> [UInt8] {
        guard let first = pages.first else { throw Refusal([.error("drawing.no-page", at: nil, "there is nothing to draw")]) }
        let contents = pages.map { PageItems($0) }
        let faults = zip(pages, contents).flatMap { page, items in
            PageCheck(page: page, book: book, ledger: ledger, pictures: [:]).diagnostics(items)
        }
        guard faults.isEmpty else { throw Refusal(faults) }
        let fonts = try PageFonts.subsets(book, glyphs: contents.reduce(into: [:]) { $0.merge($1.glyphs) { $0.union($1) } })
        let surface = CairoSurface.pdf(width: first.trim.width.points, height: first.trim.height.points)
        surface.setMetadata(CAIRO_PDF_METADATA_TITLE, first.title)
        surface.setMetadata(CAIRO_PDF_METADATA_CREATOR, "Broadsheet")
        surface.setMetadata(CAIRO_PDF_METADATA_CREATE_DATE, created)
        surface.setMetadata(CAIRO_PDF_METADATA_MOD_DATE, created)
        let painter = PagePainter(surface, ledger, fonts, try PicturePainter([], ledger), isTagged: true)
        do {
            for (index, page) in pages.enumerated() {
                if index > 0 { surface.nextPage(width: page.trim.width.points, height: page.trim.height.points) }
                try painter.draw(page)
            }
            return try surface.finish()
        } catch let fault as CairoFault {
            throw Refusal([.error("drawing.failed", at: nil, "the galleys could not be drawn: \(fault.message)")])
        }
    }
}
