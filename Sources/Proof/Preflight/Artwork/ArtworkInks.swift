import Layout
import Measure

/// The inks of a page that is held to some of the house's: nothing that is placed on it may show another.
public struct ArtworkInks: Hashable, Sendable {
    private let inks: PageInks
    private let palette: InkLedger

    public init(_ inks: PageInks, of palette: InkLedger) { (self.inks, self.palette) = (inks, palette) }

    /// Points: a square millimetre tells what a photograph shows, and no mark is too small for it.
    private static let cell = 72 / 25.4

    /// Where a placed page first shows another ink; nil where it does not.
    func fault(of artwork: ArtworkReading) -> Finding? {
        let plate = artwork.plate
        guard let page = plate.pages.first,
            let cells = InkCoverage(page, of: plate.file, from: plate.inks, cell: Self.cell)?.cells,
            let index = cells.inks.firstIndex(where: { !allows($0) })
        else { return nil }
        let place = Point(x: .pt(Double(index % cells.columns) * Self.cell), y: .pt(Double(index / cells.columns) * Self.cell))
        return Finding(
            rule: "press.page-inks", severity: .error, page: artwork.number, place: place,
            message: "the page shows other inks than those of the page that it is placed on: \("inks", inks.names.map(\.text))",
            hint: "ask for it in those and their tints, or place it on a page of four inks")
    }

    private func allows(_ amounts: SIMD4<Float>) -> Bool {
        func tenths(_ amount: Float) -> Int { Int((min(max(amount, 0), 1) * 1000).rounded()) }
        let cmyk = CMYK(
            cyan: tenths(amounts.x), magenta: tenths(amounts.y), yellow: tenths(amounts.z), black: tenths(amounts.w))
        return inks.allows(Ink(name: "artwork", cmyk: cmyk, screen: ScreenColour(red: 0, green: 0, blue: 0)), in: palette)
    }
}
