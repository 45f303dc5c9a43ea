import Copy
import Layout
import Measure
import PageTrials
import Source
import Testing
import Typesetting

@testable import Makeup

/// What is remembered of one page serves the next, and changes nothing of it.
struct MakeUpMemoryTests {
    /// Counts the characters that it shapes.
    private final class CountingShaper: Shaper {
        private(set) var characters = 0
        private let boxes = BoxShaper()

        func shape(_ text: String, font: FontName, size: Length, form: GlyphForm) -> [ShapedCluster] {
            characters += text.unicodeScalars.count
            return boxes.shape(text, font: font, size: size, form: form)
        }

        func extents(of font: FontName, size: Length) -> FontExtents { boxes.extents(of: font, size: size) }
    }

    private static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())
    private let counting = CountingShaper()
    private let body = SampleHouse.house[style: .body]

    private func composer(_ memory: MakeUpMemory) -> Composer {
        Composer(house: SampleHouse.house, lattice: SampleHouse.lattice, memory: memory)
    }

    private func text(_ string: String, line: Int) -> Text {
        Text([.init(string)], at: SourcePosition(file: "edition.yaml", line: line, column: 3))
    }

    /// Pages of one memory and pages each made afresh, the second half of them of the copy of the first in another order.
    @Test(arguments: ["section-sheet", "feature", "inside", "tabloid", "essay-vertical"])
    func pagesAreAsIfEachWereTheFirst(_ name: String) throws {
        let layout = try LayoutReader(project: Project(root: Self.root)).read(
            "zuojiang-daily/" + name, namedAt: SourcePosition(file: "test"))
        let memory = MakeUpMemory(shaper: BoxShaper())
        for seed: UInt64 in 1...2 {
            let random = RandomEdition(seed: seed, sections: 3...4, characters: 200...600)
            var turned = random.edition
            turned.sections.reverse()
            for edition in [random.edition, turned, random.edition] {
                let remembered = MakeUp(memory).pages(edition, in: layout, pictures: random.shapes)
                let afresh = MakeUp(shaper: BoxShaper()).pages(edition, in: layout, pictures: random.shapes)
                #expect(remembered.map(\.page) == afresh.map(\.page))
                #expect(remembered.map(\.diagnostics) == afresh.map(\.diagnostics))
                #expect(remembered.map(\.lines) == afresh.map(\.lines))
                #expect(remembered.map(\.levers) == afresh.map(\.levers))
            }
        }
    }

    @Test func wordsAreShapedOnceAndToldWhereTheyStand() {
        let memory = MakeUpMemory(shaper: counting)
        let lines = (1...3).map { line in
            composer(memory).paragraphs([text(SampleHouse.han(40), line: line)], body, measure: .pt(120)).flatMap { $0 }
        }
        #expect(counting.characters == 40)
        #expect(lines[0].count == 4)
        for (line, set) in lines.enumerated() {
            #expect(set.map { $0.position?.line } == set.map { _ in line + 1 })
            #expect(set.map(\.items) == lines[0].map(\.items))
        }
    }

    @Test func whatAFontLacksIsToldOfEveryText() {
        let memory = MakeUpMemory(shaper: BoxShaper(missing: ["\u{4e11}"]))
        let places = (1...2).map { line -> Int? in
            let composer = composer(memory)
            _ = composer.displayLine(text(SampleHouse.han(4), line: line), body)
            return composer.diagnostics.first { $0.id == "font.missing-glyph" }?.position?.line
        }
        #expect(places == [1, 2])
    }

    @Test func whatASectionsFontLacksIsToldOfEveryPage() {
        let memory = MakeUpMemory(shaper: BoxShaper(missing: ["\u{9f98}"]))
        let layout = PlanningSamples.layout(PlanningSamples.head + [PlanningSamples.modules()])
        for words in ["夏石镇", "\u{9f98}镇", "\u{9f98}镇", "夏石镇"] {
            var section = SampleHouse.section("s", paragraphs: [60])
            section.heading = SampleHouse.text(words)
            let made = MakeUp(memory).page(PlanningSamples.edition([section]), in: layout, pictures: [:])
            let afresh = MakeUp(shaper: BoxShaper(missing: ["\u{9f98}"])).page(
                PlanningSamples.edition([section]), in: layout, pictures: [:])
            #expect(made.diagnostics == afresh.diagnostics)
            #expect(made.diagnostics.contains { $0.id == "font.missing-glyph" } == words.hasPrefix("\u{9f98}"))
        }
    }

    /// é as one letter and as e with an accent are equal strings, but not equal glyphs.
    @Test func equalLettersOfOtherBytesAreSetAnew() {
        let memory = MakeUpMemory(shaper: counting)
        let scalars = ["\u{e9}", "e\u{301}"].map { composer(memory).displayLine(text($0, line: 1), body).text.unicodeScalars.count }
        #expect(scalars == [1, 2])
    }

    @Test func anotherStyleIsSetAnew() {
        let memory = MakeUpMemory(shaper: counting)
        for style in [StyleName.body, .deck, .headline, .body] {
            _ = composer(memory).displayLine(text("夏石镇", line: 1), SampleHouse.house[style: style])
        }
        #expect(counting.characters == 9)
    }

    /// More than it keeps: all is set right all the same.
    @Test func whatIsTooMuchIsForgotten() {
        let memory = MakeUpMemory(shaper: counting)
        let texts = (0..<8).map { text(SampleHouse.han(9_000, from: $0), line: $0 + 1) }
        for text in texts + texts {
            #expect(composer(memory).paragraphs([text], body, measure: .pt(120))[0].map(\.text).joined() == text.plain)
        }
        #expect(counting.characters > 8 * 9_000)
    }
}
