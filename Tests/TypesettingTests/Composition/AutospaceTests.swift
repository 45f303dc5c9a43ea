import Measure
import Testing

@testable import Typesetting

/// R20: 中西间距.
@Suite struct AutospaceTests {
    private func natural(_ text: String) -> Int { Setting.composed(text).naturalWidth.units * 1000 / Setting.em.units }

    @Test func aQuarterStandsBetweenHanAndFigures() { #expect(natural("共30余个") == 3000 + 1000 + 500) }
    @Test func noneStandsBesideChineseMarks() { #expect(natural("是“GDP”。") == 1000 + 1000 + 1500 + 500 + 500) }
    @Test func aSignBelongsToItsNumeral() { #expect(natural("达5.2%吗") == 2000 + 2000 + 500) }
    @Test func aTypedSpaceCountsAsASpaceAndNoMore() { #expect(natural("用 AI 编") == 2000 + 1000 + 1000) }

    @Test func noneStandsAtALinesEnds() {
        let set = Setting.set("持续推进生态文明建设GDP平均分配字距。", measure: 10)
        #expect(set.lines[0].text == "持续推进生态文明建设")
        #expect(set.lines[0].fit.natural == set.lines[0].measure.units)
        #expect(Setting.places(set.lines[1])[0].place == 0)
    }
}
