import CPress
import Foundation
import Measure
import Source
import Testing

@testable import Press

/// Which inks a picture prints in, where that is not only a question of its colours.
struct InkChoiceTests {
    /// A profile for four inks that is not the house's: its own, with another description, is told apart by its bytes.
    private func foreignProfile() throws -> [UInt8] {
        var profile = try TestPicture.condition().profile
        // The date in the header (ICC.1, 7.2.1) changes no colour.
        profile[24] = profile[24] &+ 1
        return profile
    }

    /// What is stored: Adobe's amounts are inverted.
    private func tagged(_ left: [UInt8], _ right: [UInt8]) throws -> Raster {
        let profile = try foreignProfile()
        let parts = stride(from: 0, to: profile.count, by: 60_000).map { Array(profile[$0..<min(profile.count, $0 + 60_000)]) }
        let segments = parts.enumerated().map { number, part in
            TestPicture.segment(0xe2, Array("ICC_PROFILE\0".utf8) + [UInt8(number + 1), UInt8(parts.count)] + part)
        }
        return try TestPicture.prepared(TestPicture.jpeg(TestPicture.halves(left, right), channels: 4, segments: segments))
    }

    @Test(arguments: [0, 40, 128, 200, 255]) func blackOfTaggedInksStaysBlack(_ stored: UInt8) throws {
        let raster = try tagged([255, 255, 255, stored], [255, 55, 155, 255])
        let inks = raster.inks(4, 4)
        #expect(inks[0..<3] == [0, 0, 0])
        // The two profiles are alike: the amount is the same but for the coder's trembling.
        #expect(abs(inks[3] - (255 - Int(stored)) * 100 / 255) <= 3, "\(inks)")
        #expect(raster.inks(28, 4)[1] > 50)
    }

    @Test func picturesOfABlackPageGoToBlackByTheirLightness() throws {
        var settings = PictureSettings.coldset
        settings.isBlackAlone = true
        let colours: [[UInt8]] = [[255, 255, 255], [250, 240, 80], [200, 30, 30], [20, 30, 120], [0, 0, 0]]
        var before = -1
        for colour in colours {
            let raster = try TestPicture.prepared(TestPicture.jpeg(TestPicture.halves(colour, colour), channels: 3), settings: settings)
            let inks = raster.inks(9, 9)
            #expect(inks[0..<3] == [0, 0, 0])
            #expect(inks[3] > before, "\(colour) \(inks)")
            before = inks[3]
        }
        #expect(before >= 97)
        let cmyk = try TestPicture.prepared(
            TestPicture.jpeg(TestPicture.halves([55, 255, 255, 255], [255, 255, 255, 255]), channels: 4), settings: settings)
        #expect(cmyk.inks(4, 4)[0..<3] == [0, 0, 0] && cmyk.inks(4, 4)[3] > 20 && cmyk.inks(28, 4)[3] <= 1)
    }

    @Test func sharpeningRaisesEdgesAndLeavesTones() {
        let halves = TestPicture.halves([100, 0, 40], [200, 0, 60])
        let raster = Raster(width: 32, height: 32, channels: .rgb, profile: nil, samples: halves)
        let sharp = raster.sharpened(by: 600)
        func row(_ raster: Raster) -> [Int] { (13..<19).map { Int(raster.samples[(5 * 32 + $0) * 3]) } }
        // An edge of 100: a quarter of it beside the edge, six tenths of that.
        #expect(row(sharp) == [100, 100, 85, 215, 200, 200])
        #expect(stride(from: 1, to: sharp.samples.count, by: 3).allSatisfy { sharp.samples[$0] == 0 })
        #expect(raster.sharpened(by: 0).samples == halves)
    }

    @Test func onlyPicturesThatAreReducedAreSharpened() throws {
        var sharp = PictureSettings.coldset
        sharp.sharpening = 1000
        let bytes = TestPicture.jpeg(TestPicture.halves([90], [160], width: 600, height: 300), channels: 1, width: 600, height: 300)
        func ready(_ settings: PictureSettings, _ width: Double) throws -> Raster {
            try TestPicture.prepared(bytes, settings: settings, printed: Size(width: .pt(width), height: .pt(width / 2)))
        }
        #expect(try ready(sharp, 400).samples == ready(.coldset, 400).samples)
        func contrast(_ raster: Raster) -> Int {
            let black = stride(from: 3, to: raster.samples.count, by: 4).map { Int(raster.samples[$0]) }
            return (black.max() ?? 0) - (black.min() ?? 0)
        }
        #expect(try contrast(ready(sharp, 72)) > contrast(ready(.coldset, 72)) + 5)
    }
}
