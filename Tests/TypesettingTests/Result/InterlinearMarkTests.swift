import Measure
import Testing

@testable import Typesetting

/// R32, R33, R34: dots, rules and ruby.
@Suite struct InterlinearMarkTests {
    private func items(_ runs: [(String, TextMark?)]) -> [LineItem] {
        let style = TextStyle(font: "song", size: Setting.em)
        return Typesetter(shaper: BoxShaper()).shape(StyledText(runs.map { TextRun($0.0, style: style, mark: $0.1) }))
            .composed(by: .newspaper).singleLine().items(at: .zero)
    }

    @Test func aDotStandsUnderEachHanAndUnderNoMark() {
        let dots = items([("要把", nil), ("安全，生产", .emphasis), ("放在首位", nil)]).compactMap { item -> Length? in
            if case .dot(let box, _) = item { box.centre.x } else { nil }
        }
        #expect(dots == [2, 3, 5, 6].map { Setting.em * $0 + Setting.em / 2 })
    }

    @Test func neighbouringProperNounsStayApart() {
        let rules = items([("从", nil), ("广西", .properNoun), ("崇左", .properNoun)]).compactMap { item -> Box? in
            if case .rule(let box, _) = item { box } else { nil }
        }
        #expect(rules.count == 2)
        #expect(rules[1].left - rules[0].right >= Setting.em / 20)
    }

    @Test func rubyIsCentredOverItsCharacterAndChangesNothing() {
        let all = items([("夏石镇", nil), ("咘", .ruby("bù")), ("井", nil)])
        let notes = all.compactMap { item -> GlyphRun? in if case .annotation(let run) = item { run } else { nil } }
        #expect(notes.map(\.text) == ["bù"])
        #expect(notes[0].size == Setting.em / 2)
        let middle = (notes[0].glyphs[0].origin.x + notes[0].glyphs[1].origin.x + Setting.em / 4) / 2
        #expect(middle == Setting.em * 3 + Setting.em / 2)
        let text = all.compactMap { item -> GlyphRun? in if case .glyphs(let run) = item { run } else { nil } }
        #expect(text.map(\.text).joined() == "夏石镇咘井")
    }
}
