import CPangoCairo
import Makeup
import Measure
import Source
import Typesetting

/// Draws made-up pages as PDF.
public struct PageDrawer: Sendable {
    private let book: FontBook
    private let ledger: InkLedger

    public init(book: FontBook, ledger: InkLedger) {
        self.book = book
        self.ledger = ledger
    }

    /// Draws a page. `created` is the day of the document's making as ISO 8601 (`2026-01-15T00:00:00Z`): the clock is never asked.
    ///
    /// Throws a `Refusal` with all that is wrong with the page, before anything is drawn.
    public func draw(_ page: Page, pictures: [String: PictureFile], created: String) throws -> Artwork {
        let items = PageItems(page)
        let fonts = try PageFonts.subsets(book, glyphs: items.glyphs)
        let surface = CairoSurface.pdf(
            width: (page.trim.width + page.bleed * 2).points, height: (page.trim.height + page.bleed * 2).points)
        surface.setMetadata(CAIRO_PDF_METADATA_TITLE, page.title)
        surface.setMetadata(CAIRO_PDF_METADATA_CREATOR, "Broadsheet")
        surface.setMetadata(CAIRO_PDF_METADATA_CREATE_DATE, created)
        surface.setMetadata(CAIRO_PDF_METADATA_MOD_DATE, created)
        try PagePainter(surface, ledger, fonts, PicturePainter(), isTagged: true).draw(page)
        return Artwork(
            pdf: try surface.finish(), ledger: ledger, trim: page.trim, bleed: page.bleed, language: page.language,
            alternatives: items.alternatives, fonts: book.faces.filter { items.glyphs[$0.key] != nil })
    }
}
