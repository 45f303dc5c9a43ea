import Measure
import Testing

@testable import Typesetting

/// R22: brackets give way before commas, commas before stops, equally within a class.
@Suite struct ReductionOrderTests {
    private func widths(_ text: String, measure: Int, of characters: [Character]) -> [Int] {
        let line = Setting.set(text, measure: measure).lines[0]
        let places = Setting.places(line)
        return characters.map { mark in
            let index = places.firstIndex { $0.character == mark } ?? 0
            return places[index + 1].place - places[index].place
        }
    }

    @Test func twoCommasShareTheLoss() {
        let line = Setting.set("横排在上，当分栏时，党委统领。特色产业培育。", measure: 14).lines[0]
        #expect(line.text == "横排在上，当分栏时，党委统领。")
        #expect(Setting.distance(line, 4, 5) == 750)
        #expect(Setting.distance(line, 9, 10) == 750)
        #expect(line.reductions == [Line.Reduction(of: "comma", taken: Setting.em / 2)])
    }

    @Test func aBracketGivesWayBeforeAComma() {
        #expect(widths("等特色》条的规定，小标下字量。但在本阶段。", measure: 14, of: ["》", "，"]) == [500, 1000])
    }

    @Test func aCommaGivesWayBeforeAStop() {
        #expect(widths("减少字距。不漏一人，较为可控。所用字体中。", measure: 14, of: ["。", "，"]) == [1000, 500])
    }

    @Test func theSpaceBesideFiguresGivesWayBeforeAStop() {
        let line = Setting.set("共3人。一二三四五六七。八九", measure: 11).lines[0]
        #expect(line.fit.taken.stop == 0 || line.fit.taken.autospace == Setting.em.units / 4)
    }
}
