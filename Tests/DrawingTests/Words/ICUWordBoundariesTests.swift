import Testing

@testable import Drawing

/// R10: word ends for headlines.
struct ICUWordBoundariesTests {
    private func words(_ text: String, house: [String] = []) -> [String] {
        var start = 0
        return ICUWordBoundaries(houseWords: house).wordEnds(in: text).map { end in
            defer { start = end }
            return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("以高质量党建引领各项事业高质量发展", ["以", "高质量", "党建", "引领", "各项", "事业", "高质量", "发展"]),
        ("省委考察边境口岸", ["省委", "考察", "边境", "口岸"]),
        ("增长5.2%", ["增长", "5.2%"]),
        ("恢复耕地10163.17亩", ["恢复", "耕地", "10163.17亩"]),
    ])
    func keepsWholeWhatEitherKnows(text: String, expected: [String]) { #expect(words(text) == expected) }

    @Test func takesTheHouseWords() {
        #expect(words("友谊关口岸开关", house: ["友谊关"]).first == "友谊关")
    }

    @Test func knowsWordsThatTheSmallLexiconDoesNot() {
        #expect(words("玻璃葡萄").first == "玻璃")
    }

    @Test(arguments: ["", "国", "𠀀𠀁国", "a\u{301}国\r\n家", "👨‍👩‍👧国"])
    func endsLieBetweenCharacters(text: String) {
        let ends = ICUWordBoundaries().wordEnds(in: text)
        #expect(ends == ends.sorted() && (ends.last ?? 0) == text.utf8.count)
        #expect(ends.allSatisfy { $0 == text.utf8.count || Array(text.utf8)[$0] & 0xc0 != 0x80 })
    }
}
