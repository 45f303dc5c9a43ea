import Copy
import Layout
import Measure

/// The figures of a chart, set: what every kind of chart draws from.
struct ChartFigures {
    struct Entry {
        var label: SetLine
        /// Qualifier, number and unit.
        var value: SetLine
        /// The figure as a share of the largest.
        var share: Double
    }

    let title: SetLine
    let entries: [Entry]
    /// The chart in words.
    let alternative: String

    init(_ chart: Chart, composer: Composer) {
        let house = composer.house
        title = composer.displayLine(chart.title, house[style: .chartTitle])
        let magnitudes = chart.figures.map { $0.magnitude ?? 0 }
        let largest = magnitudes.max().flatMap { $0 > 0 ? $0 : nil } ?? 1
        entries = zip(chart.figures, magnitudes).map { figure, magnitude in
            Entry(
                label: composer.displayLine(figure.label, house[style: .chartLabel]),
                value: composer.displayLine(figure.qualifier + figure.number + figure.unit, house[style: .chartValue]),
                share: magnitude / largest)
        }
        alternative = chart.title.plain + "：" + chart.figures.map(\.phrase).joined(separator: "，")
    }
}
