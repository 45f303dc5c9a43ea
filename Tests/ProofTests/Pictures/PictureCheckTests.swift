import Copy
import Layout
import Makeup
import Measure
import Source
import Testing

@testable import Proof

/// What the press will not take of pictures and inks, at the lines of the edition and the layout.
struct PictureCheckTests {
    private static let palette = InkLedger.forScreen(
        [
            ("black", CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000)), ("grey", CMYK(cyan: 0, magenta: 0, yellow: 0, black: 300)),
            ("paper", CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0)), ("red", CMYK(cyan: 0, magenta: 1000, yellow: 850, black: 100)),
            ("red-60", CMYK(cyan: 0, magenta: 600, yellow: 510, black: 60)), ("wine", CMYK(cyan: 0, magenta: 500, yellow: 425, black: 500)),
            ("jade", CMYK(cyan: 600, magenta: 100, yellow: 500, black: 0)),
        ].enumerated().map { Ink(name: InkName($1.0), cmyk: $1.1, screen: ScreenColour(red: UInt8($0), green: 0, blue: 0)) })

    private func check(_ items: [PlacedItem], files: [PictureFile] = [], inks: PageInks? = nil) -> [String] {
        let page = Page(title: "", language: "zh-Hans", trim: Size(width: .mm(100), height: .mm(100)), bleed: .zero, items: items)
        let pictures = files.map {
            Picture(
                file: Placed($0.path, at: SourcePosition(file: "edition", line: 7, column: 9)), kind: .photo, caption: nil, credit: nil,
                alternative: "", position: SourcePosition(file: "edition", line: 7, column: 1))
        }
        return PictureCheck(.coldset, inks: inks, of: Self.palette)
            .check(page, pictures: pictures, files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) }))
            .map { "\($0.position?.description ?? "-"): \($0.severity.rawValue): \($0.id): \($0.message)" }
    }

    private func file(_ width: Int, lineArt: Bool = false, orientation: PictureOrientation = .upright) -> PictureFile {
        let header = PixelHeader(
            storedWidth: orientation.isTurned ? width / 2 : width, storedHeight: orientation.isTurned ? width : width / 2, coding: .grey,
            isLineArt: lineArt, orientation: orientation)
        return PictureFile(path: "a.png", bytes: [], format: .png, content: .pixels(header))
    }

    /// An inch wide; half of it where it is cropped to the half.
    private func placed(_ crop: PlacedPicture.Crop = .whole) -> PlacedItem {
        let width = Length.pt(72 * (crop.right - crop.left))
        return .picture(
            PlacedPicture(file: "a.png", box: Box(x: .zero, y: .zero, width: width, height: .pt(36)), crop: crop, alternative: ""))
    }

    /// A page in black and a spot ink: its tints are on its plate, the four inks that stand for it are not.
    @Test func aPageOfSpotInksIsHeldToTheirPlates() throws {
        let spot = SpotInk(name: "PANTONE 485 C", standIn: CMYK(cyan: 0, magenta: 950, yellow: 1000, black: 0))
        var inks = Self.palette.sorted
        for (index, ink) in inks.enumerated() where ink.name.text.hasPrefix("red") { inks[index].spot = spot }
        let palette = InkLedger.forScreen(inks)
        let held = PageInks(["black", "red"], at: SourcePosition(file: "house"))
        func allows(_ name: InkName) throws -> Bool { held.allows(try #require(palette[name]), in: palette) }
        #expect(try ["black", "grey", "paper", "red", "red-60"].allSatisfy { try allows(InkName($0)) })
        #expect(try ["wine", "jade"].allSatisfy { try !allows(InkName($0)) })
        let process = PageInks(["black", "jade"], at: SourcePosition(file: "house"))
        #expect(!process.allows(try #require(palette["red"]), in: palette))
    }

    @Test func tellsPixelsAtThePrintedSize() {
        #expect(check([placed()], files: [file(150)]).isEmpty)
        #expect(check([placed()], files: [file(150, orientation: .rightTop)]).isEmpty)
        #expect(check([placed()], files: [file(2000)]).isEmpty)
        #expect(check([placed()], files: [file(140)]) == ["edition:7:9: warning: IM: a picture of 140 ppi"])
        #expect(check([placed(), placed()], files: [file(90)]) == ["edition:7:9: error: IM: a picture of 90 ppi"])
        let half = PlacedPicture.Crop(left: 0.25, top: 0, right: 0.75, bottom: 1)
        #expect(check([placed(half)], files: [file(140)]) == ["edition:7:9: warning: IM: a picture of 140 ppi"])
        #expect(check([placed()], files: [file(548, lineArt: true)]) == ["edition:7:9: error: IM: line art of 548 ppi"])
        #expect(check([placed()], files: [file(1200, lineArt: true)]).isEmpty)
    }

    private func panel(_ ink: InkName) -> PlacedItem {
        .panel(Panel(box: Box(x: .zero, y: .zero, width: .pt(9), height: .pt(9)), ink: ink))
    }

    @Test func holdsAPageToItsInks() {
        let position = SourcePosition(file: "layout", line: 3, column: 1)
        func strange(_ inks: [InkName]) -> [InkName] {
            Self.palette.sorted.map(\.name).filter { !check([panel($0)], inks: PageInks(inks, at: position)).isEmpty }
        }
        #expect(strange(["black"]) == ["jade", "red", "red-60", "wine"])
        #expect(strange(["black", "red"]) == ["jade"])
        // Without black there is no tint with black, and no grey.
        #expect(strange(["red"]) == ["black", "grey", "jade", "wine"])
        #expect(
            check([panel("jade"), panel("jade")], inks: PageInks(["black"], at: position))
                == ["layout:3:1: error: press.page-inks: a tint is printed in 'jade'; the page's inks are black"])
        #expect(check([panel("jade")]).isEmpty)
    }
}
