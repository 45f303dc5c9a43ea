import Layout
import Testing

@testable import Makeup

/// What make-up says that it changed.
struct LeverTests {
    private func levers(_ demand: ModuleDemand, _ lines: Int) -> [Lever] {
        demand.levers(
            ModuleFitting(demand).fit(lines: lines), of: "section 1", names: demand.paragraphs.indices.map { "paragraph \($0 + 1)" })
    }

    @Test func aParagraphSetLonger() {
        #expect(levers(ModuleDemand([8, 5], give: 1), 7) == [Lever(name: "section 1, paragraph 1", lines: 9, natural: 8)])
    }

    @Test func aPictureCropped() {
        let picture = Obstacle("picture", columns: 0..<2, natural: 6, range: 3...9, price: 1)
        #expect(levers(ModuleDemand([8, 6], obstacles: [picture]), 12) == [Lever(name: "section 1, picture", lines: 5, natural: 6)])
    }

    @Test func aHeadingWithMoreWhite() {
        let heading = Obstacle("heading", columns: 0..<2, natural: 3, range: 3...4, price: 200)
        #expect(levers(ModuleDemand([8, 6], obstacles: [heading]), 11) == [Lever(name: "section 1, heading", lines: 4, natural: 3)])
    }

    @Test func calloutsLeftOut() {
        let panel = Obstacle(
            "panel", columns: 1..<2, natural: 6, heights: [.init(lines: 6, price: 0), .init(lines: 4, price: 500, hidden: 1)])
        #expect(
            levers(ModuleDemand([9, 7], obstacles: [panel]), 10) == [
                Lever(name: "section 1, panel", lines: 4, natural: 6), Lever(name: "section 1, callouts left out", lines: 1, natural: 0),
            ])
    }

    @Test func nothingWhereAllIsAsItWouldBe() {
        #expect(levers(ModuleDemand([6, 6], give: 1), 6) == [])
    }
}
