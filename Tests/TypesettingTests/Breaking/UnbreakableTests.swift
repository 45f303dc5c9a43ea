import Measure
import Testing

@testable import Typesetting

/// R03, R04, R05, R06: pieces that stay whole.
@Suite struct UnbreakableTests {
    private func isKept(_ piece: String, in text: String, measures: ClosedRange<Int> = 6...16) -> Bool {
        measures.allSatisfy { measure in
            let set = Setting.set(text, measure: measure)
            return set.lines.contains { $0.text.contains(piece) }
        }
    }

    @Test(arguments: ["10163.17", "5.2%", "±0.05", "¥12800", "−12℃", "1,234,567", "37.5℃", "——", "……", "PM2.5", "LuaTeX"])
    func aPieceStaysWhole(piece: String) {
        for lead in 3...9 {
            let text = String(repeating: "国", count: lead) + piece + "家建设成就很大。"
            #expect(isKept(piece, in: text), "\(lead)")
        }
    }

    @Test(arguments: ["10163.17亩", "1141.02万", "3700余", "1万"])
    func aNumeralKeepsItsMeasureWord(piece: String) {
        for lead in 3...9 {
            #expect(isKept(piece, in: String(repeating: "国", count: lead) + piece + "元以上规模。", measures: 10...16), "\(lead)")
        }
    }

    @Test func strictKeepsADashFromALinesStart() {
        var rules = CompositionRules()
        rules.prohibition = .strict
        #expect(
            Setting.lines("个自治区四星级乡村旅游区——夏石镇坚持。", measure: 12, rules: rules) == ["个自治区四星级乡村旅游", "区——夏石镇坚持。"])
    }

    @Test func aWordWiderThanTheMeasureIsBrokenWithAFault() {
        let set = Setting.set(String(repeating: "x", count: 500), measure: 10)
        #expect(set.lines.allSatisfy { $0.width <= $0.measure })
        #expect(set.faults.contains { $0.fault == .prohibitedBreak })
    }
}
