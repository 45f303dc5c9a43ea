import Copy
import Layout

/// What a page works out is worked out again: growth that a text or a chart's title claims of two figures, the parts of a whole, a total
/// among a chart's bars. A claim is found false only where no rounding of its numbers makes it true; figures bounded by 超 or 余 are let
/// alone.
struct RatioCheck: MeaningCheck {
    let name = CheckName.ratio

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        for text in page.texts where text.kind == .paragraph { lookAtGrowth(text, &slips) }
        for chart in page.edition.sections.flatMap(\.charts) {
            lookAtTitle(chart, &slips)
            lookAtShares(chart, &slips)
            lookAtTotal(chart, &slips)
        }
    }

    /// 由A增至B，增长X%: the two figures and what is claimed of them, in one sentence. Years may stand before either: 从2020年的A.
    private func lookAtGrowth(_ text: CheckedText, _ slips: inout SlipList) {
        let figures = text.figures.filter(\.isTold)
        for (index, after) in figures.enumerated()
        where ["至", "到", "为", "年的"].contains(where: { text.has($0, before: after.range.lowerBound) }) {
            let start = text.start(before: after.range.lowerBound, after: .sentenceEnds)
            let end = text.end(after: after.range.upperBound, before: .sentenceEnds)
            let earlier = figures[..<index].last { $0.range.lowerBound >= start && $0.unit == after.unit && !$0.unit.isEmpty }
            guard let earlier, ["由", "从", "年的"].contains(where: { text.words(start..<earlier.range.lowerBound).hasSuffix($0) }) else {
                continue
            }
            for claim in GrowthClaim.all(in: text, after.range.upperBound..<end) where !claim.holds(from: earlier, to: after) {
                slips.add(
                    claim.range, of: text,
                    "'\("claim", text.words(claim.range))' is claimed, but from '\("earlier", text.words(earlier.range))' to '\("after", text.words(after.range))' is \("truth", claim.truth(from: earlier, to: after))",
                    "work it out again")
            }
        }
    }

    private func lookAtTitle(_ chart: Chart, _ slips: inout SlipList) {
        let figures = chart.figures.compactMap(\.written)
        guard chart.kind == .beforeAfter, figures.count == 2 else { return }
        let title = CheckedText(chart.title, .head)
        for claim in GrowthClaim.all(in: title, title.scalars.indices) where !claim.holds(from: figures[0], to: figures[1]) {
            slips.add(
                claim.range, of: title,
                "the chart's title claims '\("claim", title.words(claim.range))', but its figures make \("truth", claim.truth(from: figures[0], to: figures[1]))",
                "work it out again")
        }
    }

    /// Bars in % under a title of shares are the parts of one whole.
    private func lookAtShares(_ chart: Chart, _ slips: inout SlipList) {
        let figures = chart.figures.compactMap(\.written)
        guard chart.kind == .bar, figures.allSatisfy({ $0.unit == "%" && $0.isExact }),
            ["占比", "构成", "比重", "结构"].contains(where: chart.title.plain.contains)
        else { return }
        let sum = figures.reduce(0) { $0 + $1.amount.value }
        let rounding = figures.reduce(0) { $0 + ($1.rounding == 0 ? 0.5 : $1.rounding) }
        guard abs(sum - 100) > rounding + 1e-9 else { return }
        slips.add(
            chart.title.plain, at: chart.title.position, "the shares of this chart make \("sum", sum.shown)%, not 100%",
            "correct the shares, or name the rest (其他)")
    }

    /// A bar that is called the total is the sum of the others.
    private func lookAtTotal(_ chart: Chart, _ slips: inout SlipList) {
        guard chart.kind == .bar, let total = chart.figures.firstIndex(where: { ["合计", "总计", "共计", "总额", "总数"].contains($0.label) }) else {
            return
        }
        let figures = chart.figures.compactMap(\.written)
        guard figures.count == chart.figures.count, figures.count > 2, figures.allSatisfy(\.isExact) else { return }
        let parts = figures.indices.filter { $0 != total }
        let sum = parts.reduce(0) { $0 + figures[$1].amount.value }
        let rounding = figures.reduce(0) { $0 + $1.rounding }
        guard abs(sum - figures[total].amount.value) > rounding + 1e-9 else { return }
        slips.add(
            chart.figures[total].shown, at: chart.figures[total].numberPosition,
            "'\("label", chart.figures[total].label)' is \("total", figures[total].amount.value.shown), but the others make \("sum", sum.shown)",
            "correct the total, or a part")
    }
}

extension WrittenFigure {
    /// Nothing bounds the number.
    var isExact: Bool { (bound.isEmpty || bound == "连续") && approximation.isEmpty }
}

extension Double {
    /// Without needless decimals.
    var shown: String {
        let rounded = (self * 100).rounded() / 100
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    }
}
