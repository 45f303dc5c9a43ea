import Measure
import Testing

@testable import Typesetting

/// R01, R02, R07: 避头尾.
@Suite struct ProhibitionTests {
    @Test func aCommaGoesDownWithTheCharacterBeforeIt() {
        #expect(Setting.lines("甲式书名号等两个符号，位于被标注。", measure: 10) == ["甲式书名号等两个符", "号，位于被标注。"])
    }

    @Test func aMarkIsPulledInWhereABlankCanBeTaken() {
        #expect(
            Setting.lines("栏数以及栏距，位字面正中，未出现重大事件。", measure: 12) == ["栏数以及栏距，位字面正中，", "未出现重大事件。"])
    }

    @Test func anInterpunctNeverBeginsALine() {
        #expect(Setting.lines("一页有复数段落作家列夫·托尔斯泰的作品。", measure: 11) == ["一页有复数段落作家列", "夫·托尔斯泰的作品。"])
    }

    @Test func anOpeningMarkNeverEndsALine() {
        #expect(Setting.lines("夏石镇将继续以“文字横”工作。", measure: 8) == ["夏石镇将继续以", "“文字横”工作。"])
    }
}
