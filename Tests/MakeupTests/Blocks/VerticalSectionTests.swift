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
            section, number: 1, plan: BlockPlan(kind: .section, direction: .vertical, position: SampleHouse.position), columns: 3,
            lattice: lattice,
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
        #expect(
            page.glyphRuns.flatMap(\.glyphs).allSatisfy {
                $0.origin.x >= column.left && $0.origin.x < column.right && $0.origin.y > column.top && $0.origin.y < column.bottom
            })
    }

    // MARK: Of a stated size

    private func block(
        _ section: Section, columns: Int = 3, head: VerticalHead?, legs: Int? = nil, remainder: LegRules.Remainder? = nil,
        size: Length = .pt(10)
    ) -> (VerticalSection, Composer) {
        var house = SampleHouse.house
        house.styles[.verticalHead]?.size = size
        let composer = SampleHouse.composer(house)
        let plan = BlockPlan(
            kind: .section, direction: .vertical, legs: legs, remainder: remainder, head: head, position: SampleHouse.position)
        return (
            VerticalSection(
                section, number: 1, plan: plan, columns: columns, lattice: lattice, pictures: ["a.png": 1.5, "b.png": 2], composer: composer
            ), composer
        )
    }

    /// 38 字 in three columns: a heading of 6, a gutter, and 31 for two legs.
    @Test(arguments: [(LegRules.Remainder.column, [15, 15]), (.gutters, [15, 15])]) func theTextStandsBesideIt(
        remainder: LegRules.Remainder, measures: [Int]
    ) throws {
        let (block, _) = block(
            SampleHouse.section(heading: "竖起来的题", paragraphs: [160, 130]), head: VerticalHead(width: 6), remainder: remainder)
        let frame = Frame(lattice: lattice, column: 1, columns: 3, line: 2, lines: block.leastLines)
        let placement = block.place(in: frame)
        #expect(
            placement.overset == nil
                && placement.legs.map { $0.frame.lattice.measure(ofColumn: $0.column) } == measures.map { .pt(10) * $0 })
        #expect(placement.legs.first?.textBox.left == frame.box.left + .pt(70) && placement.legs.last?.textBox.right == frame.box.right)
        #expect(placement.legs.allSatisfy { $0.line == 2 })
        let head = try #require(placement.items.lazy.compactMap { $0.group("heading") }.first)
        #expect(Self.glyphs(head).allSatisfy { $0.x > frame.box.left && $0.x < frame.box.left + .pt(60) })
    }

    /// The text begins under the heading, in a column as wide as the heading, and goes on beside it.
    @Test func theTextRunsOnUnderIt() throws {
        let section = SampleHouse.section(heading: "竖起来的题", paragraphs: [160, 130, 90])
        let (block, _) = block(section, head: VerticalHead(width: 9, lines: 9))
        let lines = try #require((block.leastLines...(block.leastLines + 6)).first { block.cost(lines: $0).map { $0 < 400 } ?? false })
        let frame = Frame(lattice: lattice, column: 1, columns: 3, line: 2, lines: lines)
        let placement = block.place(in: frame)
        #expect(placement.overset == nil && placement.emptyLines == 0)
        #expect(
            placement.legs.map(\.line) == [11, 2, 2]
                && placement.legs.allSatisfy { $0.filled == $0.lines && $0.textBox.bottom == frame.box.bottom })
        #expect(placement.legs.map { $0.textBox.width } == [.pt(90), .pt(130), .pt(130)])
        #expect(placement.items.map(\.text).joined() == "竖起来的题" + section.paragraphs.map(\.plain).joined())
        #expect(placement.uses?[.heading] == 9 && placement.uses?.values.reduce(0, +) == 3 * lines)
        let head = try #require(placement.items.lazy.compactMap { $0.group("heading") }.first)
        let column = Box(x: frame.box.left, y: frame.box.top, width: .pt(90), height: .pt(15) * 9)
        #expect(Self.glyphs(head).allSatisfy { $0.x > column.left && $0.x < column.right && $0.y > column.top && $0.y < column.bottom })
    }

    /// Random sections with pictures and figures, beside and under headings of many sizes: nothing is lost, nothing overlaps, all lines
    /// are accounted for.
    @Test func nothingIsLostOrOverlaps() {
        var steps = Steps(seed: 21)
        for _ in 0..<40 {
            let legs = steps.next(1...2)
            let section = SampleModule.section(&steps, columns: legs)
            let head = VerticalHead(width: steps.next(4...10), lines: steps.next(0...1) == 0 ? nil : steps.next(8...14))
            let (block, _) = block(section, head: head, legs: legs, remainder: head.lines == nil ? .column : nil)
            let frame = Frame(
                lattice: lattice, column: 1, columns: 3, line: 3, lines: max(1, min(36, block.leastLines + steps.next(-3...5))))
            let placement = block.place(in: frame)
            let copy = section.paragraphs.map(\.plain).joined()
            let set = placement.lines.filter { $0.block.contains(" paragraph ") }.map(\.text).joined()
            #expect(copy.hasPrefix(set) && copy.count == set.count + (placement.overset?.characters ?? 0))
            guard block.cost(lines: frame.lines) != nil else { continue }
            let placed = PlacedBlock(BlockPlan(kind: .section, position: SampleHouse.position), in: frame, placement)
            #expect(placement.uses?.values.reduce(0, +) == (legs + 1) * frame.lines && placed.uses.values.reduce(0, +) == 3 * frame.lines)
            let column = Box(
                x: frame.box.left, y: frame.box.top, width: .pt(10) * head.width, height: .pt(15) * (head.lines ?? frame.lines))
            let boxes = [column] + placement.legs.filter { $0.lines > 0 }.map(\.frame.box)
            for (index, box) in boxes.enumerated() {
                #expect(box.left >= frame.box.left && box.right <= frame.box.right && box.bottom <= frame.box.bottom)
                #expect(
                    boxes[..<index].allSatisfy {
                        $0.right <= box.left || $0.left >= box.right || $0.bottom <= box.top || $0.top >= box.bottom
                    })
            }
        }
    }

    /// From 50 pt down to 20: in 4 lines of 9 字 stand six characters, in a column of 2 字 as many as it is high.
    @Test func aHeadingThatItsSizeDoesNotHoldIsTold() {
        func findings(_ characters: Int, _ head: VerticalHead) -> [String] {
            let (_, composer) = block(SampleHouse.section(heading: SampleHouse.han(characters)), head: head, size: .pt(50))
            return composer.diagnostics.map { "\($0.id): \($0.hint ?? "")" }
        }
        #expect(
            findings(12, VerticalHead(width: 9, lines: 4)) == [
                "makeup.vertical-heading: give it 6 lines in the layout (house.yaml:1), or shorten it"
            ])
        #expect(
            findings(35, VerticalHead(width: 2)) == [
                "makeup.vertical-heading: give it more width in the layout (house.yaml:1), or shorten it"
            ])
        #expect(findings(12, VerticalHead(width: 9, lines: 20)) == [])
    }

    private static func glyphs(_ group: Group) -> [Point] {
        Page(title: "", language: "", trim: Size(width: .pt(600), height: .pt(800)), bleed: .zero, items: [.group(group)]).glyphRuns
            .flatMap(\.glyphs).map(\.origin)
    }
}
