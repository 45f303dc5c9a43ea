import Copy
import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// A story in several places: all of it, in order, each part but the last full to its last line.
struct ChainedSectionTests {
    private let lattice = SampleHouse.lattice
    private let position = SourcePosition(file: "layout.yaml", line: 3, column: 5)

    private func chain(_ parts: [(columns: Int, lines: Int?, next: Bool)], turn: StoryChain.Turn? = nil) -> StoryChain {
        StoryChain(
            section: 1,
            parts: parts.enumerated().map { index, part in
                StoryChain.Part(
                    plan: BlockPlan(kind: .section, lines: part.lines, part: index + 1, position: position), columns: part.columns,
                    isOnNextPage: part.next)
            }, turn: turn)
    }

    private func place(_ chain: StoryChain, _ section: Section, last: Int) -> (placements: [Placement], findings: [Diagnostic]) {
        let composer = SampleHouse.composer()
        let chained = ChainedSection(section: section, chain: chain, figures: .panel, lattice: lattice, pictures: [:], composer: composer)
        let placements = chain.parts.enumerated().map { index, part in
            chained.module(index).place(
                in: Frame(lattice: lattice, column: 0, columns: part.columns, line: 0, lines: part.plan.lines ?? last))
        }
        return (placements, composer.diagnostics)
    }

    private func text(_ placement: Placement) -> String { placement.items.map(\.text).joined() }

    @Test func textGoesOnFromPartToPart() {
        let section = SampleHouse.section(paragraphs: [60, 45, 80, 30, 70, 55])
        let (placements, findings) = place(chain([(2, 9, false), (1, 6, false), (2, nil, false)]), section, last: 20)
        #expect(placements.map(text).joined() == section.heading.plain + section.paragraphs.map(\.plain).joined())
        #expect(placements.allSatisfy { $0.overset == nil } && findings.isEmpty)
        for placement in placements.dropLast() { #expect(placement.emptyLines == 0 && placement.legs.allSatisfy { $0.filled == $0.lines }) }
    }

    /// Seams fall on any line: no widow, no orphan, and nothing lost.
    @Test(arguments: 6...16)
    func noLineStandsAloneAtTheSeam(lines: Int) throws {
        let section = SampleHouse.section(paragraphs: [60, 45, 80, 30, 70, 55, 61, 47])
        let (placements, _) = place(chain([(2, lines, false), (2, nil, false)]), section, last: 40)
        #expect(placements.map(text).joined() == section.heading.plain + section.paragraphs.map(\.plain).joined())
        let before = placements[0].lines.filter { $0.block.contains("paragraph") }
        let after = placements[1].lines.filter { $0.block.contains("paragraph") }
        let last = try #require(before.last)
        let first = try #require(after.first)
        if last.block == first.block {
            #expect(before.count { $0.block == last.block } > 1, "an orphan")
            #expect(after.count { $0.block == first.block } > 1, "a widow")
        }
    }

    @Test func aTurnIsToldOnBothPages() throws {
        var section = SampleHouse.section(heading: "长题目", paragraphs: [60, 45, 80, 30, 70, 55])
        section.shortHeading = SampleHouse.text("短题")
        let (placements, _) = place(chain([(2, 9, false), (2, nil, true)], turn: .init(from: 3, to: 4)), section, last: 20)
        #expect(text(placements[0]).hasSuffix("（下转第4版）"))
        #expect(text(placements[1]).hasPrefix("（上接第3版）短题"))
        // The jump line stands on the last line of the last column.
        let jump = try #require(placements[0].items.lazy.compactMap { $0.group("jump line") }.first)
        let page = Page(title: "", language: "", trim: Size(width: .pt(600), height: .pt(800)), bleed: .zero, items: [.group(jump)])
        let glyph = try #require(page.glyphRuns.first?.glyphs.first)
        #expect(glyph.origin.y == SampleHouse.composer().baseline(ofLine: 8, on: lattice))
        #expect(glyph.origin.x >= lattice.left(ofColumn: 1) - .pt(10))
        #expect(placements[0].legs.map(\.lines) == [6, 5])
    }

    @Test func aPartThatTheTextDoesNotReachIsToldAtItsPlace() {
        let (_, findings) = place(chain([(2, 30, false), (2, nil, false)]), SampleHouse.section(paragraphs: [60]), last: 10)
        #expect(findings.map(\.id) == ["makeup.chain"] && findings.first?.position == position)
    }

    @Test func aPartWithoutALineForTextIsToldAtItsPlace() {
        let (_, findings) = place(chain([(2, 2, false), (2, nil, false)]), SampleHouse.section(paragraphs: [60]), last: 10)
        #expect(findings.contains { $0.id == "makeup.chain" && $0.message.contains("no line for text") })
    }
}
