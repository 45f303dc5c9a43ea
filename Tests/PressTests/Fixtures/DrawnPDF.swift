import Measure
import PDFFixtures
import Press
import Source

/// A page as the drawing stage writes it, small enough to be read: one content stream, an RGB page group, a font, a graphics state.
struct DrawnPDF {
    var content: String
    var mediaBox = "0 0 120 220"
    var pageExtra = "/Group<</CS/DeviceRGB/S/Transparency/Type/Group>>"
    var resources = "/ExtGState<</a0<</CA 1/ca 1>>>>/Font<</f 5 0 R>>"
    var catalogExtra = ""
    /// Further objects, from number 8 on.
    var objects: [String] = []

    /// The objects in the order of their numbers, from 1 on.
    private var all: [String] {
        [
            "<</Type/Catalog/Pages 2 0 R\(catalogExtra)>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[\(mediaBox)]/Contents 4 0 R/Resources<<\(resources)>>\(pageExtra)>>",
            Self.stream(content),
            "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Song/FirstChar 65/LastChar 65/Widths[1000]/FontDescriptor 6 0 R>>",
            "<</Type/FontDescriptor/FontName/ABCDEF+Song/Flags 4/FontFile2 7 0 R>>",
            Self.stream("font"),
        ] + objects
    }

    static func stream(_ data: String, _ entries: String = "") -> String { WrittenPDF.stream(data, entries) }

    var bytes: [UInt8] { WrittenPDF(version: "1.5", objects: all).bytes }
}

/// The palette and the profile of the tests: trim 100 x 200 pt, bleed 10 pt.
enum House {
    static let inks = [
        Ink(name: .black, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000), screen: ScreenColour(red: 26, green: 26, blue: 26)),
        Ink(name: .paper, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0), screen: ScreenColour(red: 255, green: 255, blue: 255)),
        Ink(name: "red", cmyk: CMYK(cyan: 0, magenta: 955, yellow: 850, black: 0), screen: ScreenColour(red: 184, green: 28, blue: 34)),
    ]

    static var ledger: InkLedger {
        get throws {
            guard let ledger = InkLedger(inks) else { throw Refusal([]) }
            return ledger
        }
    }

    static var profile: PressProfile {
        get throws {
            guard let date = DocumentDate("2026-01-15") else { throw Refusal([]) }
            return PressProfile(
                trim: Size(width: .pt(100), height: .pt(200)), bleed: .pt(10),
                condition: OutputCondition(
                    identifier: "IFRA26", registry: "http://www.color.org", information: "Coldset on newsprint",
                    profilePath: "house.icc", profile: TestProfile().bytes),
                document: "longtan.pdf", title: "左江日报 & 专版", language: "zh-Hans-CN", date: date, producer: "Broadsheet 1.0")
        }
    }

    static func finish(_ drawn: DrawnPDF) throws -> Plate {
        try Finisher(ledger: ledger, profile: profile).finish(drawn.bytes, at: SourcePosition(file: "edition.yaml"))
    }

    /// The ids of the findings that withhold the plate; empty where it is made.
    static func refusal(_ drawn: DrawnPDF) throws -> [String] {
        do {
            _ = try finish(drawn)
            return []
        } catch let refusal as Refusal {
            return refusal.diagnostics.map(\.id)
        }
    }

    /// The content of the finished page.
    static func content(_ drawn: DrawnPDF) throws -> String {
        let file = try PDFFile(finish(drawn).bytes, from: .drawing)
        let page = try file.pages(limit: 1)[0]
        return String(decoding: page.pageContent() ?? [], as: UTF8.self)
    }
}

/// The bytes of an ICC profile that has just what the press stage looks at.
struct TestProfile {
    var size: UInt32?
    var className = "prtr"
    var space = "CMYK"
    var connection = "Lab "
    var version: UInt8 = 2
    var mark = "acsp"
    var tags = ["A2B0", "B2A0"]
    var tagOffset: UInt32 = 160

    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 200)
        func put(_ data: some Sequence<UInt8>, _ at: Int) { for (index, byte) in data.enumerated() { bytes[at + index] = byte } }
        func put(_ number: UInt32, _ at: Int) { put((0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * UInt32($0))) }, at) }
        put(size ?? 200, 0)
        bytes[8] = version
        put(className.utf8, 12)
        put(space.utf8, 16)
        put(connection.utf8, 20)
        put(mark.utf8, 36)
        put(UInt32(tags.count), 128)
        for (index, tag) in tags.enumerated() {
            put(tag.utf8, 132 + 12 * index)
            put(tagOffset, 136 + 12 * index)
            put(8, 140 + 12 * index)
        }
        return bytes
    }
}
