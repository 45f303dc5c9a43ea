import Copy
import Source

/// 检查: every finding by its number, with its kind, its words, its place in the files, and what to do.
enum FindingNotes {
    static func lines(of draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        let counts = Diagnostic.Severity.allCases.reversed().map { severity in draft.findings.count { $0.finding.severity == severity } }
        let aside = draft.findings.isEmpty ? "没有发现" : "● 错误 \(counts[0])　○ 警告 \(counts[1])　□ 提示 \(counts[2])"
        return writer.heading("检查", aside) + draft.findings.flatMap { lines(of: $0, draft.wording, writer) }
    }

    private static func lines(of numbered: NumberedFinding, _ wording: Wording, _ writer: MarginWriter) -> [MarginLine] {
        let finding = numbered.finding
        let badge = ProofBadge(number: numbered.number, form: .init(finding.severity))
        let place = [finding.id, finding.position.map { $0.inFolder }].compactMap { $0 }.joined(separator: "　")
        return writer.entry(place + remark(numbered), .tag, ProofInks.grey, badge: badge)
            + writer.entry(wording.text(finding.finding, of: finding.id))
            + (finding.advice.map { writer.entry("→ " + wording.text($0, of: finding.id), .quote) } ?? []) + [.space(.pt(2.5))]
    }

    /// Where to look for what is not marked on this page.
    private static func remark(_ numbered: NumberedFinding) -> String {
        if numbered.place != nil { return "" }
        return numbered.elsewhere.map { "　（见第 \($0.printed) 版）" } ?? "　（本版外）"
    }
}

extension SourcePosition {
    /// Without the folders that every file of the project stands in: `edition.yaml:12:5`.
    fileprivate var inFolder: String {
        var short = self
        short.file = file.lastPart
        return short.description
    }
}
