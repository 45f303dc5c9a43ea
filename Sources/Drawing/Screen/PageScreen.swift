import CPangoCairo
import Makeup
import Measure
import Source
import Typesetting

/// Draws parts of an edition's made-up pages for a screen, again and again: in the screen colours of the inks, on white paper.
///
/// Fonts and pictures that pages share with those shown before them stay open, and pictures are kept as they were drawn, so that a page
/// that was changed in one word costs little more than its text. Belongs to one thread at a time.
public final class PageScreen {
    private struct Shown {
        var pages: [Page]
        var book: FontBook
        var ledger: InkLedger
        var fonts: PageFonts
        var pictures: PicturePainter
    }

    private let pixels: (PictureFile) -> PixelImage?
    private let kept = KeptPictures()
    private var shown: Shown?

    /// `pixels` decodes a JPEG or PNG; a picture that it cannot decode is refused.
    public init(pixels: @escaping (PictureFile) -> PixelImage?) { self.pixels = pixels }

    /// Takes pages to be drawn from now on. Throws a `Refusal` with all that is wrong with them; then the pages before them stay.
    public func show(_ pages: [Page], book: FontBook, ledger: InkLedger, pictures: [String: PictureFile]) throws {
        let pictures = PictureFiles(pictures)
        let items = pages.map { PageItems($0) }
        let faults = zip(pages, items).flatMap { PageCheck(page: $0, book: book, ledger: ledger, pictures: pictures).diagnostics($1) }
        guard faults.isEmpty else { throw Refusal(faults) }
        let earlier = shown.flatMap { $0.ledger == ledger ? $0.pictures : nil }
        let painter = try PicturePainter(
            pictures, of: items.flatMap(\.pictures), ledger, pixels: pixels, earlier: earlier, kept: kept)
        shown = Shown(pages: pages, book: book, ledger: ledger, fonts: try fonts(of: book), pictures: painter)
    }

    /// A part of a page as a Windows bitmap, so many pixels to a point: what browsers show without decoding. Nil where there is no such
    /// page.
    /// - Parameter index: which of the pages, counted from 0.
    public func bitmap(of part: Box, onPage index: Int = 0, pixelsPerPoint scale: Double) throws -> [UInt8]? {
        guard let shown, shown.pages.indices.contains(index) else { return nil }
        let page = shown.pages[index]
        let surface = CairoSurface.image(width: Self.pixels(part.width, scale), height: Self.pixels(part.height, scale))
        surface.whiten()
        cairo_scale(surface.context, scale, scale)
        cairo_translate(surface.context, -(part.left + page.bleed).points, -(part.top + page.bleed).points)
        do {
            try PagePainter(surface, shown.ledger, shown.fonts, shown.pictures, isTagged: false).draw(page.showing(part))
            return try surface.bitmap()
        } catch let fault as CairoFault {
            throw Refusal([.error("drawing.failed", at: nil, "the page could not be drawn: \("reason", fault.message)")])
        }
    }

    private static func pixels(_ length: Length, _ scale: Double) -> Int { max(1, Int((length.points * scale).rounded())) }

    /// Fonts stay open from page to page while the book is the same.
    private func fonts(of book: FontBook) throws -> PageFonts {
        if let shown, shown.book == book { return shown.fonts }
        return try PageFonts.whole(book)
    }
}
