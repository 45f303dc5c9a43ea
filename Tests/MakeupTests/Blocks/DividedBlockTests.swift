import Copy
import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// 破栏 in a module: three columns of 12 字 are divided into two of 18, with a 字 left over.
struct DividedBlockTests {
    private static func block(_ section: Section, columns: Int = 3, legs: Int, remainder: LegRules.Remainder) throws -> any Block {
        let plan = BlockPlan(kind: .section, legs: legs, remainder: remainder, position: SampleHouse.position)
        let catalogue = BlockCatalogue(
            edition: PlanningSamples.edition([section]), layout: PlanningSamples.layout([]), pictures: ["a.png": 1.5, "b.png": 2],
            composer: SampleHouse.composer())
        return try #require(catalogue.block(for: plan, columns: columns))
    }

    private func frame(lines: Int) -> Frame { Frame(lattice: SampleHouse.lattice, column: 1, columns: 3, line: 3, lines: lines) }

    /// Every line but a paragraph's last is as long as its own column, whatever column that is, and stands in it.
    @Test(arguments: [(LegRules.Remainder.column, [19, 18]), (.gutters, [18, 18])])
    func linesAreAsLongAsTheirColumn(remainder: LegRules.Remainder, measures: [Int]) throws {
        let block = try Self.block(SampleHouse.section(paragraphs: [200, 170, 90]), legs: 2, remainder: remainder)
        let placement = block.place(in: frame(lines: block.leastLines))
        #expect(placement.legs.map { $0.frame.lattice.measure(ofColumn: $0.column) } == measures.map { .pt(10) * $0 })
        var lines = placement.lines.filter { $0.block.contains("paragraph") }[...]
        for leg in placement.legs {
            let own = lines.prefix(leg.filled)
            let runs = placement.items.flatMap(\.runs).filter { run in own.contains { $0.text == run.text } }
            #expect(runs.count == leg.filled)
            for (line, next) in zip(own, lines.dropFirst()) {
                let glyphs = try #require(runs.first { $0.text == line.text }).glyphs
                let (left, right) = (try #require(glyphs.first).origin.x, try #require(glyphs.last).origin.x + .pt(10))
                #expect(left == leg.textBox.left + (line.number == 1 ? .pt(20) : .zero))
                #expect(line.block == next.block ? right == leg.textBox.right : right <= leg.textBox.right, "\(line.text)")
            }
            lines = lines.dropFirst(leg.filled)
        }
        #expect(lines.isEmpty)
    }

    /// A module that is full is full in all its columns, which end where the cell ends.
    @Test(arguments: [LegRules.Remainder.column, .gutters], [1, 2, 3, 4])
    func columnsEndLevel(remainder: LegRules.Remainder, legs: Int) throws {
        let block = try Self.block(SampleHouse.section(paragraphs: [220, 130, 90, 260, 75]), legs: legs, remainder: remainder)
        let lines = try #require((block.leastLines...(block.leastLines + 6)).first { block.place(in: frame(lines: $0)).emptyLines == 0 })
        let placement = block.place(in: frame(lines: lines))
        #expect(placement.overset == nil && placement.legs.count == legs)
        #expect(placement.legs.allSatisfy { $0.filled == $0.lines && $0.textBox.bottom == frame(lines: lines).box.bottom })
        #expect(
            placement.legs.first?.frame.box.left == frame(lines: lines).box.left
                && placement.legs.last?.frame.box.right == frame(lines: lines).box.right)
    }

    /// Random sections with pictures and figures: nothing is lost, nothing overlaps, every line is accounted for in the lattice's columns.
    @Test(arguments: [LegRules.Remainder.column, .gutters]) func nothingIsLostOrOverlaps(remainder: LegRules.Remainder) throws {
        var steps = Steps(seed: 12)
        for _ in 0..<40 {
            let legs = steps.next(1...4)
            let section = SampleModule.section(&steps, columns: legs)
            let block = try Self.block(section, legs: legs, remainder: remainder)
            let frame = frame(lines: max(1, min(36, block.leastLines + steps.next(-3...5))))
            let placement = block.place(in: frame)
            let copy = section.paragraphs.map(\.plain).joined()
            let set = placement.lines.filter { $0.block.contains(" paragraph ") }.map(\.text).joined()
            #expect(copy.hasPrefix(set) && copy.count == set.count + (placement.overset?.characters ?? 0))
            let placed = PlacedBlock(BlockPlan(kind: .section, legs: legs, position: SampleHouse.position), in: frame, placement)
            #expect(placed.ownColumns.count == (legs == 3 ? 0 : legs))
            guard block.cost(lines: frame.lines) != nil else { continue }
            #expect(placement.uses?.values.reduce(0, +) == legs * frame.lines)
            #expect(placed.uses.values.reduce(0, +) == 3 * frame.lines && (placed.uses[.white] ?? 0 > 0) == (placement.emptyLines > 0))
            let boxes = placement.items.flatMap(\.pictures) + placement.legs.filter { $0.lines > 0 }.map(\.frame.box)
            for (index, box) in boxes.enumerated() {
                #expect(
                    box.left >= frame.box.left && box.right <= frame.box.right && box.top >= frame.box.top && box.bottom <= frame.box.bottom
                )
                #expect(
                    boxes[..<index].allSatisfy {
                        $0.right <= box.left || $0.left >= box.right || $0.bottom <= box.top || $0.top >= box.bottom
                    })
            }
        }
    }

    /// What a remedy asks for is measured in the block's own columns.
    @Test func remediesHoldInItsOwnColumns() throws {
        let section = SampleHouse.section(paragraphs: [220, 130, 90])
        let block = try Self.block(section, legs: 2, remainder: .column)
        let over = frame(lines: block.leastLines - 1)
        let cut = try #require(block.advice(in: over)?.characters)
        func isFull(_ cut: Int) throws -> Bool {
            var shorter = section
            shorter.paragraphs = CopyTrial(units: StoryUnit.all(of: section)).cut(cut, fromEndOf: 2).map {
                if case .changed(let text) = $0 { text } else { section.paragraphs[0] }
            }
            shorter.paragraphs = Array(section.paragraphs.prefix(2)) + shorter.paragraphs.suffix(1)
            let placement = try Self.block(shorter, legs: 2, remainder: .column).place(in: over)
            return placement.overset == nil && placement.emptyLines == 0
        }
        #expect(try isFull(cut))
        #expect(try !isFull(cut - 1))
    }

    @Test(arguments: [
        ([LineUse.text: 37, .heading: 6, .white: 1], 2, 3), ([.text: 20, .picture: 8], 4, 3), ([.white: 3, .text: 0], 3, 1),
    ])
    func ownLinesAreToldAsTheLattices(uses: [LineUse: Int], own: Int, columns: Int) {
        let shared = LineUse.shared(uses, of: own, among: columns)
        #expect(shared.values.reduce(0, +) == uses.values.reduce(0, +) * columns / own)
        #expect((shared[.white] ?? 0 > 0) == (uses[.white] ?? 0 > 0))
    }
}

extension PlacedItem {
    fileprivate var runs: [GlyphRun] {
        switch self {
        case .glyphs(let run): [run]
        case .group(let group): group.items.flatMap(\.runs)
        default: []
        }
    }

    fileprivate var pictures: [Box] {
        switch self {
        case .picture(let picture): [picture.box]
        case .group(let group): group.items.flatMap(\.pictures)
        default: []
        }
    }
}
