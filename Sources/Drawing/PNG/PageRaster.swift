import CPangoCairo
import Makeup
import Measure
import Source

/// Draws made-up pages as pictures, for proofs and previews: the trim area, in the screen colours of the inks, on white paper.
///
/// Cairo decodes no pictures, so whoever asks gives their pixels.
public struct PageRaster {
    private let book: FontBook
    private let ledger: InkLedger
    private let pixels: (PictureFile) -> PixelImage?

    /// `pixels` decodes a JPEG or PNG; a picture that it cannot decode is refused.
    public init(book: FontBook, ledger: InkLedger, pixels: @escaping (PictureFile) -> PixelImage?) {
        self.book = book
        self.ledger = ledger
        self.pixels = pixels
    }

    /// The page's pixels, so many to an inch, 10 to 1200.
    public func image(_ page: Page, pictures: [String: PictureFile], pixelsPerInch: Int) throws -> PixelImage {
        let items = PageItems(page)
        var faults = PageCheck(page: page, book: book, ledger: ledger, pictures: pictures).diagnostics(items)
        let scale = Double(min(max(pixelsPerInch, 10), 1200)) / 72
        let (width, height) = (page.trim.width.points * scale, page.trim.height.points * scale)
        if width * height > 400_000_000 {
            faults.append(.error("drawing.raster-size", at: nil, "a picture of the page at \(pixelsPerInch) dpi is too large", hint: "ask for fewer dpi"))
        }
        guard faults.isEmpty else { throw Refusal(faults) }
        let painter = try PicturePainter(items.pictures.sorted().compactMap { pictures[$0] }, ledger, pixels: pixels)
        let fonts = try PageFonts.whole(book, glyphs: items.glyphs)
        let surface = CairoSurface.image(width: Int(width.rounded()), height: Int(height.rounded()))
        do {
            surface.whiten()
            cairo_scale(surface.context, scale, scale)
            cairo_translate(surface.context, -page.bleed.points, -page.bleed.points)
            try PagePainter(surface, ledger, fonts, painter, isTagged: false).draw(page)
            return try surface.pixels()
        } catch let fault as CairoFault {
            throw Refusal([.error("drawing.failed", at: nil, "the page could not be drawn: \(fault.message)")])
        }
    }
}
