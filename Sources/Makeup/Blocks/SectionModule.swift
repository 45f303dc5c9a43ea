import Copy
import Layout
import Measure

/// A section as a module: a rule, its number and heading over all its columns, a band of pictures, the text in columns with
/// hairlines between, and its figures in the band or in a panel at the top of the last column. Every column ends on the module's last line.
struct SectionModule: Block {
    private let composer: Composer
    private let section: Section
    private let number: Int
    private let columns: Int
    private let lattice: Lattice
    private let paragraphs: [SettableParagraph]
    private let panel: InsetPanel?
    private let band: ModuleBand?
    private let demand: ModuleDemand
    private let head: SectionHead

    init(
        _ section: Section, number: Int, figures: BlockPlan.Figures, columns: Int, lattice: Lattice, pictures: PictureShapes, composer: Composer
    ) {
        self.composer = composer
        self.section = section
        self.number = number
        self.columns = columns
        self.lattice = lattice
        let role = composer.house[style: .body]
        head = SectionHead(section, number: number, width: lattice.width(ofColumns: columns), lattice: lattice, composer: composer)
        paragraphs = composer.settable(section.story, role, measure: lattice.columnWidth)
        panel = figures == .panel ? InsetPanel(section, columns: 1, lattice: lattice, composer: composer) : nil
        band = ModuleBand(
            section, withFigures: figures == .band, columns: columns, lattice: lattice, shapes: pictures, composer: composer)
        demand = ModuleDemand(
            columns: columns, paragraphs: paragraphs.map { .init(natural: $0.natural.count, range: $0.range) },
            band: band.map { .init(least: $0.leastLines, natural: $0.naturalLines, most: $0.naturalLines + 4, weight: 1) },
            panel: panel.map { .init(least: $0.leastLines, natural: $0.naturalLines, most: $0.naturalLines + 5, weight: 2) })
    }

    /// Lines of rule and heading.
    private var headLines: Int { head.lines }

    var leastLines: Int {
        let need = demand
        let text = need.paragraphs.reduce(0) { $0 + $1.range.lowerBound }
        let fixed = (need.band?.least ?? 0) * columns + (need.panel?.least ?? 0) + text
        return headLines + (fixed + columns - 1) / columns
    }

    func cost(lines: Int) -> Int? {
        guard lines >= leastLines else { return nil }
        let fit = demand.fit(lines: lines - headLines)
        return fit.overset > 0 ? nil : fit.cost
    }

    func place(in frame: Frame) -> Placement {
        let demand = demand
        let fit = demand.fit(lines: frame.lines - headLines)
        let inner = frame.rows(headLines..<max(headLines, frame.lines))
        let set = zip(paragraphs, fit.paragraphs).map { $0.lines($1) }
        let (fitting, overset) = set.cut(after: fit.columns.reduce(0, +), texts: section.story, label: label)
        var items = head.place(in: frame)
        if let band { items += band.place(in: inner.rows(0..<fit.band)) }
        items += text(fitting, fit: fit, in: inner)
        if let panel {
            let rows = fit.band..<(fit.band + fit.panel)
            items += panel.place(in: inner.rows(rows).part(column: columns - 1))
        }
        items.append(hairlines(fit: fit, in: inner))
        return Placement(
            items: [.group(Group(.section, label: section.id, items: items))], overset: overset,
            lines: head.reports(in: label) + fitting.reports(in: label), legs: legs(of: fit, in: inner), emptyLines: fit.slack, levers: demand.levers(fit, of: "section \(number)"))
    }

    private func legs(of fit: ModuleFit, in frame: Frame) -> [TextLeg] {
        var left = fit.paragraphs.reduce(0, +)
        return fit.columns.enumerated().map { column, capacity in
            let filled = min(left, capacity)
            left -= filled
            let first = fit.band + (column == columns - 1 ? fit.panel : 0)
            return TextLeg(column: frame.column + column, line: frame.line + first, lines: max(0, capacity), filled: filled)
        }
    }

    private var label: String { "section \(number) \(section.heading.plain)" }

    /// The paragraphs, each one element, flowing from column to column.
    private func text(_ paragraphs: [[SetLine]], fit: ModuleFit, in frame: Frame) -> [PlacedItem] {
        var slots = fit.columns.enumerated().flatMap { column, count -> [(column: Int, line: Int)] in
            let first = fit.band + (column == columns - 1 ? fit.panel : 0)
            return (0..<max(0, count)).map { (column, first + $0) }
        }[...]
        return paragraphs.enumerated().map { index, lines in
            let items = lines.flatMap { line -> [PlacedItem] in
                guard let slot = slots.popFirst() else { return [] }
                let left = lattice.left(ofColumn: frame.column + slot.column)
                let y = composer.baseline(ofLine: frame.line + slot.line, on: lattice)
                return line.placed(at: Point(x: left, y: y))
            }
            return .group(Group(.paragraph, label: "\(section.id) paragraph \(index + 1)", items: items))
        }
    }

    private func hairlines(fit: ModuleFit, in frame: Frame) -> PlacedItem {
        let rule = composer.house[rule: .column]
        let body = frame.rows(fit.band..<max(fit.band, frame.lines)).box
        let inset = (lattice.pitch - lattice.size) / 2
        let strokes = (1..<max(1, columns)).map { column in
            rule.vertical(at: lattice.left(ofColumn: frame.column + column) - lattice.gutter / 2, from: body.top + inset, to: body.bottom - inset)
        }
        return .group(Group(.artifact, label: "hairlines", items: strokes))
    }
}
