import Testing
import Typesetting

@testable import Makeup

/// Where a story breaks off: at the cheapest place at which the legs are full.
struct StorySeamTests {
    private let prices = ModuleDemand.LinePrices(SampleHouse.house.fitting)

    /// Paragraphs of so many lines, each a line longer or shorter at a price.
    private func paragraphs(_ lines: [Int], change: Int? = nil) -> [ModuleDemand.Paragraph] {
        lines.map { natural in
            let counts =
                [LineCount(lines: natural, price: 0)]
                + (change.map { [LineCount(lines: natural + 1, price: $0), LineCount(lines: natural - 1, price: $0)] } ?? [])
            return ModuleDemand.Paragraph(counts, natural: natural, opensWithLead: false, rules: .init(price: change ?? 1, most: 1))
        }
    }

    @Test func standsInsideAParagraphWithoutWidowOrOrphan() throws {
        let seam = try #require(StorySeam(paragraphs([5, 6, 7]), legs: [4, 4], prices: prices))
        #expect(seam == StorySeam(paragraph: 1, count: 6, lines: 3))
    }

    @Test func standsBetweenParagraphsWhereTheyEndTogether() throws {
        let seam = try #require(StorySeam(paragraphs([5, 3, 7]), legs: [4, 4], prices: prices))
        #expect(seam == StorySeam(paragraph: 1, count: 3, lines: 3))
    }

    /// Natural counts would leave one line of the second paragraph: setting the first a line shorter leaves two.
    @Test func changesAParagraphRatherThanLeaveAnOrphan() throws {
        let seam = try #require(StorySeam(paragraphs([7, 6, 4], change: 1), legs: [8], prices: prices))
        #expect(!(seam.paragraph == 1 && seam.lines == 1 && seam.count == 6))
        #expect(seam.lines != 1 && seam.count - seam.lines != 1)
    }

    @Test func isNowhereWhereTheTextEndsBefore() {
        #expect(StorySeam(paragraphs([5, 3]), legs: [5, 5], prices: prices) == nil)
    }

    /// Every seam fills its part, whatever the legs.
    @Test(arguments: 2...30)
    func fillsItsPart(room: Int) throws {
        let lines = [5, 3, 8, 1, 6, 9, 2]
        let seam = try #require(StorySeam(paragraphs(lines), legs: [room / 2, room - room / 2], prices: prices))
        #expect(lines[..<seam.paragraph].reduce(0, +) + seam.lines == room)
    }
}
