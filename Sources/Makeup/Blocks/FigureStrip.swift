import Copy
import Layout
import Measure

/// The page's hero figures side by side in equal cells, a thin rule between two.
struct FigureStrip: Block {
    private let composer: Composer
    private let figures: [Statistic]

    init(_ figures: [Statistic], composer: Composer) {
        self.figures = figures
        self.composer = composer
    }

    private var rules: FittingRules.Lines { composer.house.fitting.figures }
    var leastLines: Int { rules.least }
    func cost(lines: Int) -> Int? {
        guard lines >= rules.least else { return nil }
        let off = lines - rules.lines
        return off * off * rules.price
    }

    func place(in frame: Frame) -> Placement {
        guard !figures.isEmpty else { return Placement(emptyLines: frame.columns * frame.lines) }
        let house = composer.house
        let box = frame.box
        let rule = house[rule: .box]
        var strokes = house[rule: .module].horizontal(from: box.left, to: box.right, top: box.top)
        strokes += rule.horizontal(from: box.left, to: box.right, top: box.bottom - rule.height)
        var items: [PlacedItem] = []
        for (index, statistic) in figures.enumerated() {
            let left = box.left + Length(units: box.width.units * index / figures.count)
            let right = box.left + Length(units: box.width.units * (index + 1) / figures.count)
            let cell = Box(x: left, y: box.top, width: right - left, height: box.height)
            if index > 0 { strokes.append(rule.vertical(at: left, from: box.top + box.height * 0.22, to: box.bottom - box.height * 0.22)) }
            items.append(place(statistic, in: cell))
        }
        return Placement(items: [
            .group(Group(.artifact, label: "figures rules", items: strokes)), .group(Group(.section, label: "figures", items: items)),
        ])
    }

    private func place(_ statistic: Statistic, in cell: Box) -> PlacedItem {
        let house = composer.house
        let number = house[style: .heroNumber]
        let labelRole = house[style: .heroLabel]
        let figure = FigureLine(statistic, styles: .hero, limit: cell.width * 0.94, composer: composer)
        let label = composer.displayLine(statistic.label, labelRole)
        let cap = composer.capHeight(of: number)
        let height = cap + labelRole.size * 1.9
        let base = cell.top + (cell.height - height) / 2 + cap
        let items =
            figure.placed(at: Point(x: cell.centre.x - figure.width / 2, y: base))
            + label.placed(at: Point(x: cell.centre.x - label.width / 2, y: base + labelRole.size * 1.78))
        return .group(Group(.paragraph, label: "figure \(statistic.label)", items: items))
    }
}
