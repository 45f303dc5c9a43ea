import Measure
import Testing

@testable import Typesetting

/// R21, R23: spaces beside Western text grow to half an em, then all gaps together; never inside a numeral or around ～.
@Suite struct ExpansionOrderTests {
    @Test func spacesBesideFiguresGrowFirst() {
        let line = Setting.set("尽管如此2026注音置“新马地区”。", measure: 9).lines[0]
        #expect(line.fit.autospaceAdded > 0)
        #expect(line.gap == 0 || line.fit.autospaceAdded == Setting.em.units / 2)
    }

    @Test func nothingGrowsAroundAWaveDash() {
        let line = Setting.set("直排字面下京～沪单“仅供参考”。", measure: 10).lines[0]
        #expect(line.text == "直排字面下京～沪单")
        #expect(Setting.distance(line, 5, 6) == 1000)
        #expect(Setting.distance(line, 6, 7) == 1000)
        #expect(Setting.distance(line, 0, 1) > 1000)
    }

    @Test func nothingGrowsInsideANumeral() {
        let line = Setting.set("达2026注音置新“新马地区”。", measure: 8).lines[0]
        #expect(Setting.distance(line, 1, 2) == 500)
    }

    @Test func theLastCellEndsExactlyAtTheMeasure() {
        for measure in 7...13 {
            let set = Setting.set("由于正文是中文原则上不使用双面装而横排时如果遇到和着重号同时出现", measure: measure)
            for line in set.lines.dropLast() {
                #expect(Setting.places(line).last?.place == (measure - 1) * 1000)
                #expect(line.width == line.measure)
            }
        }
    }

    @Test func theLastLineIsSolid() {
        let set = Setting.set("由于正文是中文原则上不使用双面装", measure: 10)
        #expect(set.lines.last?.gap == 0)
    }
}
