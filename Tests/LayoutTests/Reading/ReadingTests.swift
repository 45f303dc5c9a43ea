import Measure
import Source
import Testing

@testable import Layout

/// Sound files, and what their words become.
struct ReadingTests {
    static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())

    @Test func readsTheSample() throws {
        let house = try #require(try Sample.house())
        let sheet = try #require(house.sheets["small"])
        #expect(sheet.trim == Size(width: .mm(200), height: .mm(300)))
        #expect(sheet.bleed == .mm(3))
        #expect(sheet.lattice.size == .pt(9))
        #expect(sheet.lattice.width == .pt(9) * 41)
        #expect(sheet.lattice.origin.x == (sheet.trim.width - sheet.lattice.width) / 2)
        #expect(house.styles.count == StyleName.allCases.count)
        #expect(house.press.profile.path == "Layouts/a/press.icc")
        #expect(house.press.inkLimit == 2400)
    }

    /// The ways to state a length; 字 and 行 where the lattice is known.
    @Test(arguments: [
        ("1字", Length.pt(9)), ("1.5 字", .pt(13.5)), ("1行", .pt(13)), ("9pt", .pt(9)), ("3 mm", .mm(3)), ("0.3cm", .mm(3)), ("小五", .pt(9)),
        ("小五号", .pt(9)), ("0pt", .zero),
    ])
    func readsGutters(_ written: String, _ length: Length) throws {
        let house = try Sample.house(("gutter: 1字", "gutter: \(written)"))
        #expect(house?.sheets["small"]?.lattice.gutter == length)
    }

    /// 二号 is worth what the house's table says.
    @Test(arguments: [("newspaper", 21.0), ("word", 22.0)])
    func readsSizesByTheHouseTable(_ table: String, _ points: Double) throws {
        let house = try Sample.house(
            ("paper: 报", "hao: \(table)\npaper: 报"), ("  body: { font: song, size: 9pt }", "  body: { font: song, size: 二号 }"))
        #expect(house?.styles[.body]?.size == .pt(points))
    }

    @Test func fillsInWhatIsNotSaid() throws {
        let house = try #require(try Sample.house(("composition: { loose: 10% }\n", "")))
        #expect(house.composition == Composition())
        let style = try #require(house.styles[.body])
        #expect([style.latinFont, style.strongFont] == ["song", "song"])
        #expect(
            style.ink == .black && style.strongInk == .black && style.tracking == .zero && style.alignment == .left && style.indent == 0)
    }

    @Test func readsTrackingBelowZero() throws {
        let house = try Sample.house(("  body: { font: song, size: 9pt }", "  body: { font: song, size: 9pt, tracking: -0.5pt }"))
        #expect(house?.styles[.body]?.tracking == .pt(-0.5))
    }

    @Test(arguments: [("", ["壹", "贰"]), ("numerals: []", []), ("numerals: [一, 1, \"\\\"\"]", ["一", "1", "\""])])
    func aLayoutMayHaveItsOwnNumerals(_ line: String, _ numerals: [String]) throws {
        var house = try #require(try Sample.house())
        house.numerals = ["壹", "贰"]
        func read(_ text: String) throws -> PageLayout {
            var layout: PageLayout?
            _ = try Sample.findings(text, []) { layout = PageReading($1, name: "a/b", house: house).layout($0) }
            return try #require(layout)
        }
        let layout = try read(Sample.layout + line)
        #expect(layout.house.numerals == numerals)
        #expect(try read(LayoutText(layout).text).house.numerals == numerals)
    }

    /// What a layout says of white goes before what its house says, and is written again.
    @Test(arguments: [("zuojiang-daily/section-sheet", FittingRules.Underset.warn), ("zuojiang-daily/tabloid", .refuse)])
    func readsWhatWhiteIsToThePage(_ name: String, _ underset: FittingRules.Underset) throws {
        let layout = try LayoutReader(project: Project(root: Self.root)).read(name, namedAt: SourcePosition(file: "e.yaml"))
        #expect(layout.house.fitting.underset == underset)
        #expect(LayoutText(layout).text.contains("underset: warn") == (underset == .warn))
    }

    @Test(arguments: [
        "zuojiang-daily/feature", "zuojiang-daily/tabloid", "zuojiang-daily/gallery", "zuojiang-daily/inside", "zuojiang-daily/auto",
        "zuojiang-daily/section-sheet", "zuojiang-daily/draft",
    ])
    func readsTheLayoutsOfTheProject(_ name: String) throws {
        let layout = try LayoutReader(project: Project(root: Self.root)).read(name, namedAt: SourcePosition(file: "e.yaml"))
        #expect(layout.name == name)
        #expect(!layout.rows.isEmpty)
        for row in layout.rows where !row.cells.isEmpty { #expect(row.cells.reduce(0) { $0 + $1.columns } == layout.sheet.lattice.columns) }
    }
}
