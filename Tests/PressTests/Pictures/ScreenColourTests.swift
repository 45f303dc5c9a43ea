import Foundation
import Measure
import Source
import Testing

@testable import Press

@Suite struct ScreenColourTests {
    private let condition: OutputCondition

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let profile = try Data(contentsOf: root.appendingPathComponent("Layouts/zuojiang-daily/press/newsprint-ifra26.icc"))
        condition = OutputCondition(
            identifier: "IFRA26", registry: nil, information: "newsprint", profilePath: "newsprint.icc", profile: [UInt8](profile))
    }

    /// In one strip, or in several of different heights.
    @Test(arguments: [[23], [1, 9, 13], [6, 6, 6, 5]]) func whatIsWrittenAsPNGIsReadBackPixelForPixel(rows: [Int]) throws {
        let (width, height) = (37, 23)
        let rgb = (0..<(3 * width * height)).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
        var rest = rgb[...]
        let strips = rows.map { rows in
            defer { rest = rest.dropFirst(3 * width * rows) }
            return Array(rest.prefix(3 * width * rows))
        }
        let png = PNGWriter.png(width: width, strips: strips, pixelsPerInch: 150)
        let read = try Raster.shown(PictureFile.inspect(png, path: "a.png"), ground: (255, 255, 255), atLeast: (1, 1))
        #expect(read.width == width && read.height == height && read.samples == rgb)
        #expect(png == PNGWriter.png(width: width, strips: strips, pixelsPerInch: 150))
    }

    @Test func printIsDullerThanTheScreen() throws {
        let proof = try SoftProof(condition, inkLimit: 2400)
        let paper = proof.colour(of: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0))
        let black = proof.colour(of: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000))
        #expect(paper.red < 245 && paper.red > 180)
        #expect(black.red > 30 && black.red < 110)
        let red = proof.colour(of: CMYK(cyan: 0, magenta: 1000, yellow: 850, black: 100))
        #expect(red.red > red.green && red.red > red.blue && red.red < 230)
    }
}
