import Makeup
import Source

/// The account of a page's lines as a table: a row for each block, the totals, and what was changed to fill the page.
///
///     block       columns lines   area   text heading picture  panel furniture  gap  white
///     section 1         2    35     70     46       6      18      0         0    0      0
///     page              6   102    612    …
///     exact: 612 of 612 lines
public struct FillTable: Sendable {
    private let account: FillAccount
    private let levers: [Lever]
    private let wording: Wording

    public init(_ account: FillAccount, levers: [Lever], in wording: Wording = .english) {
        self.account = account
        self.levers = levers
        self.wording = wording
    }

    public var text: String {
        ([header] + account.entries.map(row) + [gaps, totals, verdict] + levers.map(row)).map { $0 + "\n" }.joined()
    }

    private func line(_ name: String, _ cells: [String]) -> String {
        name.padded(to: 12) + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
    }

    private var header: String { line("block", ["columns", "lines", "area"] + LineUse.allCases.map(\.rawValue)) }

    private func row(_ entry: FillAccount.Entry) -> String {
        line(entry.name, [entry.columns, entry.lines, entry.area].map(String.init) + LineUse.allCases.map { String(entry.uses[$0] ?? 0) })
    }

    private var gaps: String {
        line("gaps", ["", "", String(account.gaps)] + LineUse.allCases.map { String($0 == .gap ? account.gaps : 0) })
    }

    private var totals: String {
        line("page", [account.columns, account.lines, account.area].map(String.init) + LineUse.allCases.map { String(account[$0]) })
    }

    private var verdict: String {
        let over = account.entries.reduce(0) { $0 + $1.overset }
        if account.isExact { return wording.text("exact: \("area", account.area) of \("area", account.area) lines") }
        if !account.addsUp { return wording.text("false: the uses do not add up to \("area", account.area) lines") }
        return wording.text("not exact: \("white", account[.white]) lines white, \("over", over) lines over")
    }

    private func row(_ lever: Lever) -> String {
        let name = PartName.words(lever.name)
        let words: Message =
            lever.natural.map { "lever: \("name", name) \("value", lever.value) instead of \("natural", $0)" }
            ?? "lever: \("name", name) \("value", lever.value)"
        return wording.text(words) + (lever.unit == .lines ? "" : " \(lever.unit.rawValue)")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
