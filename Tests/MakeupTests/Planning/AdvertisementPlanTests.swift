import Copy
import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// Where advertisements come to stand that have no place by name.
struct AdvertisementPlanTests {
    private static let root = String(#filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined())

    private func edition(_ characters: [Int], _ bookings: [Advertisement.Booking]) -> Edition {
        var edition = PlanningSamples.edition(
            characters.enumerated().map { index, length in
                SampleHouse.section(
                    "s\(index)", heading: "标题标题标题", paragraphs: [Int](repeating: 120, count: length / 120) + [length % 120 + 20])
            })
        edition.advertisements = bookings.enumerated().map { index, booking in
            Advertisement(
                file: Placed("a\(index).png", at: PlanningSamples.place(20 + index)),
                booking: Placed(booking, at: PlanningSamples.place(20 + index)), alternative: "广告图",
                position: PlanningSamples.place(20 + index))
        }
        return edition
    }

    /// On the paper's own floor: at the foot of the page and its right edge, over the columns that were booked, in the lines that it asks for.
    @Test(arguments: [(3, 24), (2, 30), (6, 18)])
    func standsAtTheFootOfAFloor(columns: Int, lines: Int) throws {
        let layout = try LayoutReader(project: Project(root: Self.root)).read("zuojiang-daily/auto", namedAt: SampleHouse.position)
        let lattice = layout.sheet.lattice
        let room = lattice.columns * 101 - columns * (lines + 1)
        let edition = edition([3, 2, 2, 1].map { (room - 60) * 17 * $0 / 9 }, [.lattice(columns: columns, lines: lines)])
        let shapes = ["a0.png": lattice.width(ofColumns: columns) / (lattice.pitch * lines)]
        let made = MakeUp(shaper: BoxShaper()).page(edition, in: layout, pictures: shapes)
        let block = try #require(made.blocks.first { $0.plan.kind == .advertisement })
        #expect(block.frame.columns == columns)
        #expect(block.frame.column + columns == lattice.columns)
        #expect(block.frame.line + block.frame.lines == lattice.lines)
        #expect(block.frame.lines <= lines + 1 + layout.house.fitting.mostWhite)
        #expect(!made.diagnostics.contains { $0.id.hasPrefix("makeup.advertisement") || $0.id == "makeup.no-place" })
        #expect(LayoutText(planned(edition, in: layout, shapes)).text.contains("kind: advertisement, number: 1"))
    }

    private func planned(_ edition: Edition, in layout: PageLayout, _ shapes: PictureShapes) -> PageLayout {
        MakeUp(shaper: BoxShaper()).plan(edition, in: layout, pictures: shapes).layout
    }

    /// A layout without a floor has to name its place.
    @Test func needsAPlace() {
        let edition = edition([200], [.lattice(columns: 2, lines: 5)])
        let layout = PlanningSamples.layout(PlanningSamples.head + [PlanningSamples.modules()])
        let made = MakeUp(shaper: BoxShaper()).page(edition, in: layout, pictures: ["a0.png": 3])
        #expect(made.diagnostics.contains { $0.id == "makeup.no-place" && $0.position == PlanningSamples.place(20) })
    }

    /// It goes to the cell of its slot's name.
    @Test func goesToItsSlot() {
        var edition = edition([200], [.lattice(columns: 2, lines: 5)])
        edition.advertisements[0].slot = Placed("ear", at: PlanningSamples.place(9))
        let ear = Cell(name: "ear", columns: 2, blocks: [], position: SampleHouse.position)
        let left = Cell(
            columns: 2, blocks: [BlockPlan(kind: .section, number: 1, position: SampleHouse.position)], position: SampleHouse.position)
        let layout = PlanningSamples.layout(
            PlanningSamples.head + [Row(cells: [left, ear], position: SampleHouse.position)])
        let lattice = SampleHouse.lattice
        let made = MakeUp(shaper: BoxShaper()).page(
            edition, in: layout, pictures: ["a0.png": lattice.width(ofColumns: 2) / (lattice.pitch * 5)])
        #expect(made.blocks.contains { $0.plan.kind == .advertisement && $0.frame.column == 2 })
        #expect(!made.diagnostics.contains { $0.id == "makeup.no-place" })
    }
}
