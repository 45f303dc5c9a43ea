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
    ]
}
