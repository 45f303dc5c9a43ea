import Drawing
import Makeup
import Measure
import Source
import Testing
import Typesetting

@Suite struct PageRasterTests {
    private let picture = PictureFile(path: "a.png", bytes: [0], format: .png, coding: .rgb, width: 1, height: 1)
    private var page: Page {
        Samples.page([
            .picture(PlacedPicture(file: "a.png", box: Box(x: .mm(10), y: .mm(10), width: .mm(20), height: .mm(20)), alternative: ""))
        ])
    }

    /// The page in one strip.
    private func image(pixels: @escaping (PictureFile) -> PixelImage?) throws -> PixelImage {
        let raster = PageRaster(book: FontBook([:]), ledger: Samples.ledger, pixels: pixels)
        return try #require(raster.strips(page, pictures: ["a.png": picture], pixelsPerInch: 72, count: 1).first)
    }

    @Test func drawsTheTrimAreaAtTheScaleAskedFor() throws {
        let image = try image { _ in PixelImage(width: 8, height: 8, rgb: (0..<64).flatMap { _ in [200, 30, 40] }) }
        // 100 mm are 283 pixels; the picture stands from 10 to 30 mm.
        #expect(image.width == 283 && image.height == 283)
        func pixel(_ x: Int, _ y: Int) -> [UInt8] { Array(image.rgb[(3 * (y * image.width + x))...].prefix(3)) }
        #expect(pixel(57, 57) == [200, 30, 40])
        #expect(pixel(2, 2) == [255, 255, 255])
    }

    @Test func refusesAPictureThatCannotBeDecoded() {
        let refusal = #expect(throws: Refusal.self) { try image { _ in nil } }
        #expect(refusal?.ids == ["drawing.picture-unreadable"])
    }

    /// Text, curves, rules, illustrations and photographs that lie across the edges of strips. The pixels of a photograph that is
    /// scaled are rounded anew in each strip.
    @Test(arguments: [2, 3, 7], [true, false]) func stripsPutTogetherAreThePage(count: Int, photograph: Bool) throws {
        let book = try Samples.book()
        let shaper = try #require(PangoShaper(book))
        let drawing = Samples.svg("<path d='M0 10 C5 0 12 12 20 1 L20 10 Z' fill='#c81e28'/><circle cx='7' cy='5' r='4' fill='#231f20'/>")
        let text = (0..<24).map { Samples.run("夏石镇年鉴AgQy，", shaper, size: .pt(11.3), at: Point(x: .mm(4), y: .mm(4.1 * Double($0 + 1)))) }
        let disc = Shape.disc(in: Box(x: .mm(50), y: .mm(20), width: .mm(41), height: .mm(41)), ink: "red")
        let shown = PlacedItem.picture(
            PlacedPicture(file: "a.png", box: Box(x: .mm(60.7), y: .mm(30), width: .mm(30), height: .mm(53.3)), alternative: ""))
        let page = Samples.page(
            [
                .panel(Panel(box: Box(x: .mm(45), y: .mm(10.3), width: .mm(50), height: .mm(80)), ink: .black)), .shape(disc),
                .rule(Rule(from: Point(x: .mm(40), y: .mm(3)), to: Point(x: .mm(40), y: .mm(97)), weight: .pt(0.7), ink: "red")),
                .picture(PlacedPicture(file: "a.svg", box: Box(x: .mm(5), y: .mm(22.2), width: .mm(90), height: .mm(45)), alternative: "")),
            ] + text.map { .glyphs($0) } + (photograph ? [shown] : []))
        let raster = PageRaster(book: book, ledger: Samples.ledger) { _ in
            PixelImage(width: 9, height: 7, rgb: (0..<189).map { UInt8(truncatingIfNeeded: $0 &* 37) })
        }
        func pixels(_ count: Int) throws -> [UInt8] {
            try raster.strips(page, pictures: ["a.svg": drawing, "a.png": picture], pixelsPerInch: 110, count: count).flatMap(\.rgb)
        }
        let (whole, cut) = (try pixels(1), try pixels(count))
        #expect(whole.count == cut.count)
        #expect(zip(whole, cut).allSatisfy { (Int($0) - Int($1)).magnitude <= (photograph ? 2 : 0) })
    }

    @Test func aFaultInTwoStripsIsToldOnce() {
        let raster = PageRaster(book: FontBook([:]), ledger: Samples.ledger) { _ in nil }
        let refusal = #expect(throws: Refusal.self) { try raster.strips(page, pictures: ["a.png": picture], pixelsPerInch: 72, count: 10) }
        #expect(refusal?.ids == ["drawing.picture-unreadable"])
    }
}
