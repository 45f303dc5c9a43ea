import Layout
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// Cutting a block from its page.
struct ClippingTests {
    private let lattice = Lattice(
        size: .pt(9), pitch: .pt(13), columns: 3, measure: 10, gutter: .pt(10), lines: 40, origin: Point(x: .pt(30), y: .pt(50)))

    private func page() -> (Page, PlacedBlock) {
        let frame = Frame(lattice: lattice, column: 1, columns: 2, line: 4, lines: 10)
        let box = frame.box
        let run = GlyphRun(
            font: "song", size: .pt(9), ink: "black", text: "国",
            glyphs: [PlacedGlyph(id: 7, origin: Point(x: box.left, y: box.top + .pt(9)))],
            clusters: [GlyphCluster(bytes: 3, glyphs: 1)])
        let items: [PlacedItem] = [
            .group(
                Group(
                    .section, label: "one",
                    items: [
                        .glyphs(run), .panel(Panel(box: box, ink: "grey")),
                        .rule(Rule(from: box.origin, to: Point(x: box.right, y: box.top), weight: .pt(1), ink: "black")),
                        .shape(Shape(segments: [.move(box.origin), .line(box.centre), .close], fill: "black")),
                        .picture(PlacedPicture(file: "a.jpg", box: box, alternative: "山")),
                    ]))
        ]
        let plan = BlockPlan(kind: .section, number: 2, position: SourcePosition(file: "l.yaml"))
        let block = PlacedBlock(plan, in: frame, Placement(items: items))
        let page = Page(title: "题", language: "zh", trim: Size(width: .pt(400), height: .pt(600)), bleed: .mm(3), items: items)
        return (page, block)
    }

    @Test func theSheetIsTheBlockAndItsMargin() {
        let (page, block) = page()
        let cut = Clipping.page(of: block, on: page, title: "二", margin: .pt(20))
        #expect(cut.trim == Size(width: block.box.width + .pt(40), height: block.box.height + .pt(40)))
        #expect(cut.bleed == .zero)
        #expect(cut.title == "二" && cut.language == "zh")
    }

    @Test func everyItemMovesAlike() {
        let (page, block) = page()
        let cut = Clipping.page(of: block, on: page, title: "二", margin: .pt(20))
        let box = Box(origin: Point(x: .pt(20), y: .pt(20)), size: block.box.size)
        #expect(cut.glyphRuns.map { $0.glyphs.map(\.origin) } == [[Point(x: .pt(20), y: .pt(29))]])
        #expect(cut.leaves.contains(.panel(Panel(box: box, ink: "grey"))))
        #expect(cut.leaves.contains(.rule(Rule(from: box.origin, to: Point(x: box.right, y: box.top), weight: .pt(1), ink: "black"))))
        #expect(cut.leaves.contains(.shape(Shape(segments: [.move(box.origin), .line(box.centre), .close], fill: "black"))))
        #expect(cut.pictures.map(\.box) == [box])
    }

    /// Moved there and back, a block's items are the page's again.
    @Test func nothingElseChanges() {
        let (page, block) = page()
        let cut = Clipping.page(of: block, on: page, title: "二", margin: .pt(20))
        let back = block.box.origin - Point(x: .pt(20), y: .pt(20))
        #expect(cut.items.map { $0.translated(by: back) } == block.items)
    }
}
