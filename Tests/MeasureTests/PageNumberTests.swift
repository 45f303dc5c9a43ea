import Testing

@testable import Measure

struct PageNumberTests {
    @Test(arguments: [
        ("5", "05", "5"), ("05", "05", "5"), ("12", "12", "12"), ("A01", "A01", "A01"), ("A1", "A01", "A01"), ("B112", "B112", "B112"),
        ("AB9", "AB09", "AB09"),
    ])
    func readsAndWritesWhatStandsOnAPage(_ text: String, _ printed: String, _ spoken: String) throws {
        let number = try #require(PageNumber(text))
        #expect(number.printed == printed)
        #expect(number.spoken == spoken)
    }

    @Test(arguments: ["", "A", "0", "A00", "1000", "a01", "ABC1", "A-1", "5A", " 5", "１", "5.0", "+5"])
    func refusesWhatIsNoNumber(_ text: String) { #expect(PageNumber(text) == nil) }

    @Test func goesOnWithinItsPart() {
        #expect(PageNumber(9, fold: "B").next.printed == "B10")
        #expect(
            [PageNumber("B01"), PageNumber("A12"), PageNumber("A02")].compactMap { $0 }.sorted().map(\.printed) == ["A02", "A12", "B01"])
    }
}
