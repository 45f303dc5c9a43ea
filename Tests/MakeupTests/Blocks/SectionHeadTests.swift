import Copy
import Layout
import Measure
import Testing
import Typesetting

@testable import Makeup

/// Heads of sections: whole lines, never wider than their columns.
struct SectionHeadTests {
    private let lattice = SampleHouse.lattice
    private var frame: Frame { Frame(lattice: lattice, column: 0, columns: 1, line: 3, lines: 20) }

    private func head(_ section: Section) -> SectionHead {
        SectionHead(section, number: 1, width: lattice.columnWidth, lattice: lattice, composer: SampleHouse.composer())
    }

    private func runs(_ items: [PlacedItem]) -> [(text: String, size: Length, left: Length, baseline: Length)] {
        items.flatMap { item -> [(String, Length, Length, Length)] in
            switch item {
            case .glyphs(let run): [(run.text, run.size, run.glyphs[0].origin.x, run.glyphs[0].origin.y)]
            case .group(let group): runs(group.items)
            default: []
            }
        }
    }

    @Test(arguments: [(6, 1, 20.0), (7, 1, 17.0), (9, 2, 20.0), (12, 2, 20.0)])
    func takesTheFewestLinesThenTheLargestSize(characters: Int, lines: Int, size: Double) {
        let items = runs(head(SampleHouse.section(heading: SampleHouse.han(characters))).place(in: frame))
        #expect(items.count == lines)
        #expect(items.allSatisfy { $0.size == .pt(size) })
        #expect(items.map(\.text).joined() == SampleHouse.han(characters))
    }

    @Test func anEditorsBreakWins() {
        let items = runs(head(SampleHouse.section(heading: "甲乙\n丙丁")).place(in: frame))
        #expect(items.map(\.text) == ["甲乙", "丙丁"])
        #expect(items.allSatisfy { $0.size == .pt(20) })
    }

    @Test func everyPartStandsUnderTheOneBefore() {
        var section = SampleHouse.section()
        section.kicker = SampleHouse.text("引题")
        section.deck = SampleHouse.text("副题")
        section.byline = SampleHouse.text("本报记者")
        let head = head(section)
        let plain = self.head(SampleHouse.section())
        let items = runs(head.place(in: frame.rows(0..<head.lines)))
        #expect(items.map(\.text) == ["引题", "头题", "副题", "本报记者"])
        #expect(zip(items, items.dropFirst()).allSatisfy { $0.baseline + $1.size <= $1.baseline })
        #expect(head.lines > plain.lines)
        // The byline stands as text does, on the head's last line.
        let composer = SampleHouse.composer()
        #expect(items.last?.baseline == composer.baseline(ofLine: frame.line + head.lines - 1, on: lattice))
    }

    /// Lines more than it needs are white: below, so that neighbours are level; under a grade above and below.
    @Test func sharesOutSpareLinesUnderAGrade() {
        func baseline(_ grade: HeadGrade?, spare: Int) -> Length? {
            let head = SectionHead(
                SampleHouse.section(), number: 1, grade: grade, width: lattice.columnWidth, lattice: lattice,
                composer: SampleHouse.composer())
            return runs(head.place(in: frame.rows(0..<head.lines + spare))).first?.baseline
        }
        let grade = HeadGrade(name: "second", size: .pt(20), least: .pt(16), columns: 1...4)
        #expect(baseline(nil, spare: 2) == baseline(nil, spare: 0))
        #expect(baseline(grade, spare: 2) == baseline(grade, spare: 0).map { $0 + lattice.pitch })
    }

    @Test func knowsAHeadThatPartsAWord() {
        struct Pairs: WordBoundaries {
            func wordEnds(in text: String) -> [WordEnd] { [WordEnd(offset: text.utf8.count, price: 0)] }
        }
        let composer = Composer(
            house: SampleHouse.house, lattice: lattice, memory: MakeUpMemory(shaper: BoxShaper(), words: Pairs()))
        func head(_ heading: String) -> SectionHead {
            SectionHead(
                SampleHouse.section(heading: heading), number: 1, width: lattice.columnWidth, lattice: lattice, composer: composer)
        }
        #expect(head(SampleHouse.han(12)).partsWord)
        #expect(!head(SampleHouse.han(5)).partsWord)
    }

    @Test func aHeadThatIsBrokenInsideAWordIsTold() {
        let reports = head(SampleHouse.section(heading: String(repeating: "W", count: 30))).reports(in: "section 1")
        #expect(reports.flatMap(\.diagnostics).map(\.id).contains("line.R01"))
    }

    @Test func aDatelineOpensTheFirstParagraph() {
        var section = SampleHouse.section(paragraphs: [5, 5])
        section.dateline = SampleHouse.text("本报讯")
        let story = StoryUnit.all(of: section).map(\.text)
        #expect(story.map(\.plain) == ["本报讯　" + SampleHouse.han(5), SampleHouse.han(5, from: 5)])
        #expect(story[0].spans.first?.mark == .strong)
        #expect(story[0].source.string == story[0].plain)
    }
}
