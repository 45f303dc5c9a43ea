import Copy
import Layout
import Measure
import Testing
import Typesetting

@testable import Makeup

/// 竖题: lines from right to left inside their columns, as large as they fill.
struct VerticalHeadlineBlockTests {
    private let lattice = SampleHouse.lattice

    private func block(_ headline: String, deck: String? = nil) -> VerticalHeadlineBlock {
        VerticalHeadlineBlock(
            SampleHouse.text(headline), deck: deck.map(SampleHouse.text), ground: nil, width: lattice.columnWidth, lattice: lattice,
            composer: SampleHouse.composer())
    }

    private func place(_ block: VerticalHeadlineBlock, lines: Int) -> (runs: [GlyphRun], placement: Placement) {
        let placement = block.place(in: Frame(lattice: lattice, column: 1, columns: 1, line: 4, lines: lines))
        let page = Page(title: "", language: "", trim: Size(width: .pt(600), height: .pt(800)), bleed: .zero, items: placement.items)
        return (page.glyphRuns, placement)
    }

    /// 30 lines are 450 pt: at 40 pt a line of 11 字; two lines and their gap are 88 pt of the column's 120.
    @Test func linesRunFromRightToLeftInTheLargestSizeThatFits() throws {
        let (runs, placement) = place(block(SampleHouse.han(20)), lines: 30)
        #expect(runs.map(\.text) == [SampleHouse.han(10), SampleHouse.han(10, from: 10)])
        #expect(runs.allSatisfy { $0.size == .pt(40) })
        #expect(runs[0].glyphs[0].origin.x > runs[1].glyphs[0].origin.x)
        #expect(
            zip(runs[0].glyphs, runs[0].glyphs.dropFirst()).allSatisfy {
                $1.origin.y - $0.origin.y == .pt(40) && $1.origin.x == $0.origin.x
            })
        #expect(placement.overset == nil)
    }

    @Test(arguments: [4, 9, 16, 25, 40])
    func everythingStandsInsideTheFrameInOrder(characters: Int) {
        let block = block(SampleHouse.han(characters), deck: SampleHouse.han(8, from: characters))
        let lines = max(20, block.leastLines)
        let (runs, placement) = place(block, lines: lines)
        let box = Frame(lattice: lattice, column: 1, columns: 1, line: 4, lines: lines).box
        #expect(runs.map(\.text).joined() == SampleHouse.han(characters + 8))
        for run in runs {
            #expect(run.glyphs.allSatisfy { $0.origin.x >= box.left && $0.origin.x + run.size <= box.right })
            #expect(run.glyphs.allSatisfy { $0.origin.y >= box.top && $0.origin.y <= box.bottom })
        }
        #expect(placement.overset == nil && placement.lines.flatMap(\.diagnostics).isEmpty)
    }

    @Test func twoFiguresStandUprightInOneCell() throws {
        let (runs, _) = place(block("第15届"), lines: 20)
        let figures = runs.flatMap(\.glyphs).filter { [0x31, 0x35].contains($0.id) }
        #expect(figures.count == 2 && Set(figures.map(\.origin.y)).count == 1)
        #expect(runs.map(\.text).joined() == "第15届")
    }

    @Test func whatDoesNotFitIsOver() throws {
        let block = block(SampleHouse.han(60))
        #expect(block.cost(lines: block.leastLines - 1) == nil && block.cost(lines: block.leastLines) == 0)
        let overset = try #require(place(block, lines: 3).placement.overset)
        #expect(overset.lines == block.leastLines - 3)
    }
}
