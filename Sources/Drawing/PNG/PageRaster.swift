import CPangoCairo
import Makeup
import Measure
import Source
import Typesetting

/// Draws made-up pages as pictures, for proofs: the trim area, in the screen colours of the inks, on white paper.
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

    /// The page's pixels, so many to an inch, 10 to 1200, in strips from the top: they are drawn side by side, and put together they
    /// are the page.
    public func strips(_ page: Page, pictures: [String: PictureFile], pixelsPerInch: Int, count: Int = 4) throws -> [PixelImage] {
        let items = PageItems(page)
        let pictures = PictureFiles(pictures)
        var faults = PageCheck(page: page, book: book, ledger: ledger, pictures: pictures).diagnostics(items)
        let scale = Double(min(max(pixelsPerInch, 10), 1200)) / 72
        let (width, height) = (page.trim.width.points * scale, page.trim.height.points * scale)
        if width * height > 400_000_000 {
            faults.append(
                .error(
                    "drawing.raster-size", at: nil, "a picture of the page at \("dpi", pixelsPerInch) dpi is too large",
                    hint: "ask for fewer dpi")
            )
        }
        guard faults.isEmpty else { throw Refusal(faults) }
        let decoded = pictures.files(of: items.pictures).filter { $0.drawing == nil }.map { ($0.path, pixels($0)) }
        let strips = RasterStrips(
            page: page, fonts: cutFonts(items.glyphs), ledger: ledger, pictures: pictures,
            decoded: Dictionary(uniqueKeysWithValues: decoded).compactMapValues { $0 }, scale: scale, width: Int(width.rounded()))
        return try strips.drawn(height: Int(height.rounded()), count: count)
    }

    /// The page's fonts cut down to its glyphs, so that each strip can open them for itself: whole, they are hundreds of megabytes.
    private func cutFonts(_ glyphs: [FontName: GlyphSet]) -> [FontName: FontSubset] {
        let wanted = glyphs.sorted { $0.key < $1.key }.map { (name: $0.key, face: book[$0.key], glyphs: $0.value) }
        let cut = Concurrently.map(wanted) { wish in wish.face.flatMap { FontSubset(of: $0, glyphs: wish.glyphs) } }
        return Dictionary(uniqueKeysWithValues: zip(wanted.map(\.name), cut)).compactMapValues { $0 }
    }
}

/// Draws strips of one page side by side, each on a surface of its own with fonts and pictures of its own: nothing is shared that is open.
private struct RasterStrips: Sendable {
    let page: Page
    let fonts: [FontName: FontSubset]
    let ledger: InkLedger
    let pictures: PictureFiles
    let decoded: [String: PixelImage]
    /// Pixels to a point.
    let scale: Double
    let width: Int

    /// All faults of all strips in one refusal, each once.
    func drawn(height: Int, count: Int) throws -> [PixelImage] {
        let strips = (0..<count).map { height * $0 / count..<height * ($0 + 1) / count }.filter { !$0.isEmpty }
        let results = Concurrently.map(strips) { rows in Result { () throws(Refusal) in try strip(rows) } }
        var faults: [Diagnostic] = []
        for case .failure(let refusal) in results { faults += refusal.diagnostics.filter { !faults.contains($0) } }
        guard faults.isEmpty else { throw Refusal(faults) }
        return try results.map { try $0.get() }
    }

    private func strip(_ rows: Range<Int>) throws(Refusal) -> PixelImage {
        // A point more on all sides: what stands beside a strip may touch its outermost pixels.
        let part = Box(
            x: -.pt(1), y: .pt(Double(rows.lowerBound) / scale - 1), width: page.trim.width + .pt(2),
            height: .pt(Double(rows.count) / scale + 2))
        let page = page.showing(part)
        let items = PageItems(page)
        do {
            let painter = try PicturePainter(pictures, of: items.pictures, ledger) { decoded[$0.path] }
            let fonts = try PageFonts.cut(self.fonts, glyphs: items.glyphs)
            let surface = CairoSurface.image(width: width, height: rows.count)
            surface.whiten()
            cairo_translate(surface.context, 0, -Double(rows.lowerBound))
            cairo_scale(surface.context, scale, scale)
            cairo_translate(surface.context, -page.bleed.points, -page.bleed.points)
            try PagePainter(surface, ledger, fonts, painter, isTagged: false).draw(page)
            return try surface.pixels()
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal([
                .error(
                    "drawing.failed", at: nil,
                    "the page could not be drawn: \("reason", (error as? CairoFault)?.message ?? Message(verbatim: "\(error)"))")
            ])
        }
    }
}
