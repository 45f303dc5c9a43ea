import Measure
import Testing

@testable import Typesetting

/// R13, R14, R15, R18, R26: what marks do at the ends of a line, and the indent.
@Suite struct LineEdgeTests {
    @Test func anOpeningMarkLosesItsBlankAtALinesStart() {
        let set = Setting.set("此时行距仍需保持一致“或者结束”建设。", measure: 10)
        #expect(set.lines[0].text == "此时行距仍需保持一致")
        #expect(Setting.places(set.lines[1])[0].place == -500)
    }

    @Test func anOpeningMarkLosesItsBlankAfterTheIndent() {
        let set = Setting.set("“书籍排版上”行内的中西间距，不作为规范性规定。", measure: 12, indent: 2)
        #expect(Setting.places(set.lines[0])[0].place == 1500)
    }

    @Test func theIndentIsExact() {
        let set = Setting.set("坚持生态优先，守护宜居家园，坚持到底。", measure: 10, indent: 2)
        #expect(Setting.places(set.lines[0])[0].place == 2000)
        #expect(Setting.places(set.lines[1])[0].place == 0)
    }

    @Test(arguments: ["，", "。", "、", "；", "：", "！", "？", "”", "）", "》"])
    func everyMarkIsHalfAtALinesEnd(mark: String) {
        let set = Setting.set("一二三四五六七八九十" + mark + "一二三四五六", measure: 11)
        #expect(set.lines[0].text.last == mark.last)
        #expect(Setting.places(set.lines[0])[10].place == 10_500)
    }

    @Test func aStopHangsWhereTheHouseWantsIt() {
        var rules = CompositionRules()
        rules.hangs = true
        let set = Setting.set("扎实推进边境城镇建设，最后一行除外。", measure: 10, rules: rules)
        #expect(set.lines[0].text == "扎实推进边境城镇建设，")
        #expect(set.lines[0].hangs)
        #expect(Setting.places(set.lines[0])[10].place == 10_000)
    }
}
