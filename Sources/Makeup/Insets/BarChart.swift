import Copy
import Layout
import Measure

/// Figures of one unit as bars from a common zero: over each bar its label, at its end its figure.
struct BarChart: Inset {
    private let composer: Composer
    private let figures: ChartFigures
    var alternative: String { figures.alternative }
    private var bars: [ChartFigures.Entry] { figures.entries }

    init(_ chart: Chart, composer: Composer) {
        self.composer = composer
        figures = ChartFigures(chart, composer: composer)
    }

    private var titleHeight: Length { composer.house[style: .chartTitle].size * 1.7 }
    private var labelSize: Length { composer.house[style: .chartLabel].size }
    private var barHeight: Length { labelSize * 0.55 }
    /// A label's line, its bar, and the white that keeps it from the next.
    private var leastPitch: Length { labelSize * 1.25 + barHeight + labelSize * 0.45 }
    var leastHeight: Length { titleHeight + leastPitch * bars.count - labelSize * 0.4 }
    var naturalHeight: Length { titleHeight + (leastPitch + labelSize * 0.35) * bars.count - labelSize * 0.4 }

    func place(in box: Box) -> [PlacedItem] {
        let house = composer.house
        var items = figures.title.placed(at: Point(x: box.left, y: box.top + composer.ascent(of: house[style: .chartTitle])))
        let pitch = Length(units: (box.height - titleHeight).units / max(1, bars.count))
        for (index, bar) in bars.enumerated() {
            let top = box.top + titleHeight + pitch * index
            let base = top + composer.ascent(of: house[style: .chartLabel])
            items += bar.label.placed(at: Point(x: box.left, y: base))
            items += bar.value.placed(at: Point(x: box.right - bar.value.width, y: base))
            let track = Box(x: box.left, y: top + labelSize * 1.25, width: box.width, height: barHeight)
            let strip = Box(origin: track.origin, size: Size(width: max(.pt(0.5), box.width * bar.share), height: barHeight))
            items.append(.panel(Panel(box: track, ink: house[colour: .track])))
            items.append(.panel(Panel(box: strip, ink: house[colour: index == 0 ? .accent : .support])))
        }
        return items
    }
}
