import Drawing
import Foundation
import Makeup
import Measure
import Source
import Typesetting

/// Fonts, inks and pages that the tests of this room share.
enum Samples {
    static let cache = FileManager.default.temporaryDirectory.appendingPathComponent("broadsheet-test-fonts").path
    static let catalogue = FontCatalogue(directories: ["/usr/share/fonts"], cacheDirectory: cache)

    static func book() throws -> FontBook {
        try catalogue.book(for: [
            "song": [FaceRequest(.family("Noto Serif CJK SC", weight: 400))],
            "kai": [FaceRequest(.family("LXGW WenKai", weight: 400))],
        ])
    }

    static let red = Ink(
        name: "red", cmyk: CMYK(cyan: 0, magenta: 1000, yellow: 900, black: 0), screen: ScreenColour(red: 200, green: 30, blue: 40))
    static let black = Ink(
        name: .black, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000), screen: ScreenColour(red: 35, green: 31, blue: 32))
    static let ledger = InkLedger([red, black])!

    static func page(_ items: [PlacedItem]) -> Page {
        Page(title: "夏石", language: "zh-Hans-CN", trim: Size(width: .mm(100), height: .mm(100)), bleed: .mm(3), items: items)
    }

    /// A run set solid, glyph after glyph.
    static func run(_ text: String, _ shaper: PangoShaper, font: FontName = "song", size: Length = .pt(10), at origin: Point) -> GlyphRun {
        var run = GlyphRun(font: font, size: size, ink: .black, text: text, glyphs: [], clusters: [])
        var pen = origin
        for cluster in shaper.shape(text, font: font, size: size, form: .horizontal) {
            for glyph in cluster.glyphs {
                run.glyphs.append(PlacedGlyph(id: glyph.id, origin: pen + glyph.offset))
                pen.x += glyph.advance
            }
            run.clusters.append(GlyphCluster(bytes: cluster.text.utf8.count, glyphs: cluster.glyphs.count))
        }
        return run
    }

    /// A drawing of 20 by 10 units that is sound but for its body.
    static func svg(_ body: String) -> PictureFile {
        let text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">\n\(body)\n</svg>"
        guard let file = try? PictureFile.inspect(Array(text.utf8), path: "a.svg") else { preconditionFailure("no drawing: \(body)") }
        return file
    }

    /// What a tool prints about a PDF, which is given to it in a file.
    static func output(of tool: String, _ arguments: [String], pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments.map { $0 == "PDF" ? file.path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    static func text(of pdf: [UInt8]) throws -> String { try output(of: "pdftotext", ["-raw", "PDF", "-"], pdf: pdf) }
}

extension Refusal {
    var ids: [String] { diagnostics.map(\.id) }
}
