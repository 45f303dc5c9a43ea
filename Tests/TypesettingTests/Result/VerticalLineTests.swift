import Measure
import Testing

@testable import Typesetting

/// R35, R36, R37: vertical lines.
@Suite struct VerticalLineTests {
    private func runs(_ text: String, mark: (String, TextMark)? = nil) -> [GlyphRun] {
        let line = Setting.composed(text, rules: .display, form: .vertical).singleLine()
        return line.items(at: .zero).compactMap { if case .glyphs(let run) = $0 { run } else { nil } }
    }

    @Test func hanStandOneUnderAnotherOnTheAxis() {
        let glyphs = runs("国家建设").flatMap(\.glyphs)
        #expect(glyphs.map(\.origin.x) == [Length](repeating: .zero - Setting.em / 2, count: 4))
        #expect(zip(glyphs, glyphs.dropFirst()).allSatisfy { $1.origin.y - $0.origin.y == Setting.em })
    }

    @Test func quotesBecomeCornersAndKeepTheirText() {
        let run = runs("说“好”吗")[0]
        #expect(run.text == "说“好”吗")
        #expect(run.glyphs[1].id == 0x300E)
        #expect(run.glyphs[3].id == 0x300F)
    }

    @Test func wordsAndDashesLieOnTheirSide() {
        #expect(runs("用AI写").map(\.isTurned) == [false, true, false])
        #expect(runs("底色——生态").map(\.isTurned) == [false, true, false])
    }

    @Test func aShortNumberStandsUprightInOneCell() {
        let all = runs("第77届")
        #expect(all.allSatisfy { !$0.isTurned })
        let glyphs = all.flatMap(\.glyphs)
        #expect(glyphs[1].origin.y == glyphs[2].origin.y)
        #expect(glyphs[1].origin.x == .zero - Setting.em / 2)
        #expect(glyphs[3].origin.y - glyphs[0].origin.y == Setting.em * 2)
    }

    @Test func aYearLiesOnItsSide() { #expect(runs("2026年").map(\.isTurned) == [true, false]) }
}
