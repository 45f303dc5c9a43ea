import Measure
import Source

/// Reads rows: of the page, of a cell that is split, of an alternative.
struct RowReading {
    /// Nil where the house was refused.
    let house: House?
    /// The sheet's; nil where the sheet is not known.
    let lattice: Lattice?

    /// The rows; nil where one is at fault, with the others' faults found all the same.
    /// - Parameters:
    ///   - columns: of what the rows stand in; nil where it is not known.
    ///   - place: what they stand in: `the page`.
    func rows(_ items: [Field], columns: Int?, of place: String) -> [Row]? {
        let rows = items.compactMap { row($0, columns: columns, of: place) }
        return rows.count == items.count ? rows : nil
    }

    private func row(_ item: Field, columns: Int?, of place: String) -> Row? {
        guard let fields = item.fields(of: "a row") else { return nil }
        defer { fields.finish() }
        let name = fields.optional("name").map { $0.identifier() }
        let height = fields.optional("lines").map(height) ?? .solved
        let gap = fields.optional("gap").map { $0.integer(in: 0...100) } ?? 0
        let content = content(of: fields, at: item, columns: columns, place)
        if let name, name == nil { return nil }
        guard let height, let gap, let content else { return nil }
        return Row(name: name.flatMap { $0?.string }, height: height, gap: gap, content: content, position: item.position)
    }

    /// `5`, or `[8, 11]` for what is found within bounds.
    private func height(_ field: Field) -> Row.Height? {
        guard case .list = field.node.content else { return field.integer(in: 1...500).map { .lines($0) } }
        return field.range(in: 1...500).map { .between($0) }
    }

    private func content(of fields: Fields, at item: Field, columns: Int?, _ place: String) -> Row.Content? {
        let cells = fields.optional("cells")
        let modules = fields.optional("modules")
        let floor = fields.optional("floor")
        let choice = fields.optional("any")
        guard let only = [cells, modules, floor, choice].compactMap({ $0 }).only else {
            item.fault(
                "layout.row-content", "a row has one of 'cells', 'modules', 'floor' and 'any'",
                hint:
                    "cells: its cells from the left; modules: rows of sections to be planned; floor: sections on a floor to be planned; any: alternatives to choose among"
            )
            return nil
        }
        if cells != nil { return self.cells(only, at: item, columns: columns, place).map { .cells($0) } }
        if modules != nil { return SectionRowsReading().rows(only, columns: columns).map { .sections($0) } }
        if floor != nil { return SectionFloorReading().floor(only).map { .floor($0) } }
        return alternatives(only, columns: columns, place).map { .alternatives($0) }
    }

    // MARK: Cells

    private func cells(_ field: Field, at item: Field, columns: Int?, _ place: String) -> [Cell]? {
        guard let items = field.items() else { return nil }
        let cells = items.compactMap { cell($0, of: columns) }
        guard cells.count == items.count else { return nil }
        let used = cells.reduce(0) { $0 + $1.columns }
        guard let columns, used != columns else { return cells }
        item.fault(
            "layout.row-columns", "the cells of this row take \("used", used) columns, \("place", place) has \("columns", columns)",
            hint: used > columns ? "make a cell narrower" : "make a cell wider, or add one")
        return nil
    }

    private func cell(_ item: Field, of columns: Int?) -> Cell? {
        guard let fields = item.fields(of: "a cell") else { return nil }
        defer { fields.finish() }
        let name = fields.optional("name").map { $0.identifier() }
        let columns = fields.required("columns").flatMap { self.columns($0, of: columns) }
        let content = content(ofCell: fields, at: item, isNamed: name != nil, columns: columns)
        if let name, name == nil { return nil }
        guard let columns, let content else { return nil }
        return Cell(name: name.flatMap { $0?.string }, columns: columns, content: content, position: item.position)
    }

    /// A number, or `all` for those of what the row stands in.
    private func columns(_ field: Field, of whole: Int?) -> Int? {
        if case .text(let text) = field.node.content, text.string == "all" { return whole ?? lattice?.columns ?? 1 }
        return field.integer(in: 1...12)
    }

    private func content(ofCell fields: Fields, at item: Field, isNamed: Bool, columns: Int?) -> Cell.Content? {
        let blocks = fields.optional("blocks")
        let rows = fields.optional("rows")
        switch (blocks, rows) {
        case (nil, nil) where isNamed: return .blocks([])
        case (let blocks?, nil): return self.blocks(blocks, columns: columns).map { .blocks($0) }
        case (nil, let rows?): return rows.items().flatMap { self.rows($0, columns: columns, of: "its cell") }.map { .rows($0) }
        default:
            item.fault(
                "layout.cell-content", "a cell has 'blocks' or 'rows'",
                hint:
                    "blocks stand one under another; rows split the cell anew; a cell with a name and neither is filled by the edition's 'slot'"
            )
            return nil
        }
    }

    private func blocks(_ field: Field, columns: Int?) -> [BlockPlan]? {
        guard let items = field.items() else { return nil }
        let reading = BlockReading(house: house, lattice: lattice, columns: columns)
        let blocks = items.compactMap(reading.block)
        return blocks.count == items.count ? blocks : nil
    }

    // MARK: Alternatives

    private func alternatives(_ field: Field, columns: Int?, _ place: String) -> [Alternative]? {
        guard let items = field.items() else { return nil }
        if items.isEmpty { field.fault("layout.no-alternatives", "'any' has no alternatives", hint: "add one, with 'because' and 'rows'") }
        let alternatives = items.compactMap { alternative($0, columns: columns, place) }
        return alternatives.count == items.count && !items.isEmpty ? alternatives : nil
    }

    private func alternative(_ item: Field, columns: Int?, _ place: String) -> Alternative? {
        guard let fields = item.fields(of: "an alternative") else { return nil }
        defer { fields.finish() }
        let reason = fields.required("because")?.text()
        let price = fields.optional("price").map { $0.integer(in: 0...100_000) } ?? 0
        let rows = fields.required("rows")?.items().flatMap { self.rows($0, columns: columns, of: place) }
        guard let reason, let price, let rows else { return nil }
        return Alternative(rows: rows, price: price, reason: reason.string, position: item.position)
    }
}

extension Array {
    /// The element of an array that has just one.
    fileprivate var only: Element? { count == 1 ? first : nil }
}

extension Field {
    /// `[8, 11]`: two numbers in ascending order.
    func range(in bounds: ClosedRange<Int>) -> ClosedRange<Int>? {
        guard let items = items() else { return nil }
        guard items.count == 2 else {
            fault("layout.range", "'\("name", name)' must be two numbers, the least and the most", hint: "write [8, 11]")
            return nil
        }
        guard let least = items[0].integer(in: bounds), let most = items[1].integer(in: bounds) else { return nil }
        if least <= most { return least...most }
        fault(
            "layout.range", "'\("name", name)' goes from \("least", least) down to \("most", most)",
            hint: "write the smaller number first: [\("most", most), \("least", least)]")
        return nil
    }
}
