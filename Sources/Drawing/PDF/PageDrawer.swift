import CPangoCairo
import Makeup
import Measure
import Source
import Typesetting

/// Draws made-up pages as PDF.
///
/// Raster pictures come as JPEG only, which goes into the PDF byte for byte: the press stage turns PNG into JPEG, and either into the
/// press's colours, before the page is drawn.
public struct PageDrawer: Sendable {
    let book: FontBook
    let ledger: InkLedger

    public init(book: FontBook, ledger: InkLedger) {
        self.book = book
        self.ledger = ledger
    }

    /// Draws a page. `created` is the document's date as ISO 8601 (`2026-01-15T00:00:00Z`):
    /// the clock is never asked. `shelf` holds the fonts of pages that are drawn one after another.
    ///
    /// Throws a `Refusal` with all that is wrong with the page, before anything is drawn.
    public func draw(_ page: Page, pictures: PictureFiles = PictureFiles(), created: String, fonts shelf: FontShelf = FontShelf()) throws
        -> Artwork
    {
        let items = PageItems(page)
        let painter = try checked(page, items, pictures)
        let glyphs = items.glyphs
        let fonts = try shelf.fonts(book, glyphs: glyphs)
        let surface = CairoSurface.pdf(
            width: (page.trim.width + page.bleed * 2).points, height: (page.trim.height + page.bleed * 2).points, packed: false)
        describe(surface, page, created)
        do {
            try PagePainter(surface, ledger, fonts, painter, isTagged: true).draw(page)
            var pdf = try surface.finish()
            if items.repeatsPictures { PictureResources.mend(&pdf) }
            return Artwork(
                pdf: pdf, ledger: ledger.only(items.inks.union(painter.inks)), trim: page.trim, bleed: page.bleed,
                language: page.language, alternatives: items.alternatives, cells: items.cells,
                fonts: book.faces.filter { glyphs[$0.key] != nil })
        } catch let fault as CairoFault {
            throw Refusal([.error("drawing.failed", at: nil, "the page could not be drawn: \("reason", fault.message)")])
        }
    }

    /// Cuts and opens a page's fonts ahead of its drawing, on every core. A font that cannot be read is told when the page is drawn.
    public func cutFonts(of page: Page, for shelf: FontShelf) { _ = try? shelf.fonts(book, glyphs: PageItems(page).glyphs) }

    /// All faults of the page and its pictures in one refusal.
    private func checked(_ page: Page, _ items: PageItems, _ pictures: PictureFiles) throws -> PicturePainter {
        var faults = PageCheck(page: page, book: book, ledger: ledger, pictures: pictures).diagnostics(items)
        do {
            let painter = try PicturePainter(pictures, of: items.pictures, ledger)
            if faults.isEmpty { return painter }
        } catch let refusal as Refusal {
            faults += refusal.diagnostics
        }
        throw Refusal(faults)
    }

    private func describe(_ surface: CairoSurface, _ page: Page, _ created: String) {
        surface.setMetadata(CAIRO_PDF_METADATA_TITLE, page.title)
        surface.setMetadata(CAIRO_PDF_METADATA_CREATOR, "Broadsheet")
        surface.setMetadata(CAIRO_PDF_METADATA_CREATE_DATE, created)
        surface.setMetadata(CAIRO_PDF_METADATA_MOD_DATE, created)
    }
}

extension InkLedger {
    /// The ledger of some of its inks.
    fileprivate func only(_ names: Set<InkName>) -> InkLedger {
        InkLedger(sorted.filter { names.contains($0.name) }) ?? self
    }
}
