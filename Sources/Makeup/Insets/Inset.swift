import Copy
import Layout
import Measure

/// A figure or a small chart that stands in a panel beside the text it is drawn from.
protocol Inset {
    /// The height below which it cannot be read.
    var leastHeight: Length { get }
    /// The height it looks best at.
    var naturalHeight: Length { get }
    /// What it tells, in words, for readers who cannot see it.
    var alternative: String { get }
    /// The inset's items, filling the box.
    func place(in box: Box) -> [PlacedItem]
}

/// Every form of chart, by its kind. A new form is one file and one line here.
enum InsetCatalogue {
    static func inset(for chart: Chart, width: Length, composer: Composer) -> any Inset {
        switch chart.kind {
        case .bar: BarChart(chart, composer: composer)
        case .ring: RingChart(chart, width: width, composer: composer)
        case .beforeAfter: BeforeAfterChart(chart, composer: composer)
        }
    }
}

extension Statistic {
    /// The figure and its label as one phrase: `累计征地 超3500亩`.
    var phrase: String { "\(label) \(qualifier)\(number)\(unit)" }
}
