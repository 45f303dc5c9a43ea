import Copy
import Layout
import Measure
import Source
import Testing

@testable import Makeup

/// Sections parted into rows at the least cost, held against trying everything.
struct SectionRowPlanTests {
    private static let rows = SectionRows(across: 1...3, gap: 1, position: SampleHouse.position)

    /// Every number of lines of small pages costs what the cheapest of all rows, widths, figures and heights costs.
    @Test(arguments: 1...8)
    func costsNoMoreThanAnyOtherPlan(seed: Int) {
        var random = Steps(seed: UInt64(seed))
        let sections = (0..<random.next(1...3)).map { index in
            SampleHouse.section("s\(index)", paragraphs: (0..<random.next(1...2)).map { _ in random.next(10...90) })
        }
        let shelf = PlanningSamples.shelf(sections)
        let room = 14
        let numbers = Array(1...sections.count)
        let plan = SectionRowPlan(Self.rows, sections: numbers, columns: 4, shelf: shelf, room: room)
        let least = (0...room).map { cheapest(numbers[...], lines: $0, shelf) }
        for (lines, cost) in plan.costs(upTo: room).enumerated() where least[lines] != nil { #expect(cost == least[lines]) }
    }

    private func cheapest(_ sections: ArraySlice<Int>, lines: Int, _ shelf: BlockShelf) -> Int? {
        if sections.isEmpty { return lines == 0 ? 0 : nil }
        if lines < 0 { return nil }
        var least: Int?
        for count in 1...min(3, sections.count) {
            let rest = sections.dropFirst(count)
            for height in 0...lines {
                guard let below = cheapest(rest, lines: lines - height - (rest.isEmpty ? 0 : 1), shelf) else { continue }
                for widths in widths(count, of: 4) {
                    let modules = zip(sections.prefix(count), widths).map { number, columns in
                        ModuleChoice(
                            shelf.sections[number - 1], number: number, columns: columns, figures: .panel, isAlone: count == 1,
                            rules: shelf.rules)
                    }
                    let cost = modules.reduce(ModuleRow.price(of: modules, rules: shelf.rules) + below) { sum, module in
                        sum
                            + shelf.costs(
                                of: module.plan(at: Self.rows), columns: module.columns, upTo: 14, at: Price(question: .cheapest))[height]
                    }
                    least = min(least ?? cost, cost)
                }
            }
        }
        return least
    }

    /// Counted through like an odometer: another way than the planner's.
    private func widths(_ count: Int, of columns: Int) -> [[Int]] {
        if count == 1 { return [[columns]] }
        let all = (0..<count).reduce([[Int]]([[]])) { lists, _ in lists.flatMap { list in (1...columns).map { list + [$0] } } }
        return all.filter { $0.reduce(0, +) == columns }
    }

    @Test(arguments: 1...12)
    func placesEverySectionOnceInReadingOrder(count: Int) {
        let shelf = PlanningSamples.shelf((0..<count).map { SampleHouse.section("s\($0)", paragraphs: [20 + $0 * 5]) })
        let plan = SectionRowPlan(Self.rows, sections: Array(1...count), columns: 4, shelf: shelf, room: 60)
        for lines in [0, 20, 60] {
            let rows = plan.rows(for: lines, under: Row(gap: 2, cells: [], position: SampleHouse.position))
            if rows.isEmpty { continue }
            #expect(rows.flatMap(\.blocks).map(\.number) == Array(1...count))
            #expect(rows.allSatisfy { (1...3).contains($0.cells.count) && $0.cells.reduce(0) { $0 + $1.columns } == 4 })
            #expect(rows.map(\.gap) == [2] + [Int](repeating: 1, count: rows.count - 1))
        }
        #expect(!plan.rows(for: 60, under: Row(cells: [], position: SampleHouse.position)).isEmpty)
    }

    @Test func keepsPins() throws {
        var sections = (0..<4).map { SampleHouse.section("s\($0)", paragraphs: [60]) }
        sections[1].pin = Pin(columns: 3, row: 2, position: SampleHouse.position)
        let plan = SectionRowPlan(Self.rows, sections: [1, 2, 3, 4], columns: 4, shelf: PlanningSamples.shelf(sections), room: 40)
        let rows = plan.rows(for: 40, under: Row(cells: [], position: SampleHouse.position))
        let row = try #require(rows.count > 1 ? rows[1] : nil)
        let cell = try #require(row.cells.first { $0.blocks[0].number == 2 })
        #expect(cell.columns == 3)
    }

    @Test func findsNoRowsForPinsThatContradict() {
        var sections = (0..<2).map { SampleHouse.section("s\($0)") }
        sections[0].pin = Pin(row: 2, position: SampleHouse.position)
        let plan = SectionRowPlan(Self.rows, sections: [1, 2], columns: 4, shelf: PlanningSamples.shelf(sections), room: 40)
        #expect(plan.rows(for: 40, under: Row(cells: [], position: SampleHouse.position)) == [])
    }

    @Test func sharesColumnsInEveryWay() {
        #expect(Compositions.all(of: 6, among: 2, each: 2...4) == [[2, 4], [3, 3], [4, 2]])
        #expect(Compositions.all(of: 6, among: 1, each: 1...2) == [[6]])
        #expect(Compositions.all(of: 4, among: 3, each: 2...4) == [])
    }
}
