import Copy
import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// Floors in the paper's own house: pages whose copy does not fill them, and pages that differ in their great cuts.
struct FillerTests {
    private static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())
    private let makeUp = MakeUp(shaper: BoxShaper())

    private func layout() throws -> PageLayout {
        try LayoutReader(project: Project(root: Self.root)).read("zuojiang-daily/auto", namedAt: SampleHouse.position)
    }

    private func shapes(_ layout: PageLayout) -> PictureShapes {
        let proportions = [1.2, 1.8, 2.6, 4, 6, 9]
        return Dictionary(uniqueKeysWithValues: zip(layout.house.fillers.drawings.map(\.file.string), proportions))
    }

    private func edition(_ lengths: [Int]) -> Edition {
        PlanningSamples.edition(
            lengths.enumerated().map { index, length in
                SampleHouse.section(
                    "s\(index)", heading: "标题标题标题", paragraphs: [Int](repeating: 120, count: length / 120) + [length % 120 + 20])
            })
    }

    /// Copy that lacks some of the page is made, with fillers up to the house's limit, each told and none twice.
    @Test(arguments: [4200, 4500, 4800, 5100])
    func fillsWhatTheCopyLeaves(characters: Int) throws {
        let layout = try layout()
        let edition = edition([2, 1, 1, 1].map { characters * $0 / 5 })
        let plan = makeUp.plan(edition, in: layout, pictures: shapes(layout))
        let made = makeUp.page(edition, in: layout, pictures: shapes(layout))
        let fillers = made.blocks.filter { $0.plan.kind == .filler }
        let area = fillers.reduce(0) { $0 + $1.frame.columns * $1.frame.lines }
        #expect(area * 1000 <= made.account.area * layout.house.fillers.most)
        #expect(Set(fillers.map(\.plan.number)).count == fillers.count)
        #expect(made.diagnostics.count { $0.id == "makeup.filler" } == fillers.count)
        #expect(plan.layout.blocks.count { $0.kind == .filler } == fillers.count)
        #expect(made.overset == [])
    }

    /// In each height that it offers a drawing is as wide as its columns, and little of it is cropped.
    @Test(arguments: [0.7, 1.3, 2.6, 6.1])
    func fillsItsColumnsInEveryHeight(proportion: Double) throws {
        var house = SampleHouse.house
        house.planning.crop = 150
        let drawing = HouseDrawing(file: SourceText("hills.svg", at: SampleHouse.position), alternative: "山")
        for columns in 1...4 {
            let width = SampleHouse.lattice.width(ofColumns: columns)
            let filler = FillerBlock(
                drawing, proportion: proportion, width: width, lattice: SampleHouse.lattice, composer: SampleHouse.composer(house))
            for lines in filler.heights where filler.cost(lines: lines) != nil {
                let items = filler.place(in: Frame(lattice: SampleHouse.lattice, column: 0, columns: columns, line: 0, lines: lines)).items
                let picture = try #require(items.lazy.compactMap(\.firstPicture).first)
                #expect(abs((picture.box.width - width).units) <= width.units / 50)
                #expect((picture.crop.right - picture.crop.left) * (picture.crop.bottom - picture.crop.top) >= 0.84)
            }
        }
    }

    @Test func takesNoFillerWhereTheHouseHasNone() throws {
        var layout = try layout()
        layout.house.fillers = FillerPool()
        let made = makeUp.page(edition([1200, 600, 600]), in: layout, pictures: [:])
        #expect(made.blocks.allSatisfy { $0.plan.kind != .filler })
        #expect(made.diagnostics.contains { $0.id == "makeup.underset" && $0.severity == .error })
    }

    /// Proposals differ, the best comes first, each is a layout that gives its own page, and the same are made again.
    @Test func proposesPagesThatDiffer() throws {
        let layout = try layout()
        let edition = edition([2700, 1600, 1200, 900, 700])
        let plans = makeUp.proposals(edition, in: layout, pictures: shapes(layout), count: 4)
        #expect(plans.map(\.cost) == plans.map(\.cost).sorted())
        let texts = plans.map { LayoutText($0.layout).text }
        #expect(Set(texts).count == plans.count)
        #expect(plans.count > 1)
        #expect(texts == makeUp.proposals(edition, in: layout, pictures: shapes(layout), count: 4).map { LayoutText($0.layout).text })
        #expect(texts.first == LayoutText(makeUp.plan(edition, in: layout, pictures: shapes(layout)).layout).text)
        for plan in plans { #expect(makeUp.page(edition, in: plan.layout, pictures: shapes(layout)).overset == []) }
    }
}

extension PlacedItem {
    fileprivate var firstPicture: PlacedPicture? {
        switch self {
        case .picture(let picture): picture
        case .group(let group): group.items.lazy.compactMap(\.firstPicture).first
        default: nil
        }
    }
}
