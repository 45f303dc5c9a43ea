import Copy
import Layout
import Measure
import Source
import Testing

@testable import Makeup

/// An advertisement is whole, in its own proportion, and under its label; what does not agree with the booking is told.
struct AdvertisementBlockTests {
    private let lattice = SampleHouse.lattice
    private static let booked = Size(width: .pt(200), height: .pt(100))

    private func advertisement(_ booking: Advertisement.Booking = .area(booked), file: String = "a.png", isFramed: Bool = false)
        -> Advertisement
    {
        Advertisement(
            file: Placed(file, at: PlanningSamples.place(5)), booking: Placed(booking, at: PlanningSamples.place(6)), isFramed: isFramed,
            alternative: "广告图", position: PlanningSamples.place(4))
    }

    private struct Trial {
        var placement: Placement
        var page: Page
        var findings: [Diagnostic]
    }

    private func place(
        _ advertisement: Advertisement, proportion: Double? = 2, size: Size? = nil, column: Int = 0, columns: Int = 2, lines: Int = 8
    ) -> Trial {
        let composer = SampleHouse.composer()
        let block = AdvertisementBlock(
            advertisement, plan: BlockPlan(kind: .advertisement, position: SourcePosition(file: "layout.yaml", line: 7, column: 3)),
            proportion: proportion, size: size, columns: columns, lattice: lattice, composer: composer)
        let placement = block.place(in: Frame(lattice: lattice, column: column, columns: columns, line: 3, lines: lines))
        let page = Page(
            title: "", language: "zh-Hans", trim: Size(width: .zero, height: .zero), bleed: .zero, items: placement.items)
        return Trial(placement: placement, page: page, findings: composer.diagnostics)
    }

    /// 100 pt are seven lines of 15 pt, under a line for the label.
    @Test func standsWholeUnderItsLabel() throws {
        let placed = place(advertisement(isFramed: true))
        let picture = try #require(placed.page.pictures.first)
        #expect(picture.crop == .whole)
        #expect(picture.box.size == Self.booked)
        #expect(placed.placement.items.map(\.text).joined() == "广告")
        let label = try #require(placed.page.glyphRuns.first)
        #expect(label.glyphs.allSatisfy { $0.origin.y < picture.box.top })
        #expect(placed.placement.emptyLines == 0)
        // The frame lies round the artwork, not on it.
        let rules = placed.page.leaves.compactMap { item -> Rule? in if case .rule(let rule) = item { rule } else { nil } }
        #expect(rules.count == 4)
        for rule in rules {
            let inside = picture.box.outset(by: -.pt(0.01))
            #expect(rule.from.x < inside.left || rule.from.x > inside.right || rule.from.y < inside.top || rule.from.y > inside.bottom)
        }
        #expect(placed.findings.map(\.id) == ["makeup.advertisement-white"])
    }

    /// In the first columns at their left, in the last at their right, in others in the middle.
    @Test(arguments: [(0, 0.0), (1, 0.5), (2, 1.0)])
    func standsAtThePagesEdge(column: Int, share: Double) throws {
        let placed = place(advertisement(), column: column)
        let picture = try #require(placed.page.pictures.first)
        let room = lattice.box(column: column, columns: 2, line: 0, lines: 1)
        #expect(picture.box.left - room.left == (room.width - Self.booked.width) * share)
    }

    @Test func takesWholeColumnsAndLines() throws {
        let booking = Advertisement.Booking.lattice(columns: 3, lines: 6)
        let width = lattice.width(ofColumns: 3)
        let placed = place(advertisement(booking), proportion: width / (lattice.pitch * 6), columns: 3, lines: 7)
        #expect(placed.findings == [])
        #expect(placed.page.pictures.first?.box.size == Size(width: width, height: lattice.pitch * 6))
    }

    /// Within half a millimetre artwork with a size of its own prints in that size.
    @Test func aPageKeepsItsOwnSize() {
        let own = Size(width: .pt(201), height: .pt(99.5))
        let placed = place(advertisement(file: "a.pdf"), size: own)
        #expect(placed.page.pictures.first?.box.size == own)
    }

    @Test(
        arguments: [
            ("makeup.advertisement-room", 6, 2, 1, 8),
            ("makeup.advertisement-size", 5, 1.9, 2, 8),
            ("makeup.advertisement-size", 5, 2.1, 2, 8),
        ] as [(String, Int, Double, Int, Int)])
    func tellsWhatDoesNotAgree(id: String, line: Int, proportion: Double, columns: Int, lines: Int) throws {
        let placed = place(advertisement(), proportion: proportion, columns: columns, lines: lines)
        let told = try #require(placed.findings.first { $0.severity == .error })
        #expect(told.id == id && told.position == PlanningSamples.place(line))
        #expect(placed.page.pictures.isEmpty)
        #expect(placed.placement.emptyLines == columns * lines)
    }

    @Test func tellsAPageOfAnotherSize() throws {
        let placed = place(advertisement(file: "a.pdf"), size: Size(width: .pt(200), height: .pt(102)))
        #expect(placed.findings.filter { $0.severity == .error }.map(\.id) == ["makeup.advertisement-size"])
    }

    /// In fewer lines it does not stand at all; that its cell is too low is told of the layout.
    @Test func isNeverCut() {
        let placed = place(advertisement(), lines: 7)
        #expect(placed.page.pictures.isEmpty && placed.placement.emptyLines == 14)
    }

    /// More lines are white, and counted.
    @Test func whiteIsCounted() {
        let placed = place(advertisement(), lines: 10)
        #expect(placed.placement.emptyLines == 4)
    }
}
