import Copy
import Layout

/// Fills rows with the edition's copy: makes the blocks that they name, and gives the sections that none names to rows of sections.
struct RowFilling {
    private let shelf: BlockShelf
    /// The most lines that rows of sections can have.
    private let room: Int
    private let price: Price
    private var sections: SectionQueue

    init(_ shelf: BlockShelf, rows: [Row], room: Int, price: Price) {
        self.shelf = shelf
        self.room = room
        self.price = price
        sections = SectionQueue(shelf.edition, placed: rows.flatMap(\.blocks) + shelf.elsewhere)
    }

    /// The rows over some columns. Rows of sections for which no section is left vanish.
    mutating func stack(_ rows: [Row], column: Int, columns: Int) -> Stack {
        Stack(rows: rows.compactMap { fill($0, column: column, columns: columns) }, price: price)
    }

    private mutating func fill(_ row: Row, column: Int, columns: Int) -> FilledRow? {
        switch row.content {
        case .cells(let cells):
            var column = column
            return FilledRow(
                row: row, price: price,
                content: .cells(
                    cells.map { cell in
                        defer { column += cell.columns }
                        return fill(cell, column: column)
                    }))
        case .sections(let rows):
            let numbers = sections.take(for: row, rows)
            if numbers.isEmpty { return nil }
            let plan = SectionRowPlan(rows, sections: numbers, columns: columns, shelf: shelf, room: max(0, room), price: price)
            return FilledRow(row: row, price: price, content: .sections(plan))
        case .floor(let floor):
            let numbers = sections.takeAll(for: row)
            if numbers.isEmpty { return nil }
            let plan = FloorPlan(
                floor, sections: numbers, advertisements: sections.takeAdvertisements(for: row), columns: columns, shelf: shelf,
                room: max(0, room), price: price)
            return FilledRow(row: row, price: price, content: .floor(plan))
        case .alternatives: preconditionFailure("alternatives are chosen before rows are filled")
        }
    }

    private mutating func fill(_ cell: Cell, column: Int) -> FilledCell {
        switch cell.content {
        case .rows(let rows):
            FilledCell(cell: cell, price: price, column: column, content: .rows(stack(rows, column: column, columns: cell.columns)))
        case .blocks(let plans):
            FilledCell(
                cell: cell, price: price, column: column,
                content: .blocks(plans.compactMap { plan in shelf.block(for: plan, columns: cell.columns).map { (plan, $0) } }))
        }
    }
}

/// The sections, and the advertisements, that no block of the layout names, in reading order.
struct SectionQueue {
    private var left: [Int]
    private let claims: [String: [Int]]
    private var advertisements: [Int]
    private let advertisementClaims: [String: [Int]]

    init(_ edition: Edition, placed blocks: [BlockPlan]) {
        let named = Set(blocks.filter { $0.kind == .section }.map(\.number))
        let free = edition.sections.indices.map { $0 + 1 }.filter { !named.contains($0) }
        left = free.filter { edition.sections[$0 - 1].slot == nil }
        claims = Dictionary(grouping: free) { edition.sections[$0 - 1].slot?.value ?? "" }.filter { !$0.key.isEmpty }
        let placed = Set(blocks.filter { $0.kind == .advertisement }.map(\.number))
        let others = edition.advertisements.indices.map { $0 + 1 }.filter { !placed.contains($0) }
        advertisements = others.filter { edition.advertisements[$0 - 1].slot == nil }
        advertisementClaims = Dictionary(grouping: others) { edition.advertisements[$0 - 1].slot?.value ?? "" }.filter { !$0.key.isEmpty }
    }

    /// The sections for rows of sections: those that go there by name, and so many of the others.
    mutating func take(for row: Row, _ rows: SectionRows) -> [Int] {
        let claimed = row.name.flatMap { claims[$0] } ?? []
        let count = min(left.count, rows.count.map { max(0, $0 - claimed.count) } ?? left.count)
        defer { left.removeFirst(count) }
        return (claimed + left.prefix(count)).sorted()
    }

    /// All sections that are left, and those that go there by name.
    mutating func takeAll(for row: Row) -> [Int] {
        let claimed = row.name.flatMap { claims[$0] } ?? []
        defer { left = [] }
        return (claimed + left).sorted()
    }

    /// All advertisements that are left, and those that go there by name.
    mutating func takeAdvertisements(for row: Row) -> [Int] {
        let claimed = row.name.flatMap { advertisementClaims[$0] } ?? []
        defer { advertisements = [] }
        return (claimed + advertisements).sorted()
    }
}
