import CPress
import Source
import Testing

@testable import Press

@Suite struct ScreenPixelsTests {
    private func pixels(_ bytes: [UInt8]) throws -> ScreenPixels {
        try ScreenPixels(try TestPicture.file(bytes), atLeast: 32, house: TestPicture.condition().profile)
    }

    @Test func takesColoursWithoutAProfileAsTheyAre() throws {
        let samples = TestPicture.halves([200, 30, 40], [10, 20, 30])
        let picture = try pixels(TestPicture.png(samples, format: UInt32(PNG_FORMAT_FLAG_COLOR)))
        #expect((picture.width, picture.height) == (32, 32))
        #expect(picture.rgb == samples)
    }

    @Test func spreadsGreyOverThreeChannels() throws {
        let picture = try pixels(TestPicture.png(TestPicture.halves([90], [250]), format: 0))
        #expect(picture.rgb == TestPicture.halves([90, 90, 90], [250, 250, 250]))
    }

    /// Black ink alone, stored inverted as Adobe does, is dark on the screen; no ink is the paper's white or near it.
    @Test func showsInksByTheHouseProfile() throws {
        let picture = try pixels(TestPicture.jpeg(TestPicture.halves([255, 255, 255, 0], [255, 255, 255, 255]), channels: 4))
        #expect(picture.rgb.prefix(3).allSatisfy { $0 < 110 }, "\(picture.rgb.prefix(3))")
        #expect(picture.rgb.suffix(3).allSatisfy { $0 > 200 }, "\(picture.rgb.suffix(3))")
    }

    @Test func refusesADamagedFile() throws {
        let bytes = TestPicture.png(TestPicture.halves([1, 2, 3], [4, 5, 6]), format: UInt32(PNG_FORMAT_FLAG_COLOR))
        let refusal = #expect(throws: Refusal.self) { try pixels(Array(bytes.dropLast(40))) }
        #expect(refusal?.diagnostics.map(\.id) == ["picture.truncated"])
    }
}
