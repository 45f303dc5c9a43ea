import Layout
import Measure

/// Quotation marks, title marks and brackets pair and nest (GB/T 15834—2011, 4.8, 4.9, 4.15): inside “ ” stand ‘ ’, inside 《 》 stand 〈 〉.
/// A quotation of several paragraphs opens at each of them and closes once, at its end.
struct PairedMarkCheck: MeaningCheck {
    let name = CheckName.pairedMark

    private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
        "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "（": "）", "(": ")", "【": "】", "〔": "〕", "［": "］", "[": "]",
    ]
    private static let marks = ScalarSet(closers.flatMap { [$0.key, $0.value] })
    private static let openers = Dictionary(uniqueKeysWithValues: closers.map { ($1, $0) })
    /// What a mark must not stand in directly, and what to write there.
    private static let inner: [Unicode.Scalar: String] = ["“": "‘ ’", "‘": "“ ”", "《": "〈 〉", "「": "『 』"]

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        for text in page.texts where text.kind != .paragraph { look(at: [text], &slips) }
        for run in page.runs { look(at: run, &slips) }
    }

    private func look(at run: [CheckedText], _ slips: inout SlipList) {
        for (number, text) in run.enumerated() { look(at: text, next: number + 1 < run.count ? run[number + 1][0] : nil, &slips) }
    }

    /// - Parameter next: what the next paragraph begins with: a quotation left open may go on there.
    private func look(at text: CheckedText, next: Unicode.Scalar?, _ slips: inout SlipList) {
        var open: [Int] = []
        for (index, mark) in text.scalars.enumerated() where Self.marks.contains(mark) {
            if isApostrophe(mark, index, text, open) { continue }
            if Self.closers[mark] != nil {
                if let outer = open.last, text.scalars[outer] == mark, let inner = Self.inner[mark] {
                    slips.add(
                        index..<index + 1, of: text, "a \("mark", mark) stands inside another \("mark", mark)",
                        "close the first one, or write \("inner", inner) inside it")
                }
                open.append(index)
            } else if let opener = Self.openers[mark] {
                close(mark, opener, index, &open, text, &slips)
            }
        }
        if open.count == 1, text.scalars[open[0]] == next, ["“", "「"].contains(next) { return }
        for index in open {
            slips.add(
                index..<index + 1, of: text, "this \("sign", text.scalars[index]) is never closed",
                "add \("closer", Self.closers[text.scalars[index]] ?? " ") where it ends")
        }
    }

    private func close(
        _ mark: Unicode.Scalar, _ opener: Unicode.Scalar, _ index: Int, _ open: inout [Int], _ text: CheckedText, _ slips: inout SlipList
    ) {
        if let last = open.last, text.scalars[last] == opener {
            open.removeLast()
        } else if let place = open.lastIndex(where: { text.scalars[$0] == opener }) {
            for inner in open[(place + 1)...] {
                slips.add(
                    inner..<inner + 1, of: text, "this \("inner", text.scalars[inner]) is not closed before the \("mark", mark) around it",
                    "close it, or put the marks in order")
            }
            open.removeSubrange(place...)
        } else if !isNumbering(mark, index, text) {
            slips.add(
                index..<index + 1, of: text, "this \("mark", mark) closes nothing",
                "add \("opener", opener) where it begins, or take it out")
        }
    }

    /// ’ and ‘ in a Latin word, or ’ behind one: it’s, students’.
    private func isApostrophe(_ mark: Unicode.Scalar, _ index: Int, _ text: CheckedText, _ open: [Int]) -> Bool {
        guard mark == "’" || mark == "‘", text[index - 1]?.isLatinLetter == true else { return false }
        if text[index + 1]?.isLatinLetter == true { return true }
        return mark == "’" && !open.contains { text.scalars[$0] == "‘" }
    }

    /// `1）` and `a)` before an item, at the head of a clause or within a sentence: 充当1）扩音器、2）播放器.
    private func isNumbering(_ mark: Unicode.Scalar, _ index: Int, _ text: CheckedText) -> Bool {
        guard mark == "）" || mark == ")", let before = text[index - 1] else { return false }
        let digits = text.digits(before: index)
        let isShort = digits == 0 ? before.isLatinLetter && text[index - 2]?.isLatinLetter != true : digits <= 2
        return isShort && text[index + 1].map { !ScalarSet.clauseEnds.contains($0) } ?? false
    }
}
