import Copy
import Layout
import Measure
import Source
import Typesetting

/// A table set in a width: how wide its columns are, how many whole lines its rows take, and what stands in them.
///
/// A column of figures is never broken and stands on its decimal points; columns of words give way, the widest first, and break their
/// words over lines.
struct TableGrid {
    let table: Table
    private let composer: Composer
    private let lattice: Lattice
    private let look: TableLook
    private let width: Length
    private let columns: [TableColumn]
    /// The left edge of each column.
    private let lefts: [Length]
    /// Rows that a cell ties together are one block.
    private var blocks: [Block] = []
    /// What is wanting for the narrowest columns that the table can have; zero where it fits.
    let wanting: Length
    /// True where no words had to be broken.
    let isUnbroken: Bool

    /// Rows that stay together.
    private struct Block {
        var rows: Range<Int>
        /// Whole lines of each row.
        var lines: [Int]
        var isHead: Bool
    }

    init(_ table: Table, width: Length, look: TableLook, lattice: Lattice, composer: Composer) {
        (self.table, self.width, self.look, self.lattice, self.composer) = (table, width, look, lattice, composer)
        let columns = (0..<table.columns).map { TableColumn($0, of: table, composer: composer) }
        let shares = TableColumn.widths(columns, in: width)
        self.columns = zip(columns, shares.widths).map { $0.in($1) }
        (wanting, isUnbroken) = (shares.wanting, shares.isUnbroken)
        lefts = shares.widths.reduce(into: [Length.zero]) { $0.append(($0.last ?? .zero) + $1) }
        blocks = Self.blocks(of: table).map { block in
            var block = block
            block.lines = lines(of: block.rows)
            return block
        }
    }

    // MARK: Lines

    /// Title and unit on one line, where there is one of them.
    var titleLines: Int { table.title == nil && table.unit == nil ? 0 : 1 }
    var footLines: Int { table.source == nil ? 0 : 1 }

    /// What the table asks for in the running text.
    var rows: ModuleDemand.Rows {
        let (head, body) = (blocks.filter(\.isHead), blocks.filter { !$0.isHead })
        return ModuleDemand.Rows(
            title: titleLines, head: head.reduce(0) { $0 + $1.lines.reduce(0, +) }, lines: body.map { $0.lines.reduce(0, +) },
            foot: footLines, white: 1)
    }

    private static func blocks(of table: Table) -> [Block] {
        var ends = Array(1...table.rows.count)
        for placement in table.placements {
            for row in placement.row..<placement.row + placement.cell.rows {
                ends[row] = max(ends[row], placement.row + placement.cell.rows)
            }
        }
        var blocks: [Block] = []
        var start = 0
        while start < table.rows.count {
            var end = ends[start]
            while let further = ends[start..<end].max(), further > end { end = further }
            blocks.append(Block(rows: start..<end, lines: [], isHead: start < table.headRows))
            start = end
        }
        return blocks
    }

    /// Whole lines of some rows: as many as the highest cell of each needs.
    private func lines(of rows: Range<Int>) -> [Int] {
        var lines = [Int](repeating: 1, count: rows.count)
        let cells = table.placements.filter { rows.contains($0.row) }.sorted { $0.cell.rows < $1.cell.rows }
        for placement in cells {
            let own = placement.row - rows.lowerBound..<placement.row - rows.lowerBound + placement.cell.rows
            let needed = latticeLines(of: cell(placement).count, isHead: placement.row < table.headRows)
            let given = lines[own].reduce(0, +)
            if needed > given { lines[own.upperBound - 1] += needed - given }
        }
        return lines
    }

    private func latticeLines(of count: Int, isHead: Bool) -> Int {
        guard count > 1 else { return 1 }
        let height = pitch(isHead) * (count - 1) + style(isHead).size * 1.4
        return Int((height / lattice.pitch).rounded(.up))
    }

    private func style(_ isHead: Bool) -> TextRole { composer.house[style: isHead ? .tableHead : .table] }
    /// Lines of one cell stand closer than those of the lattice.
    private func pitch(_ isHead: Bool) -> Length { min(lattice.pitch, style(isHead).size * 1.35) }

    // MARK: Cells

    private func width(of placement: Table.Placement) -> Length {
        lefts[placement.column + placement.cell.columns] - lefts[placement.column]
    }

    /// The lines of a cell, each with how far in it stands from the cell's left.
    private func cell(_ placement: Table.Placement) -> [(line: SetLine, left: Length)] {
        guard let text = placement.cell.text else { return [] }
        let isHead = placement.row < table.headRows
        let (role, width) = (style(isHead), width(of: placement))
        let column = columns[placement.column]
        let inner = width - TableColumn.padding(composer) * 2
        let whole = composer.displayLine(text, role)
        if !isHead, placement.cell.columns == 1, let left = column.decimalLeft(text, composer: composer) { return [(whole, left)] }
        let lines = whole.width <= inner ? [whole] : composer.paragraphs([text], role.ragged, measure: max(role.size, inner)).flatMap { $0 }
        let alignment = isHead || placement.cell.columns > 1 ? column.headAlignment(placement.cell.columns) : column.alignment
        return lines.map { line in
            let left =
                switch alignment {
                case .left: TableColumn.padding(composer)
                case .right: width - TableColumn.padding(composer) - line.width
                case .centre, .decimal: (width - line.width) / 2
                }
            return (line, left)
        }
    }

    // MARK: Placing

    /// Title and unit over the table, from the left and the top of their line.
    var title: [PlacedItem] {
        guard titleLines > 0 else { return [] }
        let box = Box(x: .zero, y: .zero, width: width, height: lattice.pitch)
        func item(_ text: Text?, _ style: StyleName, _ name: String, atRight: Bool) -> [PlacedItem] {
            guard let text else { return [] }
            let role = composer.house[style: style]
            let line = composer.displayLine(text, role)
            let left = atRight ? width - line.width : TableColumn.padding(composer)
            return [
                .group(
                    Group(
                        .paragraph, label: name, items: line.placed(at: Point(x: left, y: composer.baseline(of: role, centredIn: box)))))
            ]
        }
        return item(table.title, .tableTitle, "table title", atRight: false)
            + item(table.unit, .tableNote, "table unit", atRight: true)
    }

    /// Where the table comes from, under it.
    var foot: [PlacedItem] {
        guard let source = table.source else { return [] }
        let role = composer.house[style: .tableNote]
        let box = Box(x: .zero, y: .zero, width: width, height: lattice.pitch)
        let line = composer.displayLine(source, role)
        return [
            .group(
                Group(
                    .paragraph, label: "table source",
                    items: line.placed(at: Point(x: TableColumn.padding(composer), y: composer.baseline(of: role, centredIn: box)))))
        ]
    }

    /// The head, from the left and the top of its first line.
    /// - Parameter isRepeated: read by nobody a second time.
    func head(isRepeated: Bool) -> [PlacedItem] {
        var top = Length.zero
        var items: [PlacedItem] = []
        for block in blocks where block.isHead {
            items += place(block, top: top, number: 0, opens: top == .zero, closes: false)
            top += lattice.pitch * block.lines.reduce(0, +)
        }
        return isRepeated ? [.group(Group(.artifact, label: "table head", items: items))] : items
    }

    /// A block of rows under the head, counted from 0.
    func row(_ number: Int, opens: Bool, closes: Bool) -> [PlacedItem] {
        place(blocks.filter { !$0.isHead }[number], top: .zero, number: number, opens: opens, closes: closes)
    }

    private func place(_ block: Block, top: Length, number: Int, opens: Bool, closes: Bool) -> [PlacedItem] {
        let heights = block.lines.map { lattice.pitch * $0 }
        let height = heights.reduce(.zero, +)
        var furniture: [PlacedItem] = []
        let ground = block.isHead ? look.headGround : number % 2 == 1 ? look.stripe : nil
        if let ground { furniture.append(.panel(Panel(box: Box(x: .zero, y: top, width: width, height: height), ink: ground))) }
        func rule(_ name: RuleName?, at y: Length) {
            guard let name else { return }
            furniture += composer.house[rule: name].horizontal(from: .zero, to: width, top: y)
        }
        if opens { rule(look.rule, at: top) }
        if block.isHead, !opens { rule(look.betweenRows, at: top) }
        if !block.isHead, !opens { rule(number == 0 ? look.underHead : look.betweenRows, at: top) }
        if closes { rule(look.rule, at: top + height - composer.house[rule: look.rule].height) }
        var items: [PlacedItem] = furniture.isEmpty ? [] : [.group(Group(.artifact, label: "table rules", items: furniture))]
        for row in block.rows {
            let cells = table.placements.filter { $0.row == row }.map { placement in
                let above = heights[..<(row - block.rows.lowerBound)].reduce(top, +)
                let own = row - block.rows.lowerBound..<row - block.rows.lowerBound + placement.cell.rows
                let box = Box(
                    x: lefts[placement.column], y: above, width: width(of: placement), height: heights[own].reduce(.zero, +))
                return place(placement, in: box)
            }
            items.append(.group(Group(.row, label: "table row \(row + 1)", items: cells)))
        }
        return items
    }

    private func place(_ placement: Table.Placement, in box: Box) -> PlacedItem {
        let isHead = placement.row < table.headRows
        let lines = cell(placement)
        let (role, pitch) = (style(isHead), pitch(isHead))
        let first = box.top + (box.height - pitch * max(0, lines.count - 1) - role.size) / 2 + composer.ascent(of: role)
        let items = lines.enumerated().flatMap { index, cell in
            cell.line.placed(at: Point(x: box.left + cell.left, y: first + pitch * index))
        }
        let cell = Group.TableCell(
            heads: isHead ? .column : nil, columns: placement.cell.columns, rows: placement.cell.rows)
        return .group(Group(.cell(cell), label: "table cell", items: items))
    }

    /// The places where a table too wide for its room is told.
    func fault(in place: Message, at position: SourcePosition) -> Diagnostic? {
        guard wanting > .zero else { return nil }
        return .error(
            "makeup.table", at: position,
            "the table is \("wanting", wanting.millimetresShown) mm too wide for \("place", place): its columns cannot be narrower",
            hint: "give it more columns, shorten what stands in its cells, or divide it")
    }
}

extension TextRole {
    /// The style for lines of a cell: at their natural width.
    fileprivate var ragged: TextRole {
        var role = self
        (role.alignment, role.indent) = (.left, 0)
        return role
    }
}

extension Length {
    /// In millimetres with one decimal, never rounded down.
    var millimetresShown: String {
        let tenths = Int((millimetres * 10).rounded(.up))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
