import Makeup
import Measure
import Source
import Testing
import Typesetting

@testable import Proof

/// The line report as an editor reads it.
struct LineTableTests {
    private func line(_ number: Int, _ text: String, change: (inout LineReport) -> Void = { _ in }) -> LineReport {
        var line = LineReport(
            block: "lead paragraph 1", number: number, position: SourcePosition(file: "edition.yaml", line: 3, column: number * 10),
            text: text)
        change(&line)
        return line
    }

    @Test func namesEveryLineWithItsRuleAndCountsThem() {
        let lines = [
            line(1, "solid"),
            line(2, "loose") {
                $0.gap = 118
                $0.faults = [.loose(gap: 118)]
            },
            line(3, "spread") { $0.gap = 71 },
            line(4, "pulled，") {
                $0.reduced = 750
                $0.reductions = [.init(of: "bracket", taken: 500), .init(of: "comma", taken: 250)]
                $0.pullsMarkIn = true
            },
            line(5, "tight") {
                $0.reduced = 55
                $0.reductions = [.init(of: "comma", taken: 55)]
            },
            line(6, "wide") { $0.faults = [.overfull(by: .pt(3)), .partedNumeral] },
            line(7, "国") { $0.faults = [.runt] },
            line(8, "国家") { $0.avoidsRunt = true },
        ]
        #expect(
            LineTable(lines, looseGap: 100).text == """
                edition.yaml:3:20: R24 lead paragraph 1 line 2: gap 0.118 em, over the house's 0.100 em: 'loose'
                edition.yaml:3:40: R07 lead paragraph 1 line 4: tight, reduced by 0.750 em (bracket 0.500 em, comma 0.250 em): 'pulled，'
                edition.yaml:3:50: R22 lead paragraph 1 line 5: tight, reduced by 0.055 em (comma 0.055 em): 'tight'
                edition.yaml:3:60: R21 lead paragraph 1 line 6: 3.000 pt wider than its measure, and nothing in it can be broken: 'wide'
                edition.yaml:3:60: R05 lead paragraph 1 line 6: a numeral is parted from its measure word: 'wide'
                edition.yaml:3:70: R08 lead paragraph 1 line 7: the last line is a single character: '国'
                edition.yaml:3:80: R08 lead paragraph 1 line 8: a runt avoided: '国家'
                lines 8, loose 1, tight 2, faults 3, runts 1 (avoided 1), widest gap 0.118 em

                """)
    }

    @Test func hasTotalsOfAPageWithoutText() {
        #expect(LineTable([], looseGap: 100).text == "lines 0, loose 0, tight 0, faults 0, runts 0 (avoided 0), widest gap 0.000 em\n")
    }
}
