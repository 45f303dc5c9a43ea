import Measure
import Testing

@testable import Typesetting

/// What a run promises: its clusters add up, and marks that meet are one cluster.
@Suite struct GlyphRunTests {
    @Test func clustersAddUp() {
        let text = "夏石镇“以园兴镇”——《左江日报》……报道，2026年？！"
        for line in Setting.set(text, measure: 9).lines {
            for case .glyphs(let run) in line.items(at: .zero) {
                #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count)
                #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count)
            }
        }
    }

    @Test func marksThatMeetAreOneCluster() {
        var rules = CompositionRules()
        rules.scheme = .halfWidth
        let line = Setting.composed("国”“国", rules: rules).singleLine()
        guard case .glyphs(let run) = line.items(at: .zero)[0] else { return #expect(Bool(false)) }
        #expect(run.clusters.map(\.glyphs) == [1, 2, 1])
        #expect(run.glyphs[1].origin == run.glyphs[2].origin)
    }

    @Test func aShortDashIsDrawnUntilItFillsItsCell() {
        let line = Setting.composed("国—国").singleLine()
        guard case .glyphs(let run) = line.items(at: .zero)[0] else { return #expect(Bool(false)) }
        #expect(run.text == "国—国")
        #expect(run.glyphs.last?.origin.x == Setting.em * 2)
    }
}
