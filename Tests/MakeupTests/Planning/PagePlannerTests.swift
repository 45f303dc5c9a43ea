import Copy
import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// What an edition makes of a layout that leaves things open.
struct PagePlannerTests {
    private func plan(_ edition: Edition, _ rows: [Row], heights: [Int] = [], leavesOut: Set<BlockPlan.Kind> = []) -> PagePlan {
        MakeUp(shaper: BoxShaper()).plan(edition, in: PlanningSamples.layout(rows, heights: heights, leavesOut: leavesOut), pictures: [:])
    }

    private func cell(_ columns: Int, name: String? = nil, _ blocks: [BlockPlan]) -> Cell {
        Cell(name: name, columns: columns, blocks: blocks, position: SampleHouse.position)
    }

    private func block(_ kind: BlockPlan.Kind, _ number: Int = 1, isOptional: Bool = false) -> BlockPlan {
        BlockPlan(kind: kind, number: number, isOptional: isOptional, position: SampleHouse.position)
    }

    private func sections(_ count: Int) -> [Section] { (0..<count).map { SampleHouse.section("s\($0)", paragraphs: [60 + 10 * $0]) } }

    // MARK: Optional parts

    @Test func aPartWithoutCopyVanishesAndItsColumnsGoToItsNeighbour() {
        let row = Row(cells: [cell(3, [block(.picture, isOptional: true)]), cell(1, [block(.section)])], position: SampleHouse.position)
        let plan = plan(PlanningSamples.edition(sections(1)), PlanningSamples.head + [PlanningSamples.row([.lead], isOptional: true), row])
        #expect(plan.faults == [])
        #expect(plan.layout.rows.count == 3)
        #expect(plan.layout.rows.last?.cells.map(\.columns) == [4])
    }

    /// Two parts of the first column, the second with white above it: that white goes with the part above.
    @Test(arguments: [(true, [0, 2]), (false, [0])])
    func whatComesToStandFirstInItsCellTakesTheGapThatWasThere(hasNote: Bool, gaps: [Int]) {
        var edition = PlanningSamples.edition(sections(1))
        if hasNote { edition.note = Note(title: SampleHouse.text("编者按"), paragraphs: [SampleHouse.text("按语")]) }
        var below = block(.section)
        below.gap = 2
        let row = Row(cells: [cell(4, [block(.note, isOptional: true), below])], position: SampleHouse.position)
        let plan = plan(edition, PlanningSamples.head + [row])
        #expect(plan.faults == [])
        #expect(plan.layout.rows.last?.cells.flatMap(\.blocks).map(\.gap) == gaps)
    }

    @Test func copyWithoutAPlaceStaysAnError() {
        var edition = PlanningSamples.edition(sections(1))
        edition.lead = [SampleHouse.text("导语")]
        #expect(plan(edition, PlanningSamples.head + [PlanningSamples.modules()]).faults.map(\.id) == ["makeup.no-place"])
        #expect(plan(edition, PlanningSamples.head + [PlanningSamples.modules()], leavesOut: [.lead]).faults == [])
    }

    @Test func aPlaceWithoutCopyStaysAnError() {
        let plan = plan(
            PlanningSamples.edition(sections(1)), PlanningSamples.head + [PlanningSamples.row([.lead]), PlanningSamples.modules()])
        #expect(plan.faults.map(\.id) == ["makeup.nothing-for-block"])
    }

    // MARK: Slots

    @Test func aSectionGoesWhereItAsksTo() {
        var all = sections(3)
        all[2].slot = Placed("left", at: PlanningSamples.place(5))
        let row = Row(cells: [cell(2, name: "left", [block(.section)]), cell(2, name: "right", [])], position: SampleHouse.position)
        var picture = [PlanningSamples.picture("a.svg", slot: "right")]
        let plan = plan(PlanningSamples.edition(all, pictures: picture), PlanningSamples.head + [row, PlanningSamples.modules()])
        #expect(plan.faults == [])
        #expect(plan.layout.rows[2].blocks.map(\.name) == ["section 3", "picture 1"])
        #expect(plan.layout.rows.dropFirst(3).flatMap(\.blocks).map(\.number) == [1, 2])
        picture[0].slot = nil
        #expect(
            self.plan(PlanningSamples.edition(all, pictures: picture), PlanningSamples.head + [row, PlanningSamples.modules()]).faults.map(
                \.id) == ["makeup.no-place"])
    }

    @Test func namesThatLeadNowhereAreFaultsAtTheirPlace() {
        var all = sections(3)
        all[0].slot = Placed("lefft", at: PlanningSamples.place(5))
        all[1].slot = Placed("left", at: PlanningSamples.place(6))
        all[2].slot = Placed("left", at: PlanningSamples.place(7))
        let row = Row(cells: [cell(4, name: "left", [block(.section)])], position: SampleHouse.position)
        let faults = plan(PlanningSamples.edition(all), PlanningSamples.head + [row, PlanningSamples.modules()]).faults
        #expect(faults.map(\.id) == ["makeup.unknown-slot", "makeup.slot-taken"])
        #expect(faults.map(\.position) == [PlanningSamples.place(5), PlanningSamples.place(7)])
        #expect(faults.first?.hint == "did you mean 'left'?")
    }

    @Test func aPinThatCannotBeKeptIsAFaultAtItsPlace() {
        var all = sections(2)
        all[0].pin = Pin(row: 2, position: PlanningSamples.place(4))
        let faults = plan(PlanningSamples.edition(all), PlanningSamples.head + [PlanningSamples.modules()]).faults
        #expect(faults.map(\.id) == ["makeup.pin"])
        #expect(faults.map(\.position) == [PlanningSamples.place(4)])
    }

    @Test func aSectionPlacedTwiceIsAFault() {
        let row = Row(cells: [cell(2, [block(.section)]), cell(2, [block(.section)])], position: SampleHouse.position)
        #expect(plan(PlanningSamples.edition(sections(1)), PlanningSamples.head + [row]).faults.map(\.id) == ["makeup.twice"])
    }

    // MARK: Alternatives, heights, splitting

    @Test func theCheapestAlternativeIsTaken() {
        func alternative(_ reason: String, _ kinds: [Row], price: Int) -> Alternative {
            Alternative(rows: kinds, price: price, reason: reason, position: SampleHouse.position)
        }
        let stacked = [Row(cells: [cell(4, [block(.section, 1)])], position: SampleHouse.position), PlanningSamples.modules()]
        func choice(_ first: Int, _ second: Int) -> [String] {
            let row = Row(
                content: .alternatives([
                    alternative("stacked", stacked, price: first), alternative("rows", [PlanningSamples.modules()], price: second),
                ]),
                position: SampleHouse.position)
            return plan(PlanningSamples.edition(sections(3)), PlanningSamples.head + [row]).reasons
        }
        #expect(choice(0, 1_000_000_000).first == "stacked")
        #expect(choice(1_000_000_000, 0).first == "rows")
    }

    @Test func anAlternativeThatLosesCopyIsNotTaken() {
        let poor = Alternative(rows: [PlanningSamples.row([.section])], reason: "poor", position: SampleHouse.position)
        let whole = Alternative(rows: [PlanningSamples.modules()], price: 100_000, reason: "whole", position: SampleHouse.position)
        let row = Row(content: .alternatives([poor, whole]), position: SampleHouse.position)
        let plan = plan(PlanningSamples.edition(sections(3)), PlanningSamples.head + [row])
        #expect(plan.reasons.first == "whole")
        #expect(plan.faults == [])
    }

    @Test func thePageTakesTheHeightThatFillsIt() {
        let edition = PlanningSamples.edition([SampleHouse.section(paragraphs: [200])])
        let plan = plan(
            edition, [PlanningSamples.row([.folio], lines: 3), PlanningSamples.row([.section])], heights: Array(8...40),
            leavesOut: [.headline])
        let made = MakeUp(shaper: BoxShaper()).page(
            edition,
            in: PlanningSamples.layout(
                [PlanningSamples.row([.folio], lines: 3), PlanningSamples.row([.section])], heights: Array(8...40), leavesOut: [.headline]),
            pictures: [:])
        #expect(plan.layout.sheet.lattice.lines < 40)
        #expect(made.page.trim.height == .pt(700) - .pt(15) * (40 - plan.layout.sheet.lattice.lines))
        #expect(made.account[.white] < 4 && made.overset.isEmpty)
    }

    @Test func aCellSplitIntoRowsIsFilled() {
        let split = Cell(
            columns: 2,
            content: .rows([
                Row(cells: [cell(2, [block(.section, 2)])], position: SampleHouse.position),
                Row(gap: 1, cells: [cell(1, [block(.section, 3)]), cell(1, [block(.section, 4)])], position: SampleHouse.position),
            ]), position: SampleHouse.position)
        let rows = PlanningSamples.head + [Row(cells: [cell(2, [block(.section, 1)]), split], position: SampleHouse.position)]
        let edition = PlanningSamples.edition(sections(4))
        let made = MakeUp(shaper: BoxShaper()).page(edition, in: PlanningSamples.layout(rows), pictures: [:])
        let frames = made.blocks.filter { $0.plan.kind == .section }.map(\.frame)
        #expect(frames.map(\.column) == [0, 2, 2, 3])
        #expect(frames.map(\.columns) == [2, 2, 1, 1])
        #expect(frames[0].line + frames[0].lines == frames[3].line + frames[3].lines)
        #expect(frames[2].line == frames[1].line + frames[1].lines + 1)
    }

    @Test func aBlockWithTooFewLinesIsAFaultAtItsPlace() {
        let rows = [PlanningSamples.row([.folio], lines: 1), PlanningSamples.row([.headline], lines: 6), PlanningSamples.modules()]
        let made = MakeUp(shaper: BoxShaper()).page(PlanningSamples.edition(sections(1)), in: PlanningSamples.layout(rows), pictures: [:])
        #expect(made.diagnostics.contains { $0.id == "makeup.too-low" && $0.message == "folio needs at least 2 lines, and has 1" })
    }
}
