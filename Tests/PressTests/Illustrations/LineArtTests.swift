import CPress
import Measure
import Source
import Testing

@testable import Press

/// Black and white alone at the fineness of line art prints pixel by pixel in black ink.
struct LineArtTests {
    /// 600 pixels on an inch.
    private let inch = Size(width: .pt(72), height: .pt(72))

    private func png(_ samples: [UInt8], width: Int = 600) throws -> PictureFile {
        try TestPicture.file(TestPicture.png(samples, format: 0, width: width, height: samples.count / width))
    }

    @Test func keepsEveryPixel() {
        let samples: [UInt8] = [0, 255, 255, 0, 0, 0, 255, 255, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0, 255, 0]
        let art = LineArt(Raster(width: 10, height: 2, channels: .grey, profile: nil, samples: samples))
        #expect(art?.bits == [0b0110_0011, 0b0111_1111, 0b1111_1110, 0b1011_1111])
        #expect(art?.width == 10 && art?.height == 2)
        #expect(LineArt(Raster(width: 10, height: 2, channels: .grey, profile: nil, samples: samples.map { $0 == 0 ? 1 : $0 })) == nil)
        #expect(LineArt(Raster(width: 1, height: 1, channels: .rgb, profile: nil, samples: [0, 0, 255])) == nil)
    }

    @Test func isTakenAtItsFinenessAlone() throws {
        let art = try png(TestPicture.halves([0], [255], width: 600, height: 600))
        #expect(try LineArtPreparation().prepare(art, printed: inch) != nil)
        // 300 pixels an inch of eight bits are better screened; tones are no line art at any fineness.
        #expect(try LineArtPreparation().prepare(art, printed: Size(width: .pt(144), height: .pt(144))) == nil)
        let tones = try png(TestPicture.halves([0], [254], width: 600, height: 600))
        #expect(try LineArtPreparation().prepare(tones, printed: inch) == nil)
    }

    @Test func standsInABlackStencil() throws {
        let art = try png(TestPicture.halves([0], [255], width: 600, height: 600))
        let form = try #require(try LineArtPreparation().prepare(art, printed: inch))
        let content = try #require(Deflate.plain(form.content, limit: 1 << 20))
        #expect(String(decoding: content, as: UTF8.self) == "/a0 gs /Over gs 0 0 0 1 k 72.000 0 0 72.000 0 0 cm /Art Do\n")
        let file = try PDFDraft(DrawnPDF(content: "").bytes)
        let object = form.object(in: file, resources: file.parse("<<>>").indirect)
        let image = try #require(object["Resources"]?["XObject"]?["Art"])
        #expect(image["ImageMask"] != nil && image["Width"]?.integer == 600 && image["Height"]?.integer == 600)
        #expect(image["BitsPerComponent"]?.integer == 1 && image["ColorSpace"] == nil)
        let bits = try #require(image.plainData())
        #expect(bits.count == 600 * 75 && bits[0] == 0 && bits[74] == 0xff)
        #expect(object["Resources"]?["ExtGState"]?["Over"] != nil)
    }
}
