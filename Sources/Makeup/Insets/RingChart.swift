import Copy
import Layout
import Measure

/// A share of the whole as a ring, its figure in the middle, what it is a share of beside it.
struct RingChart: Inset {
    private let composer: Composer
    private let title: SetLine
    private let share: Double
    private let figure: Statistic?
    private let labels: [SetLine]
    let alternative: String

    init(_ chart: Chart, width: Length, composer: Composer) {
        self.composer = composer
        let house = composer.house
        title = composer.displayLine(chart.title, house[style: .chartTitle])
        figure = chart.figures.first
        share = min(1, max(0, (figure?.magnitude ?? 0) / 100))
        let labelRole = house[style: .chartLabel]
        let measure = labelRole.wholeMeasure(within: width * 0.55)
        labels = chart.figures.flatMap { composer.heading($0.label, labelRole, measure: measure, at: $0.position) }
        alternative = chart.title.plain + "：" + chart.figures.map(\.phrase).joined(separator: "，")
    }

    private var titleHeight: Length { composer.house[style: .chartTitle].size * 1.6 }
    private var leastDiameter: Length { composer.house[style: .figureNumber].size * 2.2 }
    var leastHeight: Length { titleHeight + leastDiameter }
    var naturalHeight: Length { titleHeight + leastDiameter * 1.3 }

    func place(in box: Box) -> [PlacedItem] {
        let house = composer.house
        let titleRole = house[style: .chartTitle]
        let labelRole = house[style: .chartLabel]
        var items = title.placed(at: Point(x: box.left, y: box.top + composer.ascent(of: titleRole)))
        let diameter = min(box.height - titleHeight, box.width * 0.46)
        // Ring and words are one thing, in the middle of the box.
        let words = labels.map(\.width).max() ?? .zero
        let left = box.left + max(.zero, box.width - diameter - labelRole.size - words) / 2
        let area = Box(x: left, y: box.bottom - (box.height - titleHeight + diameter) / 2, width: diameter, height: diameter)
        let outer = diameter / 2
        let inner = outer * 0.72
        if share < 1 {
            items.append(.shape(.ring(centre: area.centre, outer: outer, inner: inner, from: share, to: 1, ink: house[colour: .track])))
        }
        items.append(.shape(.ring(centre: area.centre, outer: outer, inner: inner, from: 0, to: share, ink: house[colour: .accent])))
        if let figure {
            let value = FigureLine(figure, styles: .inset, limit: inner * 1.6, composer: composer)
            items += value.placed(at: Point(x: area.centre.x - value.width / 2, y: area.centre.y + value.capHeight / 2))
        }
        let pitch = labelRole.size * 1.4
        let first = area.centre.y - (pitch * (labels.count - 1) + labelRole.size) / 2 + composer.ascent(of: labelRole)
        for (index, label) in labels.enumerated() {
            items += label.placed(at: Point(x: area.right + labelRole.size, y: first + pitch * index))
        }
        return items
    }
}
