import Copy
import Layout
import Measure
import Testing

@testable import Makeup

/// A section with a vertical heading: a column of its own, the text beside it, all in reading order.
struct VerticalSectionTests {
    private let lattice = SampleHouse.lattice

    private func module(_ section: Section) -> VerticalSection {
        VerticalSection(
            section, number: 1, plan: BlockPlan(kind: .section, direction: .vertical, position: SampleHouse.position), columns: 3, lattice: lattice,
            pictures: [:], composer: SampleHouse.composer())
    }

    @Test func headingIsAnObstacleOfAColumn() throws {
        var section = SampleHouse.section(heading: "竖起来的题", paragraphs: [60, 60])
        section.deck = SampleHouse.text("副题")
        let module = module(section)
        let lines = module.leastLines
        let frame = Frame(lattice: lattice, column: 1, columns: 3, line: 2, lines: lines)
        let placement = module.place(in: frame)
        #expect(placement.items.map(\.text).joined() == "竖起来的题副题" + section.paragraphs.map(\.plain).joined())
        #expect(placement.legs.map(\.column) == [2, 3] && placement.overset == nil)
        #expect(placement.uses?[.heading] == lines && placement.uses?.values.reduce(0, +) == 3 * lines)
        let heading = try #require(placement.items.lazy.compactMap { $0.group("heading") }.first)
        let page = Page(title: "", language: "", trim: Size(width: .pt(600), height: .pt(800)), bleed: .zero, items: [.group(heading)])
        let column = frame.part(column: 0).box
        #expect(page.glyphRuns.flatMap(\.glyphs).allSatisfy { $0.origin.x >= column.left && $0.origin.x < column.right && $0.origin.y > column.top && $0.origin.y < column.bottom })
    }
}
