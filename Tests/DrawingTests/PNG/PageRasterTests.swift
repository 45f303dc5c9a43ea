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

    private func image(pixels: @escaping (PictureFile) -> PixelImage?) throws -> PixelImage {
        try PageRaster(book: FontBook([:]), ledger: Samples.ledger, pixels: pixels).image(page, pictures: ["a.png": picture], pixelsPerInch: 72)
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
}
