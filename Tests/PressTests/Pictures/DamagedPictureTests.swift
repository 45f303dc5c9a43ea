import CPress
import Measure
import Source
import Testing

@testable import Press

/// Pictures that must be refused with a message, whatever is wrong with them.
struct DamagedPictureTests {
    private static let jpeg = TestPicture.jpeg(TestPicture.halves([200, 30, 30], [10, 60, 90]), channels: 3)
    private static let png = TestPicture.png(
        TestPicture.halves([200, 30, 30, 255], [10, 60, 90, 99]), format: UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA))

    private static func changed(_ bytes: [UInt8], _ at: Int, _ new: [UInt8]) -> [UInt8] {
        var result = bytes
        for (offset, byte) in new.enumerated() where at + offset < result.count { result[at + offset] = byte }
        return result
    }

    /// Where a JPEG's frame header states its precision; height and width follow.
    private static var frame: Int { (jpeg.indices.first { jpeg[$0] == 0xff && jpeg[$0 + 1] == 0xc0 } ?? 0) + 4 }
    private static var scan: Int { jpeg.indices.first { jpeg[$0] == 0xff && jpeg[$0 + 1] == 0xda } ?? 0 }

    static var kinds: [(String, [UInt8])] {
        [
            ("empty", []), ("one byte", [0xff]), ("text", Array("a picture".utf8)), ("only a JPEG's mark", [0xff, 0xd8]),
            ("only a PNG's mark", Array(png.prefix(8))), ("a JPEG under a PNG's first byte", [0x89] + jpeg),
            ("a PNG under a JPEG's first byte", [0xff] + png),
            ("zeros after a JPEG's header", Array(jpeg.prefix(scan)) + [UInt8](repeating: 0, count: 900)),
            ("junk after a JPEG's header", Array(jpeg.prefix(scan + 14)) + (0..<900).map { UInt8($0 * 7 % 251) } + [0xff, 0xd9]),
            ("junk after a PNG's header", Array(png.prefix(41)) + (0..<900).map { UInt8($0 * 7 % 251) }),
            ("a JPEG without its end", jpeg.dropLast(40)), ("a PNG without its end", png.dropLast(30)),
            ("a JPEG of no height", changed(jpeg, frame + 1, [0, 0])), ("a JPEG of no width", changed(jpeg, frame + 3, [0, 0])),
            ("a JPEG of 65,000 pixels a side", changed(jpeg, frame + 1, [0xfd, 0xe8, 0xfd, 0xe8])),
            ("a PNG of 100,000 pixels a side", changed(png, 16, [0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0])),
            ("a PNG of no width", changed(png, 16, [0, 0, 0, 0])), ("a JPEG of 12 bits", changed(jpeg, frame, [12])),
            ("a JPEG of two channels", changed(jpeg, frame + 5, [2])),
            (
                "a JPEG of 101 scans",
                jpeg.dropLast(2) + (0..<100).flatMap { _ in [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0] as [UInt8] } + [0xff, 0xd9]
            ),
            (
                "a JPEG with a damaged profile",
                TestPicture.jpeg(
                    TestPicture.halves([9, 90, 9], [0, 0, 0]), channels: 3, segments: [TestPicture.profileSegment([1, 2, 3, 4])])
            ),
            (
                "a JPEG with a cut profile",
                TestPicture.jpeg(
                    TestPicture.halves([9, 90, 9], [0, 0, 0]), channels: 3,
                    segments: [TestPicture.profileSegment(Array(TestPicture.sRGB.prefix(200)))])
            ),
            (
                "a JPEG with half of its profile's parts",
                TestPicture.jpeg(
                    TestPicture.halves([9, 90, 9], [0, 0, 0]), channels: 3,
                    segments: [TestPicture.segment(0xe2, Array("ICC_PROFILE\0".utf8) + [1, 2, 9, 9])])
            ),
            (
                "four inks with a profile for RGB",
                TestPicture.jpeg(
                    TestPicture.halves([9, 90, 9, 0], [0, 0, 0, 0]), channels: 4, segments: [TestPicture.profileSegment(TestPicture.sRGB)])
            ),
            ("a PNG with a wrong checksum in its data", changed(png, png.count - 16, [png[png.count - 16] ^ 0xff])),
        ]
    }

    @Test(arguments: kinds.indices)
    func areRefused(_ index: Int) throws {
        let (name, bytes) = Self.kinds[index]
        let refusal = #expect(throws: Refusal.self, "\(name)") { _ = try TestPicture.prepared(bytes) }
        // By its header, or by its decoder.
        let id = try #require(refusal?.diagnostics.map(\.id).first)
        #expect(refusal?.diagnostics.count == 1 && (id.hasPrefix("picture.") || id == "press.picture"), "\(name): \(id)")
        #expect(refusal?.diagnostics.first?.position?.file.hasPrefix("Editions/a/photo.") == true)
    }

    @Test func truncatedAnywhereTheyAreRefused() {
        for whole in [Self.jpeg, Self.png] {
            for length in stride(from: 0, to: whole.count - 13, by: 3) {
                #expect(throws: Refusal.self) { _ = try TestPicture.prepared(Array(whole.prefix(length))) }
            }
        }
    }

    /// Changed bytes may still make a picture, but never a crash.
    @Test func changedBytesNeverCrash() {
        var dice = Dice(seed: 11)
        for round in 0..<400 {
            var bytes = round % 2 == 0 ? Self.jpeg : Self.png
            for _ in 0..<(1 + dice.roll(8)) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
            _ = try? TestPicture.prepared(bytes)
        }
    }
}
