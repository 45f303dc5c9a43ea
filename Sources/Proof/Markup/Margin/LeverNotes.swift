import Makeup
import Source

/// 调整: what make-up changed to fill the page.
enum LeverNotes {
    static func lines(of draft: ProofDraft, _ writer: MarginWriter) -> [MarginLine] {
        let levers = draft.subject.made.levers
        if levers.isEmpty { return [] }
        return writer.heading("拼版调整", "自选 → 实用，行")
            + levers.map { lever in
                writer.row([(draft.wording.text(PartName.words(lever.name)), .zero, false), (change(lever), writer.width, true)])
            }
    }

    private static func change(_ lever: Lever) -> String {
        let unit = lever.unit == .lines ? "" : "‰"
        return (lever.natural.map { "\($0)\(unit) → " } ?? "") + "\(lever.value)\(unit)"
    }
}
