import Measure
import Testing

@testable import Typesetting

/// R11, R12, R16: how much of a line marks take.
@Suite struct PunctuationWidthTests {
    /// The distance between the Han before and the Han after a group of marks, in thousandths of an em.
    private func width(_ marks: String, rules: CompositionRules = .newspaper) -> Int {
        let line = Setting.composed("国" + marks + "国", rules: rules).singleLine()
        return line.naturalWidth.units * 1000 / Setting.em.units - 2000
    }

    @Test(arguments: ["，", "。", "、", "；", "：", "！", "？", "“", "”", "（", "）", "《", "》", "～", "—", "」", "【"])
    func oneMarkTakesOneEm(mark: String) { #expect(width(mark) == 1000) }

    @Test(arguments: ["”，", "，“", "”。", "。”", "”“", "）（", "“《", "》”", "：“", "》、", "、《", "？”", "（“", "”）"])
    func twoMarksWithABracketTakeOneAndAHalf(marks: String) { #expect(width(marks) == 1500) }

    @Test(arguments: ["。”“", "》、《", "”、“", "。）”", "：“《", "？”（", "”），"])
    func threeMarksTakeTwoEm(marks: String) { #expect(width(marks) == 2000) }

    @Test(arguments: [("？！", 1000), ("！？", 1000), ("！！", 1000), ("？？", 1000), ("！！！", 2000), ("？？？", 2000)])
    func exclamationAndQuestionMarksShareTheirCells(marks: String, width: Int) { #expect(self.width(marks) == width) }

    @Test(arguments: ["·", "/", "-", "–"])
    func shortMarksTakeHalfAnEm(mark: String) { #expect(width(mark) == 500) }

    @Test(arguments: ["——", "……"])
    func longMarksTakeTwoEm(marks: String) { #expect(width(marks) == 2000) }

    @Test func halfWidthSchemeHalvesEveryMark() {
        var rules = CompositionRules()
        rules.scheme = .halfWidth
        for mark in ["，", "。", "“", "）"] { #expect(width(mark, rules: rules) == 500) }
    }

    @Test func kaimingKeepsTheStopsThatEndASentence() {
        var rules = CompositionRules()
        rules.scheme = .kaiming
        #expect(width("，", rules: rules) == 500)
        #expect(width("）", rules: rules) == 500)
        #expect(width("。", rules: rules) == 1000)
        #expect(width("？", rules: rules) == 1000)
    }

    @Test func marksHugTheirWords() {
        let line = Setting.composed("国”，国").singleLine()
        #expect(Setting.distance(line, 0, 1) == 1000)
        #expect(Setting.distance(line, 1, 2) == 500)
        #expect(Setting.distance(line, 2, 3) == 1000)
    }
}
