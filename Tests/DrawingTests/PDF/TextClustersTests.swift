import Measure
import Testing
import Typesetting

@testable import Drawing

@Suite struct TextClustersTests {
    private func merged(_ text: String, x: [Double]) -> [GlyphCluster] {
        let glyphs = x.enumerated().map { PlacedGlyph(id: UInt32($0 + 1), origin: Point(x: .pt($1), y: .zero)) }
        let clusters = text.unicodeScalars.map { GlyphCluster(bytes: String($0).utf8.count, glyphs: 1) }
        return TextClusters(
            GlyphRun(font: "song", size: .pt(10), ink: .black, text: text, glyphs: glyphs, clusters: clusters)
        ).merged
    }

    @Test func joinsMarksThatShareAnOrigin() {
        #expect(merged("国》《", x: [0, 10, 10]) == [GlyphCluster(bytes: 3, glyphs: 1), GlyphCluster(bytes: 6, glyphs: 2)])
    }

    @Test func joinsThreeMarks() {
        #expect(merged("》》《", x: [10, 10, 10]) == [GlyphCluster(bytes: 9, glyphs: 3)])
    }

    @Test func leavesMarksThatFollowEachOther() {
        #expect(merged("》《", x: [0, 5]).count == 2)
    }

    @Test func neverJoinsLetters() {
        #expect(merged("国《", x: [10, 10]).count == 2)
    }
}
