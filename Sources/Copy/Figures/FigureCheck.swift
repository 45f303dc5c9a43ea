import Measure
import Source

/// Holds every figure against the text it is taken from: its `from` must stand in a paragraph of its section (for the page's own
/// figures: of the page), and say the qualifier, the number and the unit that the figure shows. 1.2亿 says what 12000万 says; 3700人 does
/// not say what 3700余人 says.
struct FigureCheck {
    private let findings: Findings

    static func report(_ edition: Edition, to findings: Findings) {
        let check = FigureCheck(findings: findings)
        let articles = EditionTexts(edition).articles
        for article in articles {
            guard case .section = article.part else { continue }
            let text = article.told.map(\.plain)
            for figure in article.figures { check.look(at: figure, in: text, "this section") }
            for case .chart(let chart) in article.part.parts { check.lookAtOrder(chart) }
        }
        guard !edition.figures.isEmpty else { return }
        let text = articles.flatMap(\.told).map(\.plain)
        for figure in edition.figures { check.look(at: figure, in: text, "the page") }
    }

    private func look(at figure: Statistic, in paragraphs: [String], _ where: Message) {
        let from = figure.source
        guard paragraphs.contains(where: { $0.contains(bytesOf: from.value) }) else {
            let hint: Message =
                passage(around: figure, in: paragraphs).map { "the text says '\("passage", $0)'" }
                ?? "the number \("number", figure.number) does not stand in it either"
            return findings.error(
                "copy.stat-not-in-text", at: from.position, "'\("source", from.value)' stands in no paragraph of \("place", `where`)",
                hint: hint)
        }
        let text = Array(from.value.unicodeScalars)
        let written = WrittenFigure.all(in: text)
        let claims = figure.claims
        if claims.count == 2 { return lookAtPair(figure, claims, written, text) }
        guard let claim = claims.first, !written.contains(where: { claim.isSaid(by: $0, in: text) }) else { return }
        guard let near = written.first(where: { claim.hasQuantity(of: $0, in: text) }) else {
            return findings.error(
                "copy.stat-differs", at: figure.numberPosition,
                "the figure shows '\("shown", figure.shown)', but its text says '\("source", from.value)'",
                hint: "show qualifier, number and unit as they stand there")
        }
        let said = String(scalars: text[near.range])
        findings.error(
            "copy.stat-bound", at: figure.numberPosition,
            "the figure shows '\("shown", figure.shown)', but its text says '\("source", said)'",
            hint: advice(claim, near))
    }

    /// What to do about a word that bounds the number on one side only.
    private func advice(_ claim: FigureClaim, _ written: WrittenFigure) -> Message {
        if claim.figure.bound != written.bound {
            return written.bound.isEmpty ? "leave the qualifier out" : "write 'qualifier: \("bound", written.bound)'"
        }
        if claim.figure.approximation == written.approximation { return "show the qualifier as it stands there" }
        return written.approximation.isEmpty
            ? "leave out '\("approximation", claim.figure.approximation)'"
            : "write '\("approximation", written.approximation)' into the unit, where it stands in the text"
    }

    /// `2→6平方公里`: both numbers with the unit, the earlier one first.
    private func lookAtPair(_ figure: Statistic, _ claims: [FigureClaim], _ written: [WrittenFigure], _ text: [Unicode.Scalar]) {
        let found = claims.map { claim in written.firstIndex { claim.isSaid(by: $0, in: text) } }
        if let first = found[0], let last = found[1], first < last { return }
        findings.error(
            "copy.stat-differs", at: figure.numberPosition,
            "the figure shows '\("shown", figure.shown)', but its text says '\("source", figure.source.value)'",
            hint: "both numbers must stand there with their unit, the earlier one first")
    }

    /// Before and after, taken from the same words, stand in them in that order.
    private func lookAtOrder(_ chart: Chart) {
        guard chart.kind == .beforeAfter, chart.figures.count == 2, chart.figures[0].source.value == chart.figures[1].source.value else {
            return
        }
        let text = Array(chart.figures[0].source.value.unicodeScalars)
        let written = WrittenFigure.all(in: text)
        let places = chart.figures.map { figure in
            figure.claims.first.flatMap { claim in written.firstIndex { claim.isSaid(by: $0, in: text) } }
        }
        guard let before = places[0], let after = places[1], before >= after else { return }
        findings.error(
            "copy.stat-order", at: chart.figures[1].numberPosition,
            "'\("first", chart.figures[0].shown)' is shown before '\("second", chart.figures[1].shown)', but the text says '\("source", chart.figures[0].source.value)'",
            hint: "give the earlier figure first, each as the text has it")
    }

    /// The words around a number in the text: from the mark before it to the mark after it.
    private func passage(around figure: Statistic, in paragraphs: [String]) -> String? {
        guard let claim = figure.claims.first else { return nil }
        for paragraph in paragraphs {
            let words = Array(paragraph.unicodeScalars)
            guard let place = WrittenFigure.all(in: words).first(where: { $0.amount == claim.figure.amount }) else { continue }
            let marks = Set("，。；：！？、“”".unicodeScalars)
            let start = (words[..<place.range.lowerBound].lastIndex(where: marks.contains) ?? -1) + 1
            let end = words[place.range.upperBound...].firstIndex(where: marks.contains) ?? words.count
            return String(scalars: words[start..<end])
        }
        return nil
    }
}
