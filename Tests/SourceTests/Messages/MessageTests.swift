import Testing

@testable import Source

struct MessageTests {
    private static let catalogue = MessageCatalogue([
        .init(
            id: "copy.date", severities: ["error"],
            messages: [
                .init(english: "there is no day {day}", chinese: "没有{day}这一天"), .init(english: "{n} {n:line/lines} over", chinese: "多{n}行"),
            ],
            hints: []),
        .init(id: "words", severities: [], messages: [.init(english: "the lead", chinese: "导语")], hints: []),
    ])
    private static let chinese = Wording.chinese(catalogue)

    @Test func aValueStandsInItsPlaceInBothLanguages() {
        let message: Message = "there is no day \("day", "2026-02-30" as String)"
        #expect(message.english == "there is no day 2026-02-30")
        #expect(Self.chinese.text(message, of: "copy.date") == "没有2026-02-30这一天")
    }

    @Test(arguments: [(1, "1 line over", "多1行"), (2, "2 lines over", "多2行")])
    func aNumberHasItsWordInEnglishAlone(number: Int, english: String, chinese: String) {
        let message: Message = "\("n", number) \("n", number, one: "line", many: "lines") over"
        #expect(message.english == english)
        #expect(Self.chinese.text(message) == chinese)
    }

    @Test func wordsWithinWordsAreTranslated() {
        let words: Message = "the lead"
        let one: Message = "there is no day \("day", words)"
        let two: Message = "there is no day \("day", [words, "x"] as [Message])"
        #expect(Self.chinese.text(one, of: "copy.date") == "没有导语这一天")
        #expect(Self.chinese.text(two, of: "copy.date") == "没有导语、x这一天")
    }

    @Test func whatTheCatalogueLacksIsToldInEnglish() {
        let message: Message = "there is {no} \("thing", 3)"
        #expect(Self.chinese.text(message) == "there is {no} 3")
    }

    @Test func aTemplateKnowsItsValuesInAText() {
        let template = MessageTemplate("Missing value for '{option}' at {place}")
        #expect(template.values(in: "Missing value for '--jobs' at 3")?.map(\.name) == ["option", "place"])
        #expect(template.values(in: "Missing value of '--jobs' at 3") == nil)
    }
}
