import Copy
import Layout
import Measure
import Source

extension ModulePart {
    /// What stands beside the text of a section among its parts: tables, boxes, pull quotes, in their order.
    /// - Parameter others: what stands there already.
    static func asides(of section: Section, columns: Range<Int>, beside others: [ModulePart], lattice: Lattice, composer: Composer)
        -> [ModulePart]
    {
        var room = AsideRoom(columns: columns, taken: others.map(\.obstacle))
        return section.body.compactMap { part in
            switch part {
            case .table(let table) where !table.isInText: .table(table, in: &room, lattice: lattice, composer: composer)
            case .box(let box): .box(box, in: &room, lattice: lattice, composer: composer)
            case .quote(let quote): .quote(quote, in: &room, lattice: lattice, composer: composer)
            case .paragraph, .crossHead, .list, .verse, .dialogue, .signature, .table, .figures, .chart, .picture, .code, .advertisement:
                nil
            }
        }
    }

    /// So high that no module has room for it: what does not go into these columns.
    static let impossible = 2_000

    /// A table over as many columns as it says, or as it needs.
    private static func table(_ table: Table, in room: inout AsideRoom, lattice: Lattice, composer: Composer) -> ModulePart {
        func grid(_ stand: AsideRoom.Stretch) -> TableGrid {
            let width = lattice.width(ofColumns: stand.columns.count, from: stand.columns.lowerBound)
            return TableGrid(table, width: width, look: composer.look(of: table), lattice: lattice, composer: composer)
        }
        let counts = table.place.columns.map { [$0] } ?? Array(1...max(1, room.columns.count))
        let grids = counts.map { room.stretch($0, at: table.place.stand) }.map { ($0, grid($0)) }
        let chosen = grids.first { $0.1.isUnbroken } ?? grids.first { $0.1.wanting <= .zero } ?? grids[grids.count - 1]
        let (stretch, stand) = (chosen.0.columns, chosen.0.stand)
        let panel = TablePanel(grid: chosen.1, stand: stand, lattice: lattice)
        let fits = chosen.1.wanting <= .zero
        var part = ModulePart(
            Obstacle(
                "table", columns: stretch, stand: stand == .top ? .top : .foot, natural: fits ? panel.lines : impossible,
                heights: [Obstacle.Height(lines: fits ? panel.lines : impossible, price: 0)]),
            precedesText: stand == .top, use: .panel
        ) { frame, _ in panel.place(in: frame) }
        room.take(chosen.0)
        part.fault = chosen.1.fault(in: "\("columns", stretch.count) columns of its section", at: table.place.position)
        return part
    }

    private static func box(_ box: TextBox, in room: inout AsideRoom, lattice: Lattice, composer: Composer) -> ModulePart {
        let chosen = room.stretch(box.place.columns ?? 1, at: box.place.stand)
        room.take(chosen)
        let (stretch, stand) = (chosen.columns, chosen.stand)
        let panel = BoxPanel(
            box, width: lattice.width(ofColumns: stretch.count, from: stretch.lowerBound), columns: stretch.count, stand: stand,
            lattice: lattice, composer: composer)
        return ModulePart(
            Obstacle(
                "box", columns: stretch, stand: stand == .top ? .top : .foot, natural: panel.lines,
                range: panel.lines...(panel.lines + 1), price: composer.house.fitting.panel.price),
            precedesText: stand == .top, use: .panel
        ) { frame, _ in panel.place(in: frame) }
    }

    private static func quote(_ quote: PullQuote, in room: inout AsideRoom, lattice: Lattice, composer: Composer) -> ModulePart {
        let chosen = room.stretch(quote.place.columns ?? 1, at: quote.place.stand, isQuote: true)
        room.take(chosen)
        let (stretch, stand) = (chosen.columns, chosen.stand)
        let panel = QuotePanel(
            quote, width: lattice.width(ofColumns: stretch.count, from: stretch.lowerBound), stand: stand, lattice: lattice,
            composer: composer)
        return ModulePart(
            Obstacle(
                "quote", columns: stretch, stand: stand == .top ? .top : .foot, natural: panel.lines,
                range: panel.lines...(panel.lines + 2), price: composer.house.fitting.panel.price),
            precedesText: false, use: .panel
        ) { frame, _ in panel.place(in: frame) }
    }
}

/// A table beside the text, on whole lines, with a line of white towards the text.
struct TablePanel {
    let grid: TableGrid
    let stand: Picture.Stand
    let lattice: Lattice

    private var rows: ModuleDemand.Rows { grid.rows }
    var lines: Int { rows.natural + 1 }

    func place(in frame: Frame) -> [PlacedItem] {
        let left = frame.box.left
        var line = stand == .top ? 0 : frame.lines - rows.natural
        func take(_ items: [PlacedItem], _ lines: Int) -> [PlacedItem] {
            defer { line += lines }
            let top = frame.lattice.top(ofLine: frame.line + line)
            return items.map { $0.translated(by: Point(x: left, y: top)) }
        }
        let title = take(grid.title, rows.title)
        var table = take(grid.head(isRepeated: false), rows.head)
        for (index, lines) in rows.lines.enumerated() {
            table += take(grid.row(index, opens: index == 0 && rows.head == 0, closes: index == rows.lines.count - 1), lines)
        }
        return title + [.group(Group(.table, label: "table", items: table))] + take(grid.foot, rows.foot)
    }
}
