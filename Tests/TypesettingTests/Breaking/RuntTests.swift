import Measure
import Testing

@testable import Typesetting

/// R08: 孤字不成行.
@Suite struct RuntTests {
    @Test(arguments: [
        ("插图的标号，分类推进其中专名号直排上下两侧。", 10), ("有着不以行距，逗号及句号，有着以下作法党员践学。", 11),
        ("换页处理时，年保持信访，锻造坚强堡垒，为拼搏存档余套公租房资源。", 10), ("一二三四五六七八九十一", 5), ("一二三四五六七八九十一二三四五六。", 4),
    ])
    func theLastLineHasTwoCharacters(text: String, measure: Int) {
        let set = Setting.set(text, measure: measure)
        #expect((set.lines.last?.text.count { $0.unicodeScalars.allSatisfy { CharacterTable.classOf($0) == .han } } ?? 0) >= 2)
        #expect(!set.faults.contains { $0.fault == .runt })
    }

    /// The report tells a paragraph that was broken otherwise for it from one that was not.
    @Test(arguments: [("一二三四五六七八九十一", 5, true), ("一二三四五六七八九十", 5, false), ("一二三四五六七八九十一二", 5, false)])
    func tellsARuntAvoided(text: String, measure: Int, isAvoided: Bool) {
        #expect(Setting.set(text, measure: measure).avoidsRunt == isAvoided)
    }
}
