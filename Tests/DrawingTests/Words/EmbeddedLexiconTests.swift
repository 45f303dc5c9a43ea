import Testing
import Typesetting

@testable import Drawing

/// R10: where a head may be broken by the words of the lexicon that the program holds.
struct EmbeddedLexiconTests {
    private func pieces(_ text: String, terms: [String] = []) -> [String] {
        var start = 0
        return SenseBoundaries(EmbeddedLexicon(), terms: terms).wordEnds(in: text).map { end in
            defer { start = end.offset }
            return String(decoding: Array(text.utf8)[start..<end.offset], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("以高质量党建引领各项事业高质量发展", ["以", "高质量", "党建", "引领", "各项事业", "高质量", "发展"]),
        ("增长5.2%", ["增长", "5.2%"]), ("恢复耕地10163.17亩", ["恢复", "耕地", "10163.17亩"]), ("夏石镇干部们", ["夏石镇", "干部们"]),
        ("老教师黄某某三十七年守着小学", ["老教师", "黄某某", "三十七年", "守着", "小学"]),
        ("一季度口岸验放出入境人员187.6万人次", ["一季度", "口岸", "验放", "出入境", "人员", "187.6万人次"]),
        ("中越两党理论研讨会", ["中越", "两党", "理论", "研讨会"]),
    ])
    func wordsNamesAndNumbersStayWhole(text: String, expected: [String]) { #expect(pieces(text) == expected) }

    /// No end of a word lies within them, whatever stands around.
    @Test(arguments: [
        ("全市干部群众认真学习贯彻习近平新时代中国特色社会主义思想", ["习近平", "学习", "贯彻", "新时代", "中国特色", "社会主义", "思想"]),
        ("2026年“新春走基层”采访活动今天启动", ["“新春走基层”", "2026年"]), ("县里新修农村公路一百二十八公里惠及九万余名群众", ["一百二十八公里", "九万余名"]),
        ("凭祥友谊关口岸进出口货运量同比增长百分之二十一", ["货运量", "友谊关", "百分之二十一", "进出口"]),
        ("苏格兰-英格兰联合链桥历经200年岁月", ["苏格兰", "英格兰", "200年"]),
    ])
    func nothingIsPartedInside(text: String, whole: [String]) {
        let ends = Set(SenseBoundaries(EmbeddedLexicon()).wordEnds(in: text).map(\.offset))
        for word in whole {
            let start = Array(text.utf8).firstRange(of: Array(word.utf8))?.lowerBound ?? 0
            #expect(ends.isDisjoint(with: start + 1..<start + word.utf8.count), "\(word)")
        }
    }

    @Test func takesTheHouseTerms() {
        #expect(pieces("下石灰窑屯早市", terms: ["下石灰窑屯"]).first == "下石灰窑屯")
    }

    /// A break before a verb or a preposition costs less than one before the object of a verb.
    @Test func phrasesArePartedBeforeWordsOfOne() {
        let ends = SenseBoundaries(EmbeddedLexicon()).wordEnds(in: "企业在南宁推进项目")
        let prices = Dictionary(uniqueKeysWithValues: ends.map { ($0.offset / 3, $0.price) })
        #expect(prices[2]! < prices[5]! && prices[5]! < prices[7]! && prices[7]! < prices[3]!)
    }

    @Test(arguments: ["", "国", "𠀀𠀁国", "a\u{301}国\r\n家", "👨‍👩‍👧国"])
    func endsLieBetweenCharacters(text: String) {
        let ends = SenseBoundaries(EmbeddedLexicon()).wordEnds(in: text).map(\.offset)
        #expect(ends == ends.sorted() && (ends.last ?? 0) == text.utf8.count)
        #expect(ends.allSatisfy { $0 == text.utf8.count || Array(text.utf8)[$0] & 0xc0 != 0x80 })
    }

    /// Every line of the list can be found, and is well formed.
    @Test func theListIsInOrder() {
        let lexicon = EmbeddedLexicon()
        for first in "一丁国中龢龟齐".unicodeScalars where first != "龢" {
            let entries = lexicon.withWords(beginningWith: first) { Array($0) }
            #expect(!entries.isEmpty && entries.count { $0 < 0x80 } % 2 == 0, "\(first)")
        }
    }
}
