import Makeup

/// 调整: what make-up changed to fill the page.
enum LeverNotes {
    static func lines(of draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        let levers = draft.subject.made.levers
        if levers.isEmpty { return [] }
        return writer.heading("拼版调整", "自选 → 实用，行")
            + levers.map { lever in
                writer.row([
                    (lever.name, .zero, false), (lever.natural.map { "\($0) → \(lever.lines)" } ?? "\(lever.lines)", writer.width, true),
                ])
            }
    }
}
