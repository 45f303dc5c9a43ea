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
            if Self.closers[mark] != nil {
                if let outer = open.last, text.scalars[outer] == mark, let inner = Self.inner[mark] {
                    slips.add(
                        index..<index + 1, of: text, "a \(mark) stands inside another \(mark)",
                        "close the first one, or write \(inner) inside it")
                }
                open.append(index)
            } else if let opener = Self.openers[mark], !isApostrophe(mark, index, text) {
                close(mark, opener, index, &open, text, &slips)
            }
        }
        if open.count == 1, text.scalars[open[0]] == next, ["“", "「"].contains(next) { return }
        for index in open {
            slips.add(
                index..<index + 1, of: text, "this \(text.scalars[index]) is never closed",
                "add \(Self.closers[text.scalars[index]] ?? " ") where it ends")
        }
    }

    private func close(
        _ mark: Unicode.Scalar, _ opener: Unicode.Scalar, _ index: Int, _ open: inout [Int], _ text: CheckedText, _ slips: inout SlipList
    ) {
        if let last = open.last, isPair(text.scalars[last], mark) {
            if text.scalars[last] != opener {
                slips.add(
                    index..<index + 1, of: text, "this \(mark) closes a \(text.scalars[last]) of another width", "make both full-width")
            }
            open.removeLast()
        } else if let place = open.lastIndex(where: { isPair(text.scalars[$0], mark) }) {
            for inner in open[(place + 1)...] {
                slips.add(
                    inner..<inner + 1, of: text, "this \(text.scalars[inner]) is not closed before the \(mark) around it",
                    "close it, or put the marks in order")
            }
            open.removeSubrange(place...)
        } else if !isNumbering(mark, index, text) {
            slips.add(index..<index + 1, of: text, "this \(mark) closes nothing", "add \(opener) where it begins, or take it out")
        }
    }

    /// Brackets of either width pair: what is wrong with them is the width.
    private func isPair(_ opener: Unicode.Scalar, _ closer: Unicode.Scalar) -> Bool {
        Self.closers[opener] == closer || ("(（".unicodeScalars.contains(opener) && ")）".unicodeScalars.contains(closer))
    }

    /// ’ in a Latin word: it’s.
    private func isApostrophe(_ mark: Unicode.Scalar, _ index: Int, _ text: CheckedText) -> Bool {
        mark == "’" && text[index - 1]?.isLatinLetter == true && text[index + 1]?.isLatinLetter == true
    }

    /// `1）` and `a)` at the head of an item.
    private func isNumbering(_ mark: Unicode.Scalar, _ index: Int, _ text: CheckedText) -> Bool {
        guard mark == "）" || mark == ")", let before = text[index - 1], before.digitValue != nil || before.isLatinLetter else {
            return false
        }
        var start = index - 1
        while start > 0, text[start - 1]?.digitValue != nil { start -= 1 }
        return start == 0 || text[start - 1].map { ScalarSet.clauseEnds.contains($0) } == true
    }
}
