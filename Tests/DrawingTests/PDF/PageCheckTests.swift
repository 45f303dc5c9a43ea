import Drawing
import Makeup
import Measure
import Source
import Testing
import Typesetting

@Suite struct PageCheckTests {
    private func ids(_ page: Page) -> [String] {
        let drawer = PageDrawer(book: FontBook([:]), ledger: Samples.ledger)
        do {
            _ = try drawer.draw(page, created: "2026-01-15T00:00:00Z")
            return []
        } catch { return (error as? Refusal)?.ids ?? ["\(error)"] }
    }

    private func panel(_ x: Double, _ width: Double, _ ink: InkName) -> PlacedItem {
        .panel(Panel(box: Box(x: .mm(x), y: .mm(5), width: .mm(width), height: .mm(5)), ink: ink))
    }

    @Test func reportsAllFaultsAtOnce() {
        let run = GlyphRun(font: "none", size: .pt(9), ink: .black, text: "", glyphs: [], clusters: [])
        let picture = PlacedPicture(
            file: "a.jpg", box: Box(x: .zero, y: .zero, width: .mm(5), height: .mm(5)),
            crop: .init(left: 0.5, top: 0, right: 0.5, bottom: .nan), alternative: "")
        let page = Samples.page([panel(5, 5, "green"), panel(5, 0, .black), panel(99, 5, .black), .glyphs(run), .picture(picture)])
        #expect(
            ids(page) == [
                "drawing.ink", "drawing.no-size", "drawing.off-page", "drawing.font", "drawing.crop", "drawing.picture-missing",
            ])
    }

    @Test func allowsInkToTheEdgeOfTheBleed() {
        #expect(ids(Samples.page([panel(-3, 106, .black)])).isEmpty)
    }

    @Test func refusesAPageWithoutSize() {
        var page = Samples.page([])
        page.trim.width = .zero
        #expect(ids(page) == ["drawing.page-size"])
    }

    @Test func namesTheGroupThatAFaultStandsIn() {
        let group = Group(.section, label: "section 2", items: [panel(5, 5, "green")])
        let drawer = PageDrawer(book: FontBook([:]), ledger: Samples.ledger)
        let refusal = #expect(throws: Refusal.self) { try drawer.draw(Samples.page([.group(group)]), created: "2026-01-15") }
        #expect(refusal?.diagnostics.first?.message == "in 'section 2', the ink 'green' is not in the palette")
    }
}
