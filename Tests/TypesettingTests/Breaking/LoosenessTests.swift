import Measure
import Testing

@testable import Typesetting

/// Make-up gains or loses a line by setting a paragraph looser or tighter, within the house limit.
@Suite struct LoosenessTests {
    private let text =
        "夏石镇着力推动基层党组织全面进步、全面过硬，切实把党的政治优势和组织优势转化为发展动能与治理效能，以高质量党建引领各项事业高质量发展。坚持政治引领，筑牢思想根基。"

    @Test func everyCountOfTheRangeCanBeHad() {
        for measure in 10...20 {
            let composed = Setting.composed(text)
            let measures = Measures.constant(Setting.em * measure)
            let counts = composed.options(measures: measures, indent: Setting.em * 2).counts.map(\.lines)
            let range = counts[0]...counts[counts.count - 1]
            let best = composed.lines(measures: measures, indent: Setting.em * 2).count
            #expect(range.contains(best))
            for count in range {
                let set = composed.lines(measures: measures, indent: Setting.em * 2, looseness: count - best)
                #expect(set.count == count)
                #expect(set.widestGap <= max(composed.rules.looseGap, 143))
            }
        }
    }

    @Test func linesBesideAPictureHaveTheirOwnMeasure() {
        let em = Setting.em
        let slot = Measures.Slot(offset: em * 4, width: em * 8)
        let measures = Measures(first: [slot, slot, slot], then: Measures.Slot(width: em * 12))
        let set = Setting.composed(text).lines(measures: measures)
        for (index, line) in set.lines.dropLast().enumerated() {
            #expect(line.width == (index < 3 ? em * 8 : em * 12))
            #expect(line.offset == (index < 3 ? em * 4 : .zero))
        }
    }
}
