import Copy
import Measure
import Source
import Testing
import Typesetting

@testable import Makeup

/// What make-up tells of each line it sets.
struct LineReportTests {
    private let em = Length.pt(10)

    private func reports(_ text: String, measure: Int) -> [LineReport] {
        let styled = StyledText(text, style: TextStyle(font: "song", size: em))
        let source = Text([.init(text)], at: SourcePosition(file: "edition.yaml", line: 4, column: 7))
        let set = Typesetter(shaper: BoxShaper()).shape(styled).lines(measures: .constant(em * measure))
        return SetWords(set, of: source).lines(of: source).reports(in: "lead")
    }

    @Test func everyLineKnowsWhereItWasWritten() {
        let reports = reports("国家a国家𠀀国家，国家国家国家国家", measure: 6)
        var column = 7
        for (index, report) in reports.enumerated() {
            #expect(report.position == SourcePosition(file: "edition.yaml", line: 4, column: column))
            #expect(report.block == "lead" && report.number == index + 1)
            column += report.text.unicodeScalars.count
        }
        #expect(reports.count > 2)
    }

    @Test func aMarkPulledInIsTold() throws {
        let report = try #require(reports("一二，四五六七八九，一二三四五六七八", measure: 9).first)
        #expect(report.text == "一二，四五六七八九，" && report.pullsMarkIn)
        #expect(report.reduced == 500 && report.reductions == [.init(of: "comma", taken: 500)])
        #expect(report.diagnostics.isEmpty)
    }

    @Test func anOverfullLineIsAnError() throws {
        let all = reports("国" + "——" + "家", measure: 1)
        let faults = all.flatMap(\.diagnostics).filter { $0.id == "line.R21" }
        #expect(faults.first?.severity == .error)
        #expect(faults.first?.position?.line == 4)
    }

    @Test func whatTheEditorMayLiveWithIsNoDiagnostic() {
        let position = SourcePosition(file: "edition.yaml", line: 1, column: 1)
        let quiet = LineReport(position: position, text: "国", faults: [.loose(gap: 200), .runt, .partedNumeral])
        #expect(quiet.diagnostics.isEmpty)
        let loud = LineReport(position: position, text: "国", faults: [.prohibitedBreak, .short(by: .pt(3))])
        #expect(loud.diagnostics.map(\.severity) == [.warning, .warning])
    }
}
