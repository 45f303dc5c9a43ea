import Copy
import Layout

/// Figures in headlines, headings, captions, titles and labels must stand in the text, with their unit and what bounds them: what
/// belongs to a section in the section, what belongs to the page anywhere on it. Figures of dates are left to the calendar; Chinese
/// numerals under a hundred are mostly words (一体, 十年).
struct ShownFigureCheck: MeaningCheck {
    let name = CheckName.shownFigure

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        for text in page.texts where text.kind != .paragraph {
            let shown = text.figures.filter { $0.isTold && !text.has("第", before: $0.range.lowerBound) }
            guard !shown.isEmpty else { continue }
            let body = page.paragraphs(of: text.section)
            for figure in shown where !body.contains(where: { $0.figures.contains { $0.bears(figure) } }) {
                let words = text.words(figure.range)
                let near = body.lazy.compactMap { paragraph in
                    paragraph.figures.first { $0.amount == figure.amount }.map { paragraph.words($0.range) }
                }.first
                slips.add(
                    figure.range, of: text,
                    "'\(words)' is shown, but \(text.section == nil ? "the page's text" : "the text of its section") does not say so",
                    near.map { "the text says '\($0)': make them agree" } ?? "correct one of them")
            }
        }
    }
}

extension WrittenFigure {
    /// False for the numbers of dates, and for numerals that are hardly figures.
    var isTold: Bool {
        let isDate = unit == "月" || unit == "日" || (unit == "年" && (1900...2099).contains(amount.value))
        return !isDate && (!isHan || (!unit.isEmpty && amount.value >= 100))
    }

    /// True where this figure of the text bears out one that is shown, which may leave its unit to the words around it.
    fileprivate func bears(_ shown: WrittenFigure) -> Bool {
        amount == shown.amount && (unit == shown.unit || shown.unit.isEmpty) && bound == shown.bound
            && (approximation == shown.approximation || (shown.unit.isEmpty && shown.approximation.isEmpty))
    }
}
