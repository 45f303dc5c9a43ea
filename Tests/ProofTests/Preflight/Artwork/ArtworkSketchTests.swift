import Testing

@testable import Proof

/// What proofs show of a placed page: its fills in their inks where they stand, text as a bar of a third of its ink.
struct ArtworkSketchTests {
    /// A page of 200 x 200 pt at a pixel a point.
    private func inks(_ content: String, at x: Int, _ y: Int) throws -> [UInt8] {
        var plate = PlatePDF()
        plate.content = content
        let sketch = try #require(ArtworkSketch(try ArtworkReading(plate.bytes, page: 1), pixelsPerInch: 72))
        #expect(sketch.width == 200 && sketch.height == 200 && sketch.inks.count == 160_000)
        return Array(sketch.inks[(y * 200 + x) * 4..<(y * 200 + x) * 4 + 4])
    }

    @Test(arguments: [(30, 160, [51, 204, 0, 0]), (80, 160, [0, 0, 0, 0]), (30, 60, [0, 0, 0, 0])])
    func showsFillsWhereTheyStand(x: Int, y: Int, wanted: [UInt8]) throws {
        #expect(try inks("0.2 0.8 0 0 k 20 20 50 50 re f", at: x, y) == wanted)
    }

    @Test func showsTextAsBars() throws {
        // Two 字 of 9 pt from 30, 100 on the media, which is 10 pt larger on every side.
        #expect(try inks(PlatePDF.text, at: 25, 105) == [0, 0, 0, 84])
        #expect(try inks(PlatePDF.text, at: 45, 105) == [0, 0, 0, 0])
    }

    @Test func isNeverFinerThanAScreen() throws {
        let sketch = try #require(ArtworkSketch(try ArtworkReading(PlatePDF().bytes, page: 1), pixelsPerInch: 2400))
        #expect(sketch.width == 1500 && sketch.height == 1500)
    }
}
