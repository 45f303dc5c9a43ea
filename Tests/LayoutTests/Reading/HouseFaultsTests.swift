import Measure
import Source
import Testing

@testable import Layout

/// Houses and font files with a fault: which finding, and where it points.
struct HouseFaultsTests {
    @Test(arguments: [
        ("layout.unknown-ink", "accent: red", "accent: ▲rde"),
        ("layout.unknown-ink", "{ font: song, size: 9pt }", "{ font: song, size: 9pt, ink: ▲gold }"),
        ("layout.unknown-ink", "{ font: song, size: 9pt }", "{ font: song, size: 9pt, strong-ink: ▲gold }"),
        ("layout.unknown-ink", "{ weight: 1pt, ink: black }", "{ weight: 1pt, ink: ▲blakc }"),
        ("layout.unknown-font", "{ font: song, size: 9pt }", "{ font: ▲sung, size: 9pt }"),
        ("layout.unknown-font", "{ font: song, size: 9pt }", "{ font: song, latin: ▲times, size: 9pt }"),
        ("layout.unknown-font", "{ font: song, size: 9pt }", "{ font: song, strong: ▲heavy, size: 9pt }"),
        ("layout.type-size", "{ font: song, size: 9pt }", "{ font: song, size: ▲1.9pt }"),
        ("layout.type-size", "{ font: song, size: 9pt }", "{ font: song, size: ▲721pt }"),
        ("layout.percent", "ink-limit: 240%", "ink-limit: ▲90%"),
        ("layout.percent", "ink-limit: 240%", "ink-limit: ▲401%"),
        ("layout.percent", "ink-limit: 240%", "ink-limit: ▲much"),
        ("layout.percent", "loose: 10%", "loose: ▲010%"),
        ("layout.percent", "loose: 10%", "loose: ▲51"),
        ("layout.ink-missing", "  black: { cmyk: [0, 0, 0, 100], screen: \"#231f20\" }\n  red:", "  ▲red:"),
        ("layout.screen-twice", "{ cmyk: [0, 0, 0, 0], screen: \"#ffffff\" }", "▲{ cmyk: [0, 0, 0, 0], screen: \"#C8202F\" }"),
        ("layout.cmyk", "[0, 100, 85, 10]", "▲[0, 100, 85]"),
        ("layout.colour", "\"#c8202f\"", "▲\"#c8202\""),
        ("layout.colour", "\"#c8202f\"", "▲red"),
        ("layout.ink-limit", "[0, 100, 85, 10]", "▲[46, 100, 85, 10]"),
        ("layout.tint", "  paper: {", "  pale: { of: ▲rde, tint: 40%, screen: \"#e0a0a0\" }\n  paper: {"),
        ("layout.percent", "  paper: {", "  pale: { of: red, tint: ▲140%, screen: \"#e0a0a0\" }\n  paper: {"),
        ("source.unknown-key", "  paper: {", "  pale: { of: red, tint: 40%, ▲cmyk: [0, 40, 34, 4], screen: \"#e0a0a0\" }\n  paper: {"),
        ("source.missing-key", "  paper: {", "  pale: ▲{ of: red, screen: \"#e0a0a0\" }\n  paper: {"),
        ("layout.spot", "red: { cmyk: [0, 100, 85, 10]", "red: { spot: ▲Black, cmyk: [0, 100, 85, 10]"),
        (
            "layout.spot", "  paper: {",
            "  one: { spot: P 1, cmyk: [0, 9, 9, 0], screen: \"#e0a0a0\" }\n  two: ▲{ spot: P 1, cmyk: [0, 9, 8, 0], screen: \"#e0a0a1\" }\n  paper: {"
        ),
        ("layout.screen-twice", "  paper: {", "  pale: ▲{ of: red, tint: 40%, screen: \"#c8202f\" }\n  paper: {"),
        ("layout.bleed", "bleed: 3mm", "bleed: ▲51mm"),
        ("layout.page-side", "width: 200mm", "width: ▲19mm"),
        ("layout.page-side", "height: 30cm", "height: ▲5081mm"),
        ("layout.pitch", "pitch: 13pt", "pitch: ▲8.9pt"),
        ("layout.type-area", "lattice: {", "lattice: ▲{ top: 200mm,"),
        ("layout.type-area", "lattice: { size: 小五, pitch: 13pt, columns: 2", "lattice: ▲{ size: 小五, pitch: 13pt, columns: 4"),
        (
            "layout.type-area", "lattice: { size: 小五, pitch: 13pt, columns: 2, measure: 20, gutter: 1字, lines: 50",
            "lattice: ▲{ size: 小五, pitch: 13pt, columns: 2, measure: 20, gutter: 1字, lines: 80"
        ),
        (
            "layout.type-area", "lattice: { size: 小五, pitch: 13pt, columns: 2, measure: 20, gutter: 1字",
            "lattice: ▲{ size: 小五, pitch: 13pt, columns: 2, measure: 20, gutter: 40字"
        ),
        ("source.quantity", "size: 小五", "size: ▲大五"),
        ("source.quantity", "pitch: 13pt", "pitch: ▲1行"),
        ("source.quantity", "pitch: 13pt", "pitch: ▲１３pt"),
        ("source.quantity", "pitch: 13pt", "pitch: ▲013pt"),
        ("source.unit", "gutter: 1字", "gutter: 1▲宇"),
        ("source.unit", "width: 200mm", "width: 200 ▲m"),
        ("source.no-unit", "bleed: 3mm", "bleed: ▲3"),
        ("source.negative", "bleed: 3mm", "bleed: ▲-3mm"),
        ("source.negative", "gutter: 1字", "gutter: ▲-1字"),
        ("source.zero", "pitch: 13pt", "pitch: ▲0pt"),
        ("source.range", "gutter: 1字", "gutter: ▲100001字"),
        ("source.range", "columns: 2", "columns: ▲13"),
        ("source.range", "measure: 20", "measure: ▲2"),
        ("source.range", "[0, 100, 85, 10]", "[0, ▲101, 85, 10]"),
        ("source.number", "columns: 2", "columns: ▲2.5"),
        ("source.number", "columns: 2", "columns: ▲1:30"),
        ("source.choice", "{ font: song, size: 9pt }", "{ font: song, size: 9pt, align: ▲center }"),
        ("source.choice", "loose: 10%", "hanging: ▲maybe"),
        ("source.choice", "paper: 报", "hao: ▲times\npaper: 报"),
        ("source.missing-key", "{ font: song, size: 9pt }", "▲{ font: song }"),
        ("source.missing-key", "trim: { width: 200mm, height: 30cm }", "trim: ▲{ width: 200mm }"),
        ("source.unknown-key", "bleed: 3mm", "▲bled: 3mm"),
        ("source.unknown-key", "width: 200mm,", "width: 200mm, ▲depth: 1mm,"),
        ("source.empty-value", "paper: 报", "▲paper:"),
        ("source.wrong-kind", "[0, 100, 85, 10]", "▲red"),
    ])
    func pointsAtTheFault(_ id: String, _ old: String, _ new: String) throws {
        let fonts = try Sample.soundFonts()
        let (found, marks) = try Sample.findings(Sample.house, [(old, new)]) {
            _ = HouseReading($1, folder: "Layouts/a", fonts: fonts).house($0)
        }
        #expect(found.map(\.id) == [id], "\(found)")
        #expect(found.map(\.place) == marks, "\(found)")
    }

    @Test func aTintIsSoMuchOfItsInkOnTheSamePlates() throws {
        let house = try Sample.house(
            (
                "  red: { cmyk: [0, 100, 85, 10], screen: \"#c8202f\" }",
                "  pale: { of: red, tint: 40%, screen: \"#e0a0a0\" }\n  red: { spot: PANTONE 485 C, cmyk: [0, 100, 85, 10], screen: \"#c8202f\" }\n"
                    + "  grey: { of: black, tint: 30%, screen: \"#b9b6b2\" }"
            ))
        let palette = try #require(house?.palette)
        #expect(palette["red"]?.spot == SpotInk(name: "PANTONE 485 C", standIn: CMYK(cyan: 0, magenta: 1000, yellow: 850, black: 100)))
        #expect(palette["pale"]?.spot?.tint == 400 && palette["pale"]?.spot?.standIn == palette["red"]?.spot?.standIn)
        #expect(palette["pale"]?.cmyk == CMYK(cyan: 0, magenta: 400, yellow: 340, black: 40))
        #expect(palette["grey"]?.spot == nil && palette["grey"]?.cmyk.black == 300)
        #expect(palette.spotNames == ["PANTONE 485 C"])
    }

    @Test func reportsAllFaultsInOneRun() throws {
        let changes = [
            ("width: 200mm, height: 30cm", "width: ▲5mm, height: ▲6mm"), ("pitch: 13pt", "pitch: ▲-1pt"), ("columns: 2", "columns: ▲0"),
            ("[0, 100, 85, 10]", "[▲-1, 100, 85, 10]"), ("\"#c8202f\"", "▲c8202f"),
        ]
        let (found, marks) = try Sample.findings(Sample.house, changes) { _ = HouseReading($1, folder: "Layouts/a", fonts: []).house($0) }
        #expect(found.filter { $0.id != "layout.unknown-font" }.map(\.place) == marks, "\(found)")
    }

    @Test func takesEveryStyleAndRuleAsRequired() throws {
        let (found, _) = try Sample.findings(
            Sample.house, [("  body: { font: song, size: 9pt }\n", ""), ("  box: { weight: 1pt, ink: black }\n", "")]
        ) {
            _ = HouseReading($1, folder: "Layouts/a", fonts: nil).house($0)
        }
        #expect(found.map(\.message) == ["the rules has no 'box'", "the styles has no 'body'"])
    }

    @Test(arguments: [
        ("layout.font-without-face", "[{ file: hei.otf }, { family: Hei }]", "▲[]"),
        ("source.missing-key", "{ family: Hei }", "▲{ weight: 400 }"),
        ("source.range", "weight: 400", "weight: ▲1000"),
        ("source.number", "weight: 400", "weight: ▲bold"),
        ("source.unknown-key", "{ family: Hei }", "{ family: Hei, ▲wieght: 400 }"),
        ("source.wrong-kind", "[{ file: hei.otf }, { family: Hei }]", "▲hei.otf"),
        ("file.outside", "file: hei.otf", "file: ▲../hei.otf"),
        ("file.outside", "file: hei.otf", "file: ▲/hei.otf"),
        ("source.unknown-key", "roles:", "▲extra: 1\nroles:"),
    ])
    func pointsAtTheFaultOfAFont(_ id: String, _ old: String, _ new: String) throws {
        let (found, marks) = try Sample.findings(Sample.fonts, [(old, new)]) { _ = FontReading($1).roles($0) }
        #expect(found.map(\.id) == [id], "\(found)")
        #expect(found.map(\.place) == marks, "\(found)")
    }
}
