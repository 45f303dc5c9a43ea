import Copy
import Layout
import Measure

/// The figures of a section on one tint, over one column or several.
///
/// In one column everything stands one under another, charts first, and two single figures side by side where both are narrow enough; over
/// several columns each chart has a cell of its own, and the single figures share the last, or have one each where there are no charts.
/// Thin rules part what stands together.
struct InsetPanel {
    private let composer: Composer
    private let lattice: Lattice
    /// White kept under it within its lines, beside the clearance.
    private let white: Length
    /// Rows of insets, cell by cell from the left.
    private let cells: [[InsetRow]]
    let leastLines: Int
    let naturalLines: Int

    /// Makes the panel over some columns of a lattice; nil where the section has no figures.
    init?(_ section: Section, columns: Range<Int>, lattice: Lattice, composer: Composer) {
        if section.charts.isEmpty && section.statistics.isEmpty { return nil }
        self.composer = composer
        self.lattice = lattice
        let isWide = columns.count > 1
        let sharesLastCell = isWide && !section.charts.isEmpty
        let count = !isWide ? 1 : section.charts.count + (sharesLastCell ? min(1, section.statistics.count) : section.statistics.count)
        let inner = lattice.width(ofColumns: columns.count, from: columns.lowerBound) / count - Self.padding(lattice) * 2
        let charts = section.charts.map { InsetRow([InsetCatalogue.inset(for: $0, width: inner, composer: composer)]) }
        func callouts(_ width: Length) -> [Callout] { section.statistics.map { Callout($0, width: width, composer: composer) } }
        let figures = !isWide ? InsetRow.paired(callouts(inner), width: inner, gap: lattice.size) : callouts(inner).map { InsetRow([$0]) }
        let stacked = !isWide ? [charts + figures] : charts.map { [$0] } + (sharesLastCell ? [figures] : figures.map { [$0] })
        let cells = stacked.filter { !$0.isEmpty }
        self.cells = cells
        white = lattice.pitch * (Double(composer.house.fitting.panel.white) / 1000)
        leastLines = Self.lines(cells, \.leastHeight, over: white, on: lattice)
        naturalLines = max(leastLines, Self.lines(cells, \.naturalHeight, over: white, on: lattice))
    }

    private static func padding(_ lattice: Lattice) -> Length { lattice.size * 0.75 }
    private var padding: Length { Self.padding(lattice) }
    /// White above and below the panel inside its whole lines, so that it keeps clear of the text.
    private static func clearance(_ lattice: Lattice) -> Length { (lattice.pitch - lattice.size) / 2 }
    private var clearance: Length { Self.clearance(lattice) }
    /// White between two insets that stand one under another or side by side.
    private static func gap(_ lattice: Lattice) -> Length { lattice.size }
    private var gap: Length { Self.gap(lattice) }

    private static func lines(_ cells: [[InsetRow]], _ height: (InsetRow) -> Length, over white: Length, on lattice: Lattice) -> Int {
        let contents = cells.map { cell in cell.reduce(Length.zero) { $0 + height($1) } + gap(lattice) * (cell.count - 1) }
        let whole = (contents.max() ?? .zero) + padding(lattice) * 2 + clearance(lattice) * 2 + white
        return Int((whole / lattice.pitch).rounded(.up))
    }

    /// The highest that the house allows.
    var mostLines: Int { range(composer.house.fitting.panel).upperBound }

    func place(in frame: Frame) -> [PlacedItem] {
        let panel = frame.box.inset(top: clearance, bottom: clearance + white)
        let accent = composer.house[rule: .accent]
        var furniture: [PlacedItem] = [.panel(Panel(box: panel, ink: composer.house[colour: .figureGround]))]
        furniture += accent.horizontal(from: panel.left, to: panel.right, top: panel.top)
        var figures: [PlacedItem] = []
        for (index, cell) in cells.enumerated() {
            let box = panel.column(index, of: cells.count)
            if index > 0 {
                furniture.append(composer.house[rule: .box].vertical(at: box.left, from: panel.top + padding, to: panel.bottom - padding))
            }
            let (rules, items) = place(cell, in: box.inset(top: padding, right: padding, bottom: padding, left: padding))
            furniture += rules
            figures += items
        }
        return [.group(Group(.artifact, label: "panel", items: furniture))] + figures
    }

    private func place(_ rows: [InsetRow], in box: Box) -> (rules: [PlacedItem], items: [PlacedItem]) {
        let heights = Self.share(
            box.height - gap * (rows.count - 1), least: rows.map(\.leastHeight), natural: rows.map(\.naturalHeight))
        let rule = composer.house[rule: .box]
        var top = box.top
        var rules: [PlacedItem] = []
        var items: [PlacedItem] = []
        for (index, row) in rows.enumerated() {
            if index > 0 { rules += rule.horizontal(from: box.left, to: box.right, top: top - gap / 2) }
            let part = Box(x: box.left, y: top, width: box.width, height: heights[index])
            for (place, inset) in row.insets.enumerated() {
                let cell = part.column(place, of: row.insets.count)
                let left = place == 0 ? .zero : gap
                if place > 0 { rules.append(rule.vertical(at: cell.left + gap / 2, from: cell.top, to: cell.bottom)) }
                items.append(
                    .group(
                        Group(
                            .figure(alternative: inset.alternative), label: "inset \(inset.alternative)",
                            items: inset.place(in: cell.inset(left: left)))))
            }
            top += heights[index] + gap
        }
        return (rules, items)
    }

    /// Shares a height out: each gets its least, then what is over in proportion to what it would like.
    private static func share(_ room: Length, least: [Length], natural: [Length]) -> [Length] {
        let total = least.reduce(.zero, +)
        let over = max(0, room.units - total.units)
        let weights = natural.map { max(1, $0.units) }
        let sum = max(1, weights.reduce(0, +))
        return zip(least, weights).map { Length(units: $0.units + over * $1 / sum) }
    }
}

extension Box {
    /// One of so many equal columns of the box, counted from 0.
    fileprivate func column(_ index: Int, of count: Int) -> Box {
        let left = self.left + Length(units: width.units * index / count)
        let right = self.left + Length(units: width.units * (index + 1) / count)
        return Box(x: left, y: top, width: right - left, height: height)
    }
}
