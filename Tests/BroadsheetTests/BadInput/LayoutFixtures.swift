import Foundation

/// Houses and layouts that no page can be made by.
extension Fixture {
    static let layout: [Fixture] = [
        Fixture("length without unit", "source.no-unit", house: "bleed: 3mm", "bleed: ▲3"),
        Fixture("negative length", "source.negative", house: "bleed: 3mm", "bleed: ▲-3mm"),
        Fixture("huge length", "source.range", house: "gutter: 1字", "gutter: ▲999999999字"),
        Fixture("unknown unit", "source.unit", house: "200mm", "200▲furlong"),
        Fixture("full-width length", "source.quantity", house: "200mm", "▲２００mm"),
        Fixture("page of one millimetre", "layout.page-side", house: "200mm", "▲1mm"),
        Fixture("lattice beyond the page", "layout.type-area", house: "{ size: 9pt,", "▲{ top: 200mm, size: 9pt,"),
        Fixture(
            "gutter beyond the page", "layout.type-area", house: "lattice: { size: 9pt, pitch: 13pt, columns: 2, measure: 20, gutter: 1字",
            "lattice: ▲{ size: 9pt, pitch: 13pt, columns: 2, measure: 20, gutter: 50字"),
        Fixture("no columns", "source.range", house: "columns: 2", "columns: ▲0"),
        Fixture("13 columns", "source.range", house: "columns: 2", "columns: ▲13"),
        Fixture("style with an unknown font", "layout.unknown-font", house: "body: { font: song", "body: { font: ▲sogn"),
        Fixture("style with an unknown ink", "layout.unknown-ink", house: "body: { font: song", "body: { ink: ▲rde, font: song"),
        Fixture("type of 1 pt", "layout.type-size", house: "body: { font: song, size: 9pt", "body: { font: song, size: ▲1pt"),
        Fixture("ink over the limit", "layout.ink-limit", house: "red: { cmyk: [0, 100, 85, 10]", "red: { cmyk: ▲[90, 100, 85, 10]"),
        Fixture("ink without black", "layout.cmyk", house: "[0, 100, 85, 10]", "▲[0, 100, 85]"),
        Fixture(
            "two inks of one screen colour", "layout.screen-twice", house: "paper: { cmyk: [0, 0, 0, 0], screen: \"#ffffff\" }",
            "paper: ▲{ cmyk: [0, 0, 0, 0], screen: \"#c8202f\" }"),
        Fixture("unknown block", "source.choice", page: "kind: lead", "kind: ▲laed"),
        Fixture("unknown sheet", "layout.unknown-sheet", page: "sheet: small", "sheet: ▲large"),
        Fixture("legs too narrow", "layout.legs", page: "{ kind: section, number: 2 }", "{ kind: section, number: 2, legs: ▲5 }"),
        Fixture(
            "a vertical heading wider than its cell", "layout.legs", page: "{ kind: section, number: 2 }",
            "{ kind: section, number: 2, direction: vertical, head: ▲{ width: 60 } }"),
        Fixture(
            "a vertical heading too small for its words", "makeup.vertical-heading",
            changes: [
                .edit(
                    SampleProject.page, "{ kind: section, number: 2 }",
                    "{ kind: section, number: 2, direction: vertical, head: { width: 9, lines: 3 } }"),
                .edit(SampleProject.edition, "heading: 第二节", "heading: ▲第二节"),
                .edit(SampleProject.house, "vertical-head: { font: song, size: 9pt", "vertical-head: { font: song, size: 60pt"),
            ]),
        Fixture("legs of a lead", "layout.legs", page: "{ kind: lead }", "{ kind: lead, legs: ▲2 }"),
        Fixture(
            "cells too wide", "layout.row-columns", page: "- lines: 2\n    cells: [{ columns: 2", "- ▲lines: 2\n    cells: [{ columns: 3"),
        Fixture("rows too tall", "layout.too-tall", page: "- lines: 19", "- ▲lines: 150"),
        Fixture("rows that do not fill the page", "layout.too-short", page: "- lines: 19", "- ▲lines: 18"),
        Fixture(
            "a place named twice", "layout.slot-twice", page: "- lines: 3\n    cells: [{ columns: 2,",
            "- name: top\n    lines: 3\n    cells: [▲{ columns: 2, name: top,"),
        Fixture("a section sent to no place", "makeup.unknown-slot", edition: "heading: 头一节", "heading: 头一节\n    slot: ▲left"),
        Fixture(
            "a block lower than it can be", "makeup.too-low",
            page: "- lines: 3\n    cells: [{ columns: 2, blocks: [{ kind: folio }] }]\n  - lines: 6",
            "- lines: 1\n    cells: [{ columns: 2, blocks: [▲{ kind: folio }] }]\n  - lines: 8"),
        Fixture(
            "rows of sections that stand in none", "layout.range",
            page: "- lines: 19\n    cells: [{ columns: 2, blocks: [{ kind: section, number: 2 }] }]",
            "- modules: { sections: rest, across: ▲[2, 1] }"),
        Fixture("profile missing", "file.missing", house: "press.icc", "▲pres.icc"),
        Fixture("profile climbs out", "file.outside", house: "press.icc", "▲../../../profile.icc"),
        Fixture(
            "profile of noise", "press.profile", changes: [.bytes(SampleProject.profile, [UInt8](repeating: 0xa5, count: 4096))],
            at: .file(SampleProject.profile)),
        Fixture(
            "profile cut short", "press.profile", changes: [.bytes(SampleProject.profile, Array("short".utf8))],
            at: .file(SampleProject.profile)),
        Fixture("a page without a number", "source.page-number", edition: "page: 5", "page: ▲fifth"),
        Fixture("a page of three capitals", "source.page-number", edition: "page: 5", "page: ▲ABC5"),
        Fixture("a nameplate that nobody designed", "makeup.undesigned", page: "{ kind: folio }", "▲{ kind: nameplate }"),
        Fixture(
            "an imprint that nobody designed", "makeup.undesigned", page: "{ kind: folio }", "{ kind: folio, lines: 2 }, ▲{ kind: imprint }"
        ),
        Fixture(
            "a nameplate whose issue is not said", "makeup.unsaid-field",
            changes: [
                plateRow, .edit(SampleProject.house, "paper: 报", plate("总第{issue}期")),
                .edit(SampleProject.edition, "folio: {", "folio: ▲{"),
            ]),
        Fixture(
            "a field that no house has", "makeup.unknown-field", edition: "headline: 题目", "issue: { weather: ▲晴 }\nheadline: 题目"),
        Fixture(
            "a strip wider than its page", "makeup.furniture-wide",
            changes: [
                plateRow,
                .edit(SampleProject.house, "paper: 报", plate("▲" + String(repeating: "字", count: 90))),
            ]),
        Fixture(
            "a headline larger than the paper's name", "lint.nameplate",
            changes: [
                plateRow, .edit(SampleProject.page, "{ kind: headline }", "▲{ kind: headline }"),
                .edit(SampleProject.house, "paper: 报", plate("{date}")),
                .edit(SampleProject.house, "headline: { font: song, size: 9pt", "headline: { font: song, size: 36pt"),
            ]),
        Fixture(
            "an index that has no place", "makeup.no-place", edition: "headline: 题目", "▲index: [{ text: 本版, section: two }]\nheadline: 题目"),
        Fixture("an index of no entries", "copy.index", edition: "headline: 题目", "index: ▲[]\nheadline: 题目"),
        index("an entry that points nowhere", "copy.index", "▲{ text: 某事 }"),
        index("an entry of an unknown edition", "index.edition", "{ text: 某事, edition: ▲sampel }"),
        index("an entry of an unknown section", "index.section", "{ text: 某事, section: ▲three }"),
        index(
            "an entry of another day", "index.date", "{ text: 某事, edition: ▲other }",
            other: SampleProject.editionText.replacingOccurrences(
                of: "date: 2026-01-15, weekday: 星期四, lunar: 农历乙巳年十一月廿七", with: "date: 2026-01-16")),
        index("an entry of an edition at fault", "index.edition", "{ text: 某事, edition: ▲other }", other: "layout: sample/page\n"),
        index(
            "an entry of another issue", "index.issue", "{ text: 某事, edition: ▲other }", issue: "issue: { number: 7 }\n",
            other: "issue: { number: 8 }\n" + SampleProject.editionText),
    ]

    /// A nameplate in the place of the folio, on five lines.
    private static let plateRow = Change.edit(
        SampleProject.page, "- lines: 3\n    cells: [{ columns: 2, blocks: [{ kind: folio }] }]\n  - lines: 6",
        "- lines: 5\n    cells: [{ columns: 2, blocks: [{ kind: nameplate }] }]\n  - lines: 4")

    /// A house with a nameplate whose only strip says this.
    private static func plate(_ strip: String) -> String {
        """
        paper: 报
        nameplate:
          cells: [{ width: 100%, name: { text: "{paper}", style: folio-paper } }]
          strips: [{ style: body, fields: [{ text: \(strip.contains("{") ? "\"\(strip)\"" : strip) }] }]
        """
    }

    /// An edition with an index of one entry.
    private static func index(_ name: String, _ id: String, _ entry: String, issue: String = "", other: String? = nil) -> Fixture {
        let design = "paper: 报\nindex: { entry: body, reference: \"{page}版\" }"
        return Fixture(
            name, id,
            changes: [
                .edit(SampleProject.edition, "headline: 题目", issue + "index: [\(entry)]\nheadline: 题目"),
                .edit(SampleProject.house, "paper: 报", design),
                .edit(SampleProject.page, "{ kind: headline }", "{ kind: headline, lines: 4 }, { kind: index, lines: 2 }"),
            ] + (other.map { [.folder("Editions/other"), .text("Editions/other/edition.yaml", $0)] } ?? []))
    }
}
