import PDFFixtures
import Testing

@testable import Press

struct InkPixelsTests {
    /// Nothing in the left half, something in the right, as they are stored.
    private let jpeg = TestPicture.jpeg(TestPicture.halves([0, 0, 0, 0], [0, 64, 128, 255]), channels: 4)

    private func source(_ data: [UInt8], isInverted: Bool) throws -> InkSource {
        let objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"]
        let draft = try PDFDraft(WrittenPDF(version: "1.6", objects: objects).bytes)
        let image = draft.stream(data)
        image.set("ColorSpace", parsed: "/DeviceCMYK")
        image.set("Filter", parsed: "/DCTDecode")
        if isInverted { image.set("Decode", parsed: "[1 0 1 0 1 0 1 0]") }
        draft.catalog.set("Picture", image)
        let file = try PDFFile(draft.written(), from: .drawing)
        return try #require(file.catalog["Picture"].flatMap(InkSource.init))
    }

    /// A PDF goes by its Decode array, whatever the marker in the JPEG says.
    @Test(arguments: [(false, SIMD4<Float>(0, 0.25, 0.5, 1)), (true, SIMD4<Float>(1, 0.75, 0.5, 0))])
    func takesInksAsTheDecodeArrayHasThem(isInverted: Bool, inks: SIMD4<Float>) throws {
        let pixels = try #require(InkPixels(source(jpeg, isInverted: isInverted), from: InkShelf()))
        let mean = pixels.mean(from: (0.6, 0.2), to: (0.9, 0.8))
        for ink in 0..<4 { #expect(abs(mean[ink] - inks[ink]) < 0.02) }
    }

    @Test func aForeseenPhotographIsTheSame() throws {
        let shelf = InkShelf()
        shelf.foresee(jpeg: jpeg)
        let source = try source(jpeg, isInverted: true)
        let (foreseen, read) = (try #require(InkPixels(source, from: shelf)), try #require(InkPixels(source, from: InkShelf())))
        for x in stride(from: 0.0, to: 1, by: 0.1) {
            #expect(foreseen.mean(from: (x, 0), to: (x + 0.1, 1)) == read.mean(from: (x, 0), to: (x + 0.1, 1)))
        }
    }

    /// One byte more or less makes another photograph: what was foreseen is not taken for it.
    @Test func aDamagedPhotographIsNotTheOneForeseen() throws {
        let shelf = InkShelf()
        shelf.foresee(jpeg: jpeg)
        var damaged = jpeg
        damaged.removeSubrange(damaged.count / 2..<damaged.count - 2)
        #expect(try InkPixels(source(damaged, isInverted: false), from: shelf) == nil)
    }
}
