import Measure
import Testing

@testable import Typesetting

/// R10, R25: heads broken by sense, and lines spread evenly.
@Suite struct HeadlineTests {
    private func lines(_ text: String, measure: Int) -> [String] {
        Setting.composed(text, rules: .display).headline(measure: Setting.em * measure, words: SmallLexicon()).lines.map(\.text)
    }

    @Test(arguments: [
        ("扎实推进边境城镇建设奋力书写现代化新篇章", 12, ["扎实推进边境城镇建设", "奋力书写现代化新篇章"]),
        ("夏石镇全面提升风险防范与应急处突能力", 10, ["夏石镇全面提升风险", "防范与应急处突能力"]),
        ("坚守粮食安全　筑牢农业根基", 9, ["坚守粮食安全", "筑牢农业根基"]), ("以高质量党建引领\n各项事业高质量发展", 20, ["以高质量党建引领", "各项事业高质量发展"]),
        ("夏石镇", 10, ["夏石镇"]),
    ])
    func aHeadIsBrokenBySense(text: String, measure: Int, expected: [String]) { #expect(lines(text, measure: measure) == expected) }

    /// However long it is and however narrow the measure, down to one 字 a line.
    @Test(arguments: [(1, 0), (2, 0), (9, 1), (40, 0), (300, 0)])
    func aLongHeadTakesTheFewestLinesThatPartNoWord(measure: Int, more: Int) {
        let text = String(repeating: "守渡人在河上走了很久以后回家", count: 18)
        let lines = Setting.composed(text).headline(measure: Setting.em * measure, words: SmallLexicon()).lines
        #expect(lines.count == (text.count + measure - 1) / measure + more)
        #expect(lines.allSatisfy { $0.width <= Setting.em * measure })
    }

    @Test func aNameIsSpreadEvenly() {
        let line = Setting.composed("刘一二").singleLine(.spread(Setting.em * 4))
        #expect(Setting.places(line).map(\.place) == [0, 1500, 3000])
        #expect(line.width == Setting.em * 4)
    }

    @Test func aHeadIsCentred() {
        let line = Setting.composed("夏石镇").singleLine().aligned(.centre, in: Setting.em * 10)
        #expect(line.offset == Setting.em * 7 / 2)
    }
}
