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

    private func png(pixels: @escaping (PictureFile) -> PixelImage?) throws -> [UInt8] {
        try PageRaster(book: FontBook([:]), ledger: Samples.ledger, pixels: pixels).png(page, pictures: ["a.png": picture], pixelsPerInch: 72)
    }

    @Test func drawsTheTrimAreaAtTheScaleAskedFor() throws {
        let bytes = try png { _ in PixelImage(width: 1, height: 1, rgb: [200, 30, 40]) }
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
        // IHDR: 100 mm are 283 pixels.
        #expect(Array(bytes[16..<24]) == [0, 0, 1, 27, 0, 0, 1, 27])
    }

    @Test func refusesAPictureThatCannotBeDecoded() {
        let refusal = #expect(throws: Refusal.self) { try png { _ in nil } }
        #expect(refusal?.ids == ["drawing.picture-unreadable"])
    }
}
