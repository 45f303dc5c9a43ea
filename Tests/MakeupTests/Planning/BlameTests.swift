import Copy
import Layout
import Source
import Testing
import Typesetting

@testable import Makeup

/// Who is told to cut where a page cannot hold all: the part that has grown, and it alone, with a cut that is enough.
struct BlameTests {
    private let makeUp = MakeUp(shaper: BoxShaper())

    private func layout(_ rows: [[Int]]) -> PageLayout {
        PlanningSamples.layout(
            PlanningSamples.head
                + rows.map { numbers in
                    Row(
                        gap: 1,
                        cells: numbers.map { number in
                            Cell(
                                columns: 4 / numbers.count,
                                blocks: [BlockPlan(kind: .section, number: number, position: SampleHouse.position)],
                                position: SampleHouse.position)
                        }, position: SampleHouse.position)
                })
    }

    /// Four stories of 240 字 in two rows fill what the head leaves of forty lines; one is made longer.
    @Test(arguments: 0..<4, [120, 300, 600])
    func theStoryThatHasGrownIsOverAlone(index: Int, more: Int) throws {
        var lengths = [240, 240, 240, 240]
        lengths[index] += more
        let sections = lengths.enumerated().map { SampleHouse.section("s\($0.offset)", paragraphs: [$0.element]) }
        let layout = layout([[1, 2], [3, 4]])
        let made = makeUp.page(PlanningSamples.edition(sections), in: layout, pictures: [:])
        #expect(made.overset.count == 1)
        let overset = try #require(made.overset.first)
        #expect(overset.label.hasPrefix("section \(index + 1) "))
        #expect(made.blocks.allSatisfy { $0.frame.lines > 0 })
        // The cut that is told makes a page.
        let cut = try #require(overset.cut)
        #expect(cut <= more + 24)
        var shorter = sections
        shorter[index] = SampleHouse.section("s\(index)", paragraphs: [lengths[index] - cut])
        #expect(makeUp.page(PlanningSamples.edition(shorter), in: layout, pictures: [:]).overset.isEmpty)
    }

    /// Where all are too long, each loses, and none all its lines.
    @Test func noStoryLosesEverything() {
        let sections = (0..<4).map { SampleHouse.section("s\($0)", paragraphs: [1200]) }
        let made = makeUp.page(PlanningSamples.edition(sections), in: layout([[1, 2], [3, 4]]), pictures: [:])
        #expect(made.overset.count == 4)
        #expect(made.blocks.filter { $0.plan.kind == .section }.allSatisfy { $0.frame.lines > 8 })
    }
}
