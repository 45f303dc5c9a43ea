import Copy
import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// Sections on a floor at the least cost, held against every way to cut it.
struct FloorPlanTests {
    private static let floor = SectionFloor(gap: 1, position: SampleHouse.position)
    private static let room = 12

    private struct Small {
        var sections: [Section]
        var columns: Int
    }

    private func small(_ seed: Int) -> Small {
        var random = Steps(seed: UInt64(seed))
        let sections = (0..<random.next(1...3)).map { index in
            SampleHouse.section("s\(index)", paragraphs: (0..<random.next(1...2)).map { _ in random.next(10...70) })
        }
        return Small(sections: sections, columns: random.next(1...3))
    }

    /// Two hundred small pages cost what the cheapest of all cuts, widths and heights costs; strict or not.
    @Test(arguments: [false, true])
    func costsNoMoreThanAnyOtherCut(isStrict: Bool) {
        for seed in 1...200 {
            let page = small(seed)
            let shelf = PlanningSamples.shelf(page.sections)
            let price = isStrict ? Price(question: .cheapest, losingNothingBut: 3) : Price(question: .cheapest)
            let plan = FloorPlan(
                Self.floor, sections: Array(1...page.sections.count), columns: page.columns, shelf: shelf, room: Self.room, price: price)
            let lines = 4 + seed % (Self.room - 3)
            let every = costs(0..<page.sections.count, page.columns, lines, all(page, shelf, price))
            let least = every.min()
            #expect(plan.costs(upTo: Self.room)[lines] == least ?? plan.costs(upTo: 0)[0], "seed \(seed), \(lines) lines")
            let rows = plan.rows(for: lines, under: Row(gap: 2, cells: [], position: SampleHouse.position))
            #expect(rows.flatMap(\.blocks).map(\.number) == (least == nil ? [] : Array(1...page.sections.count)))
            #expect(rows.allSatisfy { $0.cells.reduce(0) { $0 + $1.columns } == page.columns })
        }
    }

    private struct Ways {
        var stories: [FloorRanks.Story]
        var modules: [[FloorModules]]
        var taste: FloorTaste
    }

    private func all(_ page: Small, _ shelf: BlockShelf, _ price: Price) -> Ways {
        let stories = FloorRanks(Array(1...page.sections.count), of: shelf.edition, headings: shelf.house.headings, standsUnder: true)
            .stories
        let taste = FloorTaste(rules: shelf.rules, lattice: shelf.lattice, columns: page.columns)
        let frame = FloorFrame(
            shelf: shelf, columns: page.columns, room: Self.room, price: price, position: SampleHouse.position, lead: 1, taste: taste)
        let modules = stories.map { story in
            (1...page.columns).map { FloorModules(story, bearsHeadline: false, columns: $0, in: frame) }
        }
        return Ways(stories: stories, modules: modules, taste: taste)
    }

    /// What each way to cut costs, one by one; nothing is remembered.
    private func costs(_ run: Range<Int>, _ columns: Int, _ lines: Int, _ ways: Ways) -> [Int] {
        if lines < 0 { return [] }
        var every: [Int] = []
        if run.count == 1 {
            let cost = ways.modules[run.lowerBound][columns - 1].costs[lines]
            if cost < FloorPlan.none { every.append(cost) }
        }
        for middle in run.dropFirst() {
            let (first, rest) = (run.lowerBound..<middle, middle..<run.upperBound)
            for upper in 0...lines {
                let below = costs(rest, columns, lines - upper - 1, ways)
                for one in costs(first, columns, upper, ways) { every += below.map { one + $0 + ways.taste.cut(columns: columns) } }
            }
            for left in 1..<max(1, columns) {
                let price = ways.taste.beside(ways.stories[run.lowerBound], ways.stories[middle], lines: lines)
                let right = costs(rest, columns - left, lines, ways)
                for one in costs(first, left, lines, ways) { every += right.map { one + $0 + price } }
            }
        }
        return every
    }

    // MARK: What the house would rather not see

    private func modules(
        _ section: Section, columns: Int, pictures: PictureShapes = [:], words: any WordBoundaries = SmallLexicon(),
        rules change: (inout PlanningRules) -> Void = { _ in }
    ) -> FloorModules {
        var house = SampleHouse.house
        house.planning.prices = [:]
        change(&house.planning)
        var layout = PlanningSamples.layout(PlanningSamples.head + [PlanningSamples.modules()])
        layout.house = house
        let composer = Composer(
            house: house, lattice: SampleHouse.lattice, memory: MakeUpMemory(shaper: BoxShaper(), words: words))
        let shelf = BlockShelf(
            BlockCatalogue(
                edition: PlanningSamples.edition([section]), layout: layout, pictures: pictures, composer: composer))
        let taste = FloorTaste(rules: house.planning, lattice: SampleHouse.lattice, columns: 4)
        let frame = FloorFrame(
            shelf: shelf, columns: 4, room: 40, price: Price(question: .cheapest), position: SampleHouse.position, lead: 1, taste: taste)
        return FloorModules(FloorRanks.Story(number: 1), bearsHeadline: false, columns: columns, in: frame)
    }

    /// A picture is as large as the house likes, in its own proportion: the same story has it over more columns where it is wide.
    @Test(arguments: [(0.5, 1), (1.5, 2), (3.5, 3)])
    func likesPicturesBySize(shape: Double, columns: Int) {
        var section = SampleHouse.section(paragraphs: [400])
        section.pictures = [SampleModule.picture("a.png")]
        let modules = modules(section, columns: 4, pictures: ["a.png": shape]) {
            $0.prices[.art] = 100_000
            $0.leadPicture = 160
        }
        // Heights in which no picture of this size can stand cost more than another.
        let lines = modules.costs.indices.filter { modules.costs[$0] < 100_000 }
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { modules.module(lines: $0).blocks[0].pictureColumns == columns })
    }

    @Test func mindsDeepHeadsAndPartedWords() {
        struct NoEnds: WordBoundaries {
            func wordEnds(in text: String) -> [WordEnd] { [WordEnd(offset: text.utf8.count, price: 0)] }
        }
        let section = SampleHouse.section(heading: SampleHouse.han(20), paragraphs: [100])
        let plain = modules(section, columns: 1)
        let deep = modules(section, columns: 1) { $0.prices[.deepHead] = 30 }
        let head = SectionHead(
            section, number: 1, width: SampleHouse.lattice.columnWidth, lattice: SampleHouse.lattice, composer: SampleHouse.composer()
        ).lines
        for lines in plain.costs.indices where plain.costs[lines] < Price.impossible {
            #expect(deep.costs[lines] - plain.costs[lines] == max(0, head * 3 - lines) * 10)
        }
        let unbroken = modules(section, columns: 1, words: NoEnds())
        let parted = modules(section, columns: 1, words: NoEnds()) { $0.prices[.parted] = 7 }
        #expect(parted.costs[20] - unbroken.costs[20] == 7)
    }

    @Test func setsStoriesByTheirRank() {
        var sections = (0..<4).map { SampleHouse.section("s\($0)", paragraphs: [60]) }
        sections[2].rank = 1
        sections[0].rank = 3
        let edition = PlanningSamples.edition(sections)
        #expect(FloorRanks([1, 2, 3, 4], of: edition, headings: HeadingLimits()).stories.map(\.number) == [3, 2, 1, 4])
    }

    @Test func gradesHeadsByLengthAndNumber() {
        let grades = [
            HeadGrade(name: "lead", size: .pt(40), least: .pt(30), columns: 3...6, most: 1),
            HeadGrade(name: "second", size: .pt(28), least: .pt(24), columns: 2...4, characters: 300, most: 2),
            HeadGrade(name: "brief", size: .pt(14), least: .pt(12), columns: 1...2),
            HeadGrade(name: "under", size: .pt(16), least: .pt(12), columns: 1...6, isRank: false),
        ]
        let lengths = [200, 400, 100, 500, 600]
        let edition = PlanningSamples.edition(lengths.enumerated().map { SampleHouse.section("s\($0.offset)", paragraphs: [$0.element]) })
        let stories = FloorRanks([1, 2, 3, 4, 5], of: edition, headings: HeadingLimits(grades: grades)).stories
        #expect(stories.map { $0.grade?.name } == ["lead", "second", "brief", "second", "brief"])
        #expect(stories.map { $0.lower?.name } == ["second", "brief", nil, "brief", nil])
    }
}
