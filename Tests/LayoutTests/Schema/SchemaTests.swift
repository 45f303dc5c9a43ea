import Measure
import Source
import Testing

@testable import Layout

/// The schemas that help an editor while typing say exactly what the readers accept.
struct SchemaTests {
    /// A file in which every group has a field that no group knows: the reader's findings then tell what each may and must have.
    private static let strange = "zzzzzzzz"
    private static let house = """
        zzzzzzzz: 1
        sheets: { a: { zzzzzzzz: 1, trim: { zzzzzzzz: 1 }, lattice: { zzzzzzzz: 1 } } }
        inks: { a: { zzzzzzzz: 1 }, b: { of: a, zzzzzzzz: 1 } }
        colours: { zzzzzzzz: 1 }
        rules: { zzzzzzzz: 1, column: { zzzzzzzz: 1, second: { zzzzzzzz: 1 } } }
        styles: { zzzzzzzz: 1, body: { zzzzzzzz: 1 } }
        composition: { zzzzzzzz: 1 }
        fitting: { zzzzzzzz: 1, paragraph: { zzzzzzzz: 1 }, picture: { zzzzzzzz: 1 }, head: { zzzzzzzz: 1 }, figures: { zzzzzzzz: 1 }, callouts: { zzzzzzzz: 1 }, steps: [{ zzzzzzzz: 1 }] }
        planning: { zzzzzzzz: 1, prices: { zzzzzzzz: 1 } }
        lint: { zzzzzzzz: 1, alley: { zzzzzzzz: 1 } }
        headings: { zzzzzzzz: 1, section: { zzzzzzzz: 1 } }
        turns: { zzzzzzzz: 1 }
        legs: { zzzzzzzz: 1 }
        advertisements: { zzzzzzzz: 1 }
        codes: { zzzzzzzz: 1 }
        press: { zzzzzzzz: 1 }
        folio: { zzzzzzzz: 1, parts: [{ zzzzzzzz: 1 }] }
        nameplate: { zzzzzzzz: 1, cells: [{ zzzzzzzz: 1, drawing: { zzzzzzzz: 1 } }] }
        imprint: { zzzzzzzz: 1, strips: [{ zzzzzzzz: 1 }] }
        index: { zzzzzzzz: 1, title: { zzzzzzzz: 1, style: body } }

        """
    private static let layout = """
        zzzzzzzz: 1
        lint: { zzzzzzzz: 1 }
        next: { zzzzzzzz: 1 }
        lines: { zzzzzzzz: 1 }
        rows:
          - zzzzzzzz: 1
            cells: [{ zzzzzzzz: 1, blocks: [{ zzzzzzzz: 1, head: { zzzzzzzz: 1 } }] }]
          - modules: { zzzzzzzz: 1 }
          - any: [{ zzzzzzzz: 1 }]

        """
    private static let stylebook = "zzzzzzzz: 1\nseverities: { zzzzzzzz: 1 }\nphrases: [{ zzzzzzzz: 1 }]\n"
    private static let fonts = "zzzzzzzz: 1\nroles: { a: [{ zzzzzzzz: 1 }] }\n"

    private func findings(_ file: String) throws -> [Diagnostic] {
        let findings = Findings()
        func tree(_ text: String) throws -> SourceNode { try YAMLReader.read(Array(text.utf8), file: "f.yaml").root }
        switch file {
        case "house": _ = HouseReading(findings, folder: "Layouts/a", fonts: []).house(try tree(Self.house))
        case "stylebook": _ = StylebookReading(findings).stylebook(try tree(Self.stylebook))
        case "layout": _ = PageReading(findings, name: "a/b", house: nil).layout(try tree(Self.layout))
        default: _ = FontReading(findings).roles(try tree(Self.fonts))
        }
        return findings.diagnostics
    }

    @Test(arguments: [
        ("house", "the house", "", ["sheets", "inks", "colours", "rules", "styles", "fitting", "press"]),
        ("house", "a sheet", "$defs/sheet", ["trim", "lattice"]),
        ("house", "the trim size", "$defs/sheet/properties/trim", []),
        ("house", "a lattice", "$defs/lattice", []),
        ("house", "an ink", "$defs/ink/anyOf/0", []),
        ("house", "a tint", "$defs/ink/anyOf/1", ["of"]),
        ("house", "the colours", "properties/colours", []),
        ("house", "the rules", "properties/rules", ["column"]),
        ("house", "a rule", "$defs/rule", []),
        ("house", "the second stroke", "$defs/rule/properties/second", []),
        ("house", "the styles", "properties/styles", ["body"]),
        ("house", "a style", "$defs/style", []),
        ("house", "the turns", "properties/turns", []),
        ("house", "the rules of legs", "properties/legs", []),
        ("house", "the rules of advertisements", "properties/advertisements", []),
        ("house", "the rules of codes", "properties/codes", []),
        ("house", "the headings", "properties/headings", []),
        ("house", "the limits of a heading", "$defs/heading-limits", []),
        ("house", "the composition", "properties/composition", []),
        ("house", "the fitting", "properties/fitting", ["paragraph", "picture", "head", "figures", "callouts"]),
        ("house", "the fitting of paragraphs", "properties/fitting/properties/paragraph", []),
        ("house", "the fitting of pictures", "$defs/fitting-picture", []),
        ("house", "the fitting of headings", "properties/fitting/properties/head", []),
        ("house", "the fitting of figures", "$defs/fitting-lines", []),
        ("house", "the fitting of callouts", "properties/fitting/properties/callouts", []),
        ("house", "a step of fitting", "$defs/fitting-step", []),
        ("house", "the lint settings", "properties/lint", []),
        ("house", "a lint setting", "$defs/lint-setting/anyOf/1", []),
        ("layout", "the lint settings", "properties/lint", []),
        ("house", "the press settings", "properties/press", []),
        ("stylebook", "the stylebook", "", []),
        ("stylebook", "the severities", "properties/severities", []),
        ("stylebook", "a phrase", "$defs/phrase", []),
        ("layout", "the layout", "", ["rows"]),
        ("layout", "the next page", "properties/next", []),
        ("house", "the folio", "properties/folio", []),
        ("house", "a part of the folio", "properties/folio/properties/parts/items", []),
        ("house", "the nameplate", "properties/nameplate", ["cells"]),
        ("house", "a cell of the nameplate", "properties/nameplate/properties/cells/items", []),
        ("house", "a drawing", "properties/nameplate/properties/cells/items/properties/drawing", []),
        ("house", "the imprint", "properties/imprint", ["strips"]),
        ("house", "a strip", "$defs/strip", []),
        ("house", "the index", "properties/index", []),
        ("house", "a line with its style", "$defs/furniture-line/anyOf/1", []),
        ("house", "the planning rules", "properties/planning", []),
        ("house", "the prices of planning", "properties/planning/properties/prices", []),
        ("layout", "the lines of the page", "$defs/page-lines", []),
        ("layout", "a row", "$defs/row", []),
        ("layout", "a cell", "$defs/cell", []),
        ("layout", "rows of sections", "$defs/section-rows", []),
        ("layout", "an alternative", "$defs/alternative", []),
        ("layout", "a block", "$defs/block", []),
        ("layout", "the size of a heading", "$defs/block/properties/head", []),
        ("fonts", "the font file", "", ["roles"]),
        ("fonts", "a face", "$defs/face/anyOf/1", []),
    ])
    func namesWhatTheReaderAccepts(file: String, group: String, part: String, given: [String]) throws {
        let schema = try Schema(file)
        let findings = try findings(file)
        let unknown = try #require(findings.first { $0.id == "source.unknown-key" && $0.message.hasPrefix(group + " has ") })
        let accepted = try #require(unknown.hint?.split(separator: ": ").last).split(separator: ", ").map(String.init)
        let wanting = findings.filter { $0.id == "source.missing-key" && $0.message.hasPrefix(group + " has no '") }
            .compactMap { $0.message.split(separator: "'").dropFirst().first.map(String.init) }
        // A face is a file or a family; the schema has one part for each.
        let extra: Set<String> = group == "a face" ? try schema.fields("$defs/face/anyOf/0") : []
        #expect(try schema.fields(part).union(extra) == Set(accepted))
        #expect(try schema.required(part).subtracting(given) == Set(wanting))
        #expect(try schema.isClosed(part))
    }

    @Test func namesTheClosedSets() throws {
        let house = try Schema("house")
        func words<Name: RawRepresentable & CaseIterable>(_: Name.Type) -> Set<String> where Name.RawValue == String {
            Set(Name.allCases.map(\.rawValue))
        }
        #expect(try house.fields("properties/styles") == words(StyleName.self))
        #expect(try house.fields("properties/rules") == words(RuleName.self))
        #expect(try house.fields("properties/colours") == words(ColourRole.self))
        #expect(try house.words("properties/hao") == words(HaoTable.self))
        #expect(try house.words("properties/composition/properties/prohibition") == words(Composition.Prohibition.self))
        #expect(try house.words("properties/composition/properties/scheme") == words(Composition.Scheme.self))
        #expect(try house.words("properties/fitting/properties/underset") == words(FittingRules.Underset.self))
        #expect(try house.words("$defs/style/properties/align") == words(TextRole.Alignment.self))
        #expect(try house.words("properties/legs/properties/remainder") == words(LegRules.Remainder.self))
        let stylebook = try Schema("stylebook")
        #expect(try stylebook.fields("properties/severities") == words(CheckName.self))
        #expect(try stylebook.words("$defs/phrase/properties/severity") == words(Grade.self))
        #expect(try house.fields("properties/lint") == words(LintSettings.Name.self))
        #expect(try house.words("$defs/lint-setting/anyOf/0") == words(Grade.self))
        let layout = try Schema("layout")
        #expect(try layout.words("properties/underset") == words(FittingRules.Underset.self))
        #expect(try layout.words("$defs/block/properties/kind") == words(BlockPlan.Kind.self))
        #expect(try Set(#require(layout.part("properties/leaves-out/items")["enum"] as? [String])) == words(BlockPlan.Kind.self))
        #expect(try layout.words("$defs/block/properties/direction") == words(TextDirection.self))
        #expect(try layout.words("$defs/block/properties/remainder") == words(LegRules.Remainder.self))
        #expect(try layout.words("$defs/block/properties/figures") == words(BlockPlan.Figures.self))
    }

    /// A number just within the schema's bounds is accepted by the reader, the next one is out of range.
    @Test(arguments: [
        ("row", "lines"), ("row", "gap"), ("cell", "columns"), ("block", "number"), ("block", "part"), ("block", "legs"),
        ("block", "lines"), ("block", "gap"),
    ])
    func boundsNumbersAsTheReaderDoes(group: String, field: String) throws {
        let bounds = try Schema("layout").bounds("$defs/\(group)/properties/\(field)")
        for (number, isAccepted) in [
            (bounds.lowerBound - 1, false), (bounds.lowerBound, true), (bounds.upperBound, true), (bounds.upperBound + 1, false),
        ] {
            let row = group == "row" ? "\(field): \(number), " : ""
            let cell = group == "cell" ? number : 1
            let block = group == "block" ? ", \(field): \(number)" : ""
            let text = "sheet: a\nrows: [{ \(row)cells: [{ columns: \(cell), blocks: [{ kind: section\(block) }] }] }]\n"
            let findings = Findings()
            _ = PageReading(findings, name: "a/b", house: nil).layout(try YAMLReader.read(Array(text.utf8), file: "f.yaml").root)
            #expect(
                findings.diagnostics.filter { $0.id == "source.range" }.isEmpty == isAccepted,
                "\(field): \(number)\n\(text)\(findings.diagnostics)")
        }
    }

    @Test(arguments: ["house", "stylebook", "layout", "fonts"])
    func describesEveryField(file: String) throws {
        #expect(try Schema(file).silentParts() == [])
    }
}
