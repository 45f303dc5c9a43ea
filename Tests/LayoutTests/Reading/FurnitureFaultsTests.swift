import Source
import Testing

@testable import Layout

/// How a house designs nameplate, folio, imprint and index: what is read of it, and which faults are told where.
struct FurnitureFaultsTests {
    private static let furniture = """
        own-styles:
          small: { font: song, size: 8pt }
        fields: { cn: CN 53-0099, weather: }
        folio:
          parts:
            - { at: inner, lines: [{ text: "{page}", style: small }] }
            - { at: outer, lines: [{ text: "{date}|{weekday}", style: folio-date }] }
        nameplate:
          cells:
            - { width: 70%, drawing: { file: plate.svg, alt: 报 } }
            - { width: 30%, frame: yes, lines: [{ text: "总第{issue}期", style: small }, { text: "{weather?}", style: small }] }
          strips:
            - { rule: box, style: small, fields: ["{cn}", "{lunar}"] }
        imprint:
          strips: [{ style: small, fields: ["电话 1234"] }]
        index: { title: { text: 导读, style: small }, entry: small, reference: "{number}版", across: 2 }

        """

    private func read(_ changes: [(String, String)]) throws -> (house: House?, found: [Diagnostic], marks: [String]) {
        let fonts = try Sample.soundFonts()
        var house: House?
        let (found, marks) = try Sample.findings(Self.furniture + Sample.house, changes) {
            house = HouseReading($1, folder: "Layouts/a", fonts: fonts).house($0)
        }
        return (house, found, marks)
    }

    @Test func readsWhatAHouseDesigns() throws {
        let (house, found, _) = try read([])
        let furniture = try #require(house?.furniture)
        #expect(found.isEmpty)
        #expect(furniture.fields == ["cn": "CN 53-0099", "weather": String?.none])
        #expect(furniture.nameplate?.cells.map(\.width) == [700, 300])
        #expect(furniture.nameplate?.drawing?.file.string == "Layouts/a/plate.svg")
        #expect(furniture.nameplate?.strips.first?.lines.map(\.style) == ["small", "small"])
        #expect(furniture.index?.across == 2 && furniture.index?.reference.style == "small")
        #expect(house?.folio.parts.map(\.place) == [.inner, .outer])
        #expect(house?[named: "small"].size == .pt(8))
    }

    @Test(arguments: [
        ("layout.nameplate-width", "cells:\n    - { width: 70%", "cells:\n    ▲- { width: 60%"),
        (
            "layout.nameplate-name", "cells:\n    - { width: 70%, drawing: { file: plate.svg, alt: 报 } }",
            "cells:\n    ▲- { width: 70%, lines: [] }"
        ),
        ("layout.nameplate-cell", "- { width: 30%, frame: yes,", "- ▲{ width: 30%, name: { text: 报, style: small },"),
        ("layout.nameplate-alt", "file: plate.svg, alt: 报", "file: ▲plate.svg, alt: 晚刊"),
        ("layout.percent", "width: 30%", "width: ▲3%"),
        ("layout.unknown-style", "text: \"总第{issue}期\", style: small", "text: \"总第{issue}期\", style: ▲smal"),
        ("layout.unknown-style", "entry: small", "entry: ▲huge"),
        ("layout.unknown-field", "\"总第{issue}期\"", "▲\"总第{isue}期\""),
        ("layout.unknown-field", "[\"{cn}\"", "[▲\"{cnn}\""),
        ("layout.template", "\"总第{issue}期\"", "▲\"总第{issue期\""),
        ("layout.template", "\"{lunar}\"", "▲\"lunar}\""),
        ("layout.template", "\"{weather?}\"", "▲\"{?}\""),
        ("layout.field-name", "cn: CN 53-0099", "▲date: 5"),
        ("layout.field-name", "weather: }", "▲Weather: x }"),
        ("layout.style-name", "small: { font: song, size: 8pt }", "small: { font: song, size: 8pt }\n  ▲body: { font: song, size: 8pt }"),
        ("layout.unknown-font", "small: { font: song", "small: { font: ▲sung"),
        ("layout.folio", "parts:\n    - { at: inner, lines: [{ text: \"{page}\"", "parts:\n    ▲- { at: inner, lines: [{ text: \"{name}\""),
        ("source.choice", "at: inner", "at: ▲left"),
        ("source.choice", "rule: box", "rule: ▲boks"),
        ("source.range", "across: 2", "across: ▲9"),
        ("layout.index-reference", "\"{number}版\"", "▲\"{name}版\""),
        ("layout.index-reference", "\"{number}版\"", "▲\"下一版\""),
        ("source.missing-key", "entry: small, ", "▲"),
        ("source.missing-key", "strips: [{ style: small, fields: [\"电话 1234\"] }]", "strips: [▲{ style: small }]"),
        ("source.wrong-kind", "strips: [{ style: small, fields: [\"电话 1234\"] }]", "strips: [{ fields: [▲\"电话 1234\"] }]"),
        ("source.unknown-key", "title: { text: 导读,", "title: { text: 导读, ▲colour: red,"),
    ])
    func pointsAtTheFault(_ id: String, _ old: String, _ new: String) throws {
        let (_, found, marks) = try read([(old, new)])
        #expect(found.first?.id == id, "\(found)")
        // What is missing is told at the group that lacks it.
        if old != "entry: small, " { #expect(found.first?.place == marks.first, "\(found)") }
    }

    @Test func aTemplateIsFilledOrVanishes() throws {
        let position = SourcePosition(file: "f.yaml")
        let template = try #require(FieldTemplate("{date}　{weekday}|{weather?}", at: position))
        #expect(template.filled(by: ["date": "1月1日", "weekday": "星期四", "weather": "晴"]) == ["1月1日　星期四", "晴"])
        #expect(template.filled(by: ["date": "1月1日", "weekday": "星期四"]) == [])
        #expect(FieldTemplate("总第{issue}期", at: position)?.filled(by: [:]) == ["总第期"])
    }
}
