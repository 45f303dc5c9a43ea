import Copy
import Layout
import Measure

/// Two figures as squares whose areas are in true proportion, standing on one line: before, and after. Each stands over its figure, in the
/// middle of its part of the box.
struct BeforeAfterChart: Inset {
    private let composer: Composer
    private let figures: ChartFigures
    var alternative: String { figures.alternative }
    private var sides: [ChartFigures.Entry] { figures.entries }

    init(_ chart: Chart, composer: Composer) {
        self.composer = composer
        figures = ChartFigures(chart, composer: composer)
    }

    private var titleHeight: Length { composer.house[style: .chartTitle].size * 1.6 }
    private var captionHeight: Length { composer.house[style: .chartValue].size * 1.4 + composer.house[style: .chartLabel].size * 1.3 }
    var leastHeight: Length { titleHeight + captionHeight + .pt(24) }
    var naturalHeight: Length { titleHeight + captionHeight + .pt(40) }

    func place(in box: Box) -> [PlacedItem] {
        let house = composer.house
        let valueRole = house[style: .chartValue]
        let labelRole = house[style: .chartLabel]
        var items = figures.title.placed(at: Point(x: box.left, y: box.top + composer.ascent(of: house[style: .chartTitle])))
        let room = box.height - titleHeight - captionHeight
        let foot = box.top + titleHeight + room
        let cell = Length(units: box.width.units / max(1, sides.count))
        let unit = min(room, cell * 0.86)
        for (index, side) in sides.enumerated() {
            let middle = box.left + cell * index + cell / 2
            // Areas are to be compared, so a side is the root of its share.
            let edge = max(.pt(1), unit * side.share.squareRoot())
            let square = Box(x: middle - edge / 2, y: foot - edge, width: edge, height: edge)
            let ink = house[colour: index == sides.count - 1 ? .accent : .support]
            items.append(.panel(Panel(box: square, ink: ink)))
            let valueBase = foot + composer.ascent(of: valueRole) + valueRole.size * 0.25
            items += side.value.placed(at: Point(x: middle - side.value.width / 2, y: valueBase))
            items += side.label.placed(at: Point(x: middle - side.label.width / 2, y: valueBase + labelRole.size * 1.3))
        }
        return items
    }
}
