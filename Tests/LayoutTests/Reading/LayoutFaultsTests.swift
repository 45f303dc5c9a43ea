import Source
import Testing

@testable import Layout

/// Page layouts with a fault: which finding, and where it points.
struct LayoutFaultsTests {
    /// Ten rows of two alternatives, a thousand pages: the last that goes beyond the bound is marked.
    private static let choices: String = {
        let kicker = "{ because: a, rows: [{ lines: 1, cells: [{ columns: 2, blocks: [{ kind: kicker }] }] }] }"
        let row = "- any: [\(kicker), \(kicker)]"
        return row + String(repeating: "\n  " + row, count: 8) + "\n  - ▲any: [\(kicker), \(kicker)]"
    }()

    @Test(arguments: [
        ("layout.unknown-sheet", "sheet: small", "sheet: ▲smal"),
        ("layout.no-rows", "", "sheet: small\nrows: ▲[]\n"),
        ("layout.row-columns", "- lines: 3\n    cells: [{ columns: 2,", "- ▲lines: 3\n    cells: [{ columns: 1,"),
        ("layout.row-columns", "- lines: 3\n    cells: [{ columns: 2,", "- ▲lines: 3\n    cells: [{ columns: 3,"),
        ("layout.too-tall", "- lines: 3", "- ▲lines: 51"),
        ("layout.too-tall", "- gap: 1", "- ▲gap: 47"),
        ("layout.unknown-ink", "ground: red", "ground: ▲rose"),
        ("source.choice", "kind: section", "kind: ▲sektion"),
        ("source.choice", "sheet: small", "sheet: small\nunderset: ▲allow"),
        ("source.choice", "number: 1", "figures: ▲bande"),
        ("layout.direction", "kind: folio", "kind: folio, direction: ▲vertical"),
        ("layout.part", "kind: folio", "kind: folio, part: ▲1"),
        ("layout.chain", "{ kind: section, number: 1 }", "▲{ kind: section, number: 1, part: 1 }"),
        (
            "layout.chain", "{ kind: section, number: 1 }",
            "{ kind: section, number: 1, part: 1, lines: 9 }, ▲{ kind: section, number: 1, part: 3 }"
        ),
        (
            "layout.chain", "{ kind: section, number: 1 }",
            "▲{ kind: section, number: 1, part: 2, lines: 9 }, ▲{ kind: section, number: 1, part: 1 }"
        ),
        (
            "layout.chain", "{ kind: section, number: 1 }",
            "{ kind: section, number: 1, part: 1, lines: 9 }, ▲{ kind: section, number: 1, part: 1 }"
        ),
        ("layout.chain", "{ kind: section, number: 1 }", "▲{ kind: section, number: 1, part: 1 }, { kind: section, number: 1, part: 2 }"),
        ("layout.chain", "{ kind: section, number: 1 }", "{ kind: section, number: 1, part: 1, lines: 9 }, ▲{ kind: section, number: 1 }"),
        ("layout.too-tall", "sheet: small", "sheet: small\nnext: { rows: [▲{ lines: 51, cells: [{ columns: 2, blocks: [] }] }] }"),
        ("layout.no-rows", "sheet: small", "sheet: small\nnext: { rows: ▲[] }"),
        ("layout.legs", "number: 1", "legs: ▲3"),
        ("layout.legs", "number: 1", "legs: ▲2, direction: vertical"),
        ("layout.legs", "number: 1", "direction: vertical, head: ▲{ width: 12 }"),
        ("layout.legs", "number: 1", "direction: vertical, head: { width: 9, lines: 20 }, remainder: ▲column"),
        ("layout.vertical-head", "number: 1", "direction: vertical, head: ▲{ width: 8, lines: 20 }"),
        ("layout.vertical-head", "number: 1", "head: ▲{ width: 9 }"),
        ("source.missing-key", "number: 1", "direction: vertical, head: ▲{ lines: 20 }"),
        ("source.range", "number: 1", "direction: vertical, head: { width: 9, lines: ▲1 }"),
        ("layout.legs", "kind: folio", "kind: folio, legs: ▲2"),
        ("layout.legs", "number: 1", "remainder: ▲column"),
        (
            "layout.legs", "{ kind: section, number: 1 }",
            "{ kind: section, number: 1, part: 1, lines: 9, legs: ▲2 }, { kind: section, number: 1, part: 2 }"
        ),
        ("source.range", "number: 1", "legs: ▲0"),
        ("source.choice", "number: 1", "legs: 1, remainder: ▲columns"),
        ("source.range", "number: 1", "number: ▲0"),
        ("source.range", "lines: 10", "lines: ▲501"),
        ("source.number", "lines: 3", "lines: ▲３"),
        ("source.number", "lines: 3", "lines: ▲010"),
        ("source.missing-key", "{ kind: folio }", "▲{ number: 1 }"),
        ("source.unknown-key", "gap: 2", "▲gaps: 2"),
        ("source.wrong-kind", "[{ kind: folio }]", "▲folio"),
        ("layout.row-content", "- gap: 1\n    cells:", "- ▲gap: 1\n    modules: { sections: rest, across: [1, 2] }\n    cells:"),
        ("layout.row-content", "- lines: 3\n    cells: [{ columns: 2, blocks: [{ kind: folio }] }]", "- ▲lines: 3"),
        ("layout.cell-content", "{ columns: 2, blocks: [{ kind: folio }] }", "▲{ columns: 2, blocks: [{ kind: folio }], rows: [] }"),
        ("layout.range", "lines: 3", "lines: ▲[3]"),
        ("layout.range", "lines: 3", "lines: ▲[5, 3]"),
        ("layout.too-tall", "- lines: 3", "- ▲lines: [51, 60]"),
        (
            "layout.too-short",
            "- gap: 1\n    cells:\n      - { columns: 1, blocks: [{ kind: section, number: 1 }] }\n      - { columns: 1, blocks: [{ kind: picture, lines: 10, gap: 2, ground: red }] }",
            "- ▲lines: 46\n    cells: [{ columns: 2, blocks: [{ kind: section }] }]"
        ),
        (
            "layout.cell-too-tall", "- gap: 1\n    cells:\n      - { columns: 1, blocks: [{ kind: section, number: 1 }] }\n      - {",
            "- lines: 11\n    gap: 36\n    cells:\n      - { columns: 1, blocks: [{ kind: section, number: 1 }] }\n      - ▲{"
        ),
        (
            "layout.cell-too-short", "- gap: 1\n    cells:\n      - { columns: 1, blocks: [{ kind: section, number: 1 }] }\n      - {",
            "- lines: 46\n    gap: 1\n    cells:\n      - { columns: 1, blocks: [{ kind: section, number: 1 }] }\n      - ▲{"
        ),
        ("layout.slot-twice", "- lines: 3\n    cells: [{ columns: 2,", "- name: top\n    lines: 3\n    cells: [▲{ columns: 2, name: top,"),
        (
            "layout.row-columns", "columns: 1, blocks: [{ kind: section, number: 1 }]",
            "columns: 1, rows: [▲{ cells: [{ columns: 2, blocks: [{ kind: section }] }] }]"
        ),
        (
            "layout.no-alternatives",
            "- gap: 1\n    cells:\n      - { columns: 1, blocks: [{ kind: section, number: 1 }] }\n      - { columns: 1, blocks: [{ kind: picture, lines: 10, gap: 2, ground: red }] }",
            "- any: ▲[]"
        ),
        (
            "layout.choices",
            "- gap: 1\n    cells:\n      - { columns: 1, blocks: [{ kind: section, number: 1 }] }\n      - { columns: 1, blocks: [{ kind: picture, lines: 10, gap: 2, ground: red }] }",
            Self.choices
        ),
        ("source.range", "sheet: small", "sheet: small\nlines: ▲51"),
        ("source.range", "sheet: small", "sheet: small\nlines: { least: 20, most: ▲10 }"),
        ("source.choice", "sheet: small", "sheet: small\nleaves-out: [▲head]"),
        ("source.wrong-kind", "sheet: small", "sheet: small\nnumerals: ▲一"),
        ("source.wrong-kind", "sheet: small", "sheet: small\nnumerals: [一, ▲[二]]"),
    ])
    func pointsAtTheFault(_ id: String, _ old: String, _ new: String) throws {
        let house = try #require(try Sample.house())
        let (found, marks) = try Sample.findings(old.isEmpty ? "▼" : Sample.layout, [(old.isEmpty ? "▼" : old, new)]) {
            _ = PageReading($1, name: "a/b", house: house).layout($0)
        }
        #expect(Set(found.map(\.id)) == [id], "\(found)")
        #expect(found.map(\.place) == marks, "\(found)")
    }

    /// A layout's own faults are found also where its house is at fault.
    @Test func isReadWithoutAHouse() throws {
        let (found, marks) = try Sample.findings(Sample.layout, [("lines: 3", "lines: ▲none"), ("number: 1", "number: ▲101")]) {
            #expect(PageReading($1, name: "a/b", house: nil).layout($0) == nil)
        }
        #expect(found.map(\.place) == marks)
    }

    @Test(arguments: ["feature", "a/b/c", "/feature", "zuojiang-daily/", "", "../feature", "zuojiang-daily/.."])
    func refusesNamesOfNoLayout(_ name: String) throws {
        let place = SourcePosition(file: "e.yaml", line: 2, column: 9)
        let refusal = #expect(throws: Refusal.self) { try LayoutReader(project: Project(root: ".")).read(name, namedAt: place) }
        #expect(refusal?.diagnostics.map(\.id) == ["layout.name"])
        #expect(refusal?.diagnostics.first?.position == place)
    }
}
