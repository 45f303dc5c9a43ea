import Copy
import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// The paper's own layouts with editions of other shapes: each page is full, or says what is wanting; none loses or doubles a part.
struct PaperLayoutsTests {
    private static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())
    private let makeUp = MakeUp(shaper: BoxShaper())

    private func layout(_ name: String) throws -> PageLayout {
        try LayoutReader(project: Project(root: Self.root)).read("zuojiang-daily/" + name, namedAt: SampleHouse.position)
    }

    private func edition(_ count: Int) -> Edition {
        let sections = (0..<count).map { SampleHouse.section("s\($0)", heading: "标题标题", paragraphs: [180 + 37 * ($0 % 4), 120]) }
        return PlanningSamples.edition(sections, pictures: count % 2 == 0 ? [PlanningSamples.picture("a.svg")] : [])
    }

    @Test(arguments: ["feature", "inside", "tabloid", "essay", "essay-vertical", "draft", "auto"], [1, 2, 3, 5, 7, 9, 12])
    func takeAnyNumberOfSections(_ name: String, _ count: Int) throws {
        let layout = try layout(name)
        let made = makeUp.page(edition(count), in: layout, pictures: ["a.svg": 1.5])
        let faults = made.diagnostics.filter { ["makeup.no-place", "makeup.twice", "makeup.nothing-for-block"].contains($0.id) }
        #expect(faults == [])
        #expect(made.blocks.filter { $0.plan.kind == .section }.map(\.plan.number) == Array(1...count))
        #expect(made.account.addsUp)
        let isTold = made.diagnostics.contains {
            ["makeup.overset", "makeup.underset", "makeup.too-low", "makeup.empty-lines"].contains($0.id)
        }
        #expect(made.account.isExact || isTold, "\(made.diagnostics)")
    }

    /// Steps of the whole page are taken only where it is not certain that they leave it short or over.
    @Test(arguments: ["feature", "tabloid", "auto"], [2, 4, 5])
    func aFullPageIsOneThatMayBeFull(_ name: String, _ count: Int) throws {
        let layout = try layout(name)
        for step in layout.house.fitting.steps.prefix(2) {
            let changed = layout.taking(step) ?? layout
            let composer = Composer(house: changed.house, lattice: changed.sheet.lattice, memory: MakeUpMemory(shaper: BoxShaper()))
            let desk = MakeUpDesk(edition(count), in: changed, pictures: ["a.svg": 1.5], composer: composer)
            #expect(desk.mayBeFull() || !desk.page.isFull)
        }
    }

    @Test(arguments: [400, 900, 1500])
    func aSectionSheetIsAsHighAsItsSection(_ characters: Int) throws {
        let layout = try layout("section-sheet")
        let edition = PlanningSamples.edition([SampleHouse.section(paragraphs: [characters])])
        let made = makeUp.page(edition, in: layout, pictures: [:])
        #expect(made.diagnostics.filter { $0.severity == .error } == [])
        #expect(made.account[.white] < 3)
        #expect(made.page.trim.height < layout.sheet.trim.height)
    }

    /// What `broadsheet plan` writes is the same page, with nothing left open.
    @Test(arguments: ["feature", "inside", "essay", "essay-vertical", "auto"])
    func aPlanGivesItsOwnPage(_ name: String) throws {
        let edition = edition(5)
        let plan = makeUp.plan(edition, in: try layout(name), pictures: [:])
        let again = makeUp.plan(edition, in: plan.layout, pictures: [:])
        #expect(LayoutText(again.layout).text == LayoutText(plan.layout).text)
        #expect(makeUp.page(edition, in: plan.layout, pictures: [:]).page == makeUp.page(edition, in: try layout(name), pictures: [:]).page)
    }
}
