import Press

/// How a page that is placed looks, so far as its marks tell: fills, pictures and lines in their inks, text as bars of its ink. For proofs and
/// previews alone; the plate holds the page itself.
public struct ArtworkSketch: Sendable {
    public let width: Int
    public let height: Int
    /// Four for each pixel, row by row from the top; 255 is full ink.
    public let inks: [UInt8]

    private static let mostPixels = 1_500

    /// Nil where the page has no size that can be measured.
    /// - Parameter pixelsPerInch: so many at most; fewer where the page is large.
    public init?(_ artwork: ArtworkReading, pixelsPerInch: Int) {
        guard let page = artwork.plate.pages.first else { return nil }
        let cell = max(72 / Double(pixelsPerInch), max(page.width, page.height) / Double(Self.mostPixels))
        guard let cells = InkCoverage(page, of: artwork.plate.file, from: artwork.plate.inks, cell: cell)?.cells else { return nil }
        (width, height) = (cells.columns, cells.rows)
        inks = cells.inks.flatMap { ink in (0..<4).map { UInt8((min(max(ink[$0], 0), 1) * 255).rounded()) } }
    }
}
