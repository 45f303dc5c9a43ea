import Copy
import Layout

/// Figures in headlines, headings, captions, titles and labels must stand in the text, with their unit and what bounds them: what
/// belongs to a section in the section, what belongs to the page anywhere on it. Figures of dates are left to the calendar; Chinese
/// numerals under a hundred are mostly words (一体, 十年). A headline may round: 近240万 bears out 2387260, 超30% 34.2%, 前10个月 1至10月.
struct ShownFigureCheck: MeaningCheck {
    let name = CheckName.shownFigure

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        for text in page.texts where text.kind != .paragraph && text.kind != .cell {
            let shown = text.figures.filter { $0.isTold && !text.has("第", before: $0.range.lowerBound) }
            guard !shown.isEmpty else { continue }
            let body = page.told(in: text.section)
            for figure in shown
            where !body.contains(where: { $0.figures.contains { $0.bears(figure) || $0.roundsTo(figure) } })
                && !(isOfMonths(figure, in: text) && body.contains(where: { $0.tellsMonths(figure) }))
            {
                let words = text.words(figure.range)
                let near = body.lazy.compactMap { paragraph in
                    paragraph.figures.first { $0.amount == figure.amount }.map { paragraph.words($0.range) }
                }.first
                slips.add(
                    figure.range, of: text,
                    "'\("words", words)' is shown, but \("where", text.section == nil ? "the page's text" : "the text of its section") does not say so",
                    near.map { "the text says '\("near", $0)': make them agree" } ?? "correct one of them")
            }
        }
    }
}

extension ShownFigureCheck {
    /// 前10个月.
    private func isOfMonths(_ figure: WrittenFigure, in text: CheckedText) -> Bool {
        figure.unit == "个月" && text.has("前", before: figure.range.lowerBound)
    }
}

extension CheckedText {
    /// 1至10月, 1—10月份: what 前10个月 says.
    fileprivate func tellsMonths(_ months: WrittenFigure) -> Bool {
        figures.contains { $0.unit == "月" && $0.amount == months.amount }
    }
}

extension WrittenFigure {
    /// False for the numbers of dates, and for numerals that are hardly figures.
    var isTold: Bool {
        let isDate = unit == "月" || unit == "日" || (unit == "年" && (1900...2099).contains(amount.value))
        return !isDate && (!isHan || (!unit.isEmpty && amount.value >= 100))
    }

    /// True where this figure of the text is one that a headline may round to the one that is shown: 超 and 余 to less, by a fifth at most, 近 to
    /// more, by a tenth, 约 and none to what is nearest in the digits shown.
    fileprivate func roundsTo(_ shown: WrittenFigure) -> Bool {
        guard unit == shown.unit, bound.isEmpty, approximation.isEmpty, shown.amount.value > 0 else { return false }
        let part = amount.value / shown.amount.value
        switch (shown.bound, shown.approximation) {
        case ("超", ""), ("逾", ""), ("突破", ""), ("", "余"), ("", "多"), ("至少", ""), ("", "以上"): return part > 1 && part <= 1.2
        case ("近", ""), ("不足", ""): return part < 1 && part >= 0.9
        case ("约", ""), ("", "左右"): return part >= 0.95 && part <= 1.05
        case ("", ""): return shown.rounding > rounding && abs(amount.value - shown.amount.value) < shown.rounding
        default: return false
        }
    }

    /// True where this figure of the text bears out one that is shown, which may leave its unit to the words around it.
    fileprivate func bears(_ shown: WrittenFigure) -> Bool {
        amount == shown.amount && (unit == shown.unit || shown.unit.isEmpty) && bound == shown.bound
            && (approximation == shown.approximation || (shown.unit.isEmpty && shown.approximation.isEmpty))
    }
}
