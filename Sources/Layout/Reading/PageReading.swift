import Measure
import Source

/// Reads a page layout: its sheet, its rows, their cells and blocks.
struct PageReading {
    private let findings: Findings
    private let name: String
    /// Nil where the house was refused: the layout's own faults are found all the same.
    private let house: House?

    init(_ findings: Findings, name: String, house: House?) {
        self.findings = findings
        self.name = name
        self.house = house
    }

    func layout(_ root: SourceNode) -> PageLayout? {
        guard let fields = root.fields(of: "the layout", findings) else { return nil }
        defer { fields.finish() }
        let sheet = fields.required("sheet").flatMap(sheet)
        let lint = fields.optional("lint").map(LintReading.settings) ?? LintSettings()
        guard let list = fields.required("rows"), let items = list.items() else { return nil }
        if items.isEmpty { list.fault("layout.no-rows", "the layout has no rows", hint: "add a row with its cells") }
        let rows = items.compactMap { row($0, columns: sheet?.lattice.columns) }
        let next = fields.optional("next").map { nextPage($0, columns: sheet?.lattice.columns) }
        let chains = ChainReading(findings).chains(rows, next: (next ?? nil)?.rows ?? [])
        if let next, next == nil { return nil }
        guard var house, let sheet, let lint, rows.count == items.count, checkLines(rows, of: sheet.lattice) else { return nil }
        if let next = next ?? nil, !checkLines(next.rows, of: sheet.lattice) { return nil }
        house.lint = house.lint.overridden(by: lint)
        return PageLayout(name: name, house: house, sheet: sheet, rows: rows, next: next ?? nil, chains: chains, position: root.position)
    }

    private func nextPage(_ field: Field, columns: Int?) -> NextPage? {
        guard let fields = field.fields(of: "the next page") else { return nil }
        defer { fields.finish() }
        let number = fields.optional("page").map { $0.integer(in: 1...999) }
        guard let list = fields.required("rows"), let items = list.items() else { return nil }
        if items.isEmpty { list.fault("layout.no-rows", "the next page has no rows", hint: "add a row with its cells, or take 'next' out") }
        let rows = items.compactMap { row($0, columns: columns) }
        if let number, number == nil { return nil }
        return rows.count == items.count ? NextPage(number: number ?? nil, rows: rows, position: field.keyPosition) : nil
    }

    private func sheet(_ field: Field) -> Sheet? {
        guard let text = field.text(), let house else { return nil }
        if let sheet = house.sheets[text.string] { return sheet }
        let names = house.sheets.keys.sorted()
        field.fault(
            "layout.unknown-sheet", "the house has no sheet '\(text.string)'",
            hint: nearestName(to: text.string, among: names).map { "did you mean '\($0)'?" } ?? "sheets are: \(names.joined(separator: ", "))")
        return nil
    }

    private func row(_ item: Field, columns: Int?) -> Row? {
        guard let fields = item.fields(of: "a row") else { return nil }
        defer { fields.finish() }
        let lines = fields.optional("lines").map { $0.integer(in: 1...500) }
        let gap = fields.optional("gap").map { $0.integer(in: 0...100) } ?? 0
        guard let items = fields.required("cells")?.items() else { return nil }
        let cells = items.compactMap(cell)
        if let lines, lines == nil { return nil }
        guard cells.count == items.count, let gap else { return nil }
        let used = cells.reduce(0) { $0 + $1.columns }
        if let columns, used != columns {
            item.fault(
                "layout.row-columns", "the cells of this row take \(used) columns, the page has \(columns)",
                hint: used > columns ? "make a cell narrower" : "make a cell wider, or add one")
            return nil
        }
        return Row(height: (lines ?? nil).map { .lines($0) } ?? .solved, gap: gap, cells: cells, position: item.position)
    }

    private func cell(_ item: Field) -> Cell? {
        guard let fields = item.fields(of: "a cell") else { return nil }
        defer { fields.finish() }
        let columns = fields.required("columns")?.integer(in: 1...12)
        guard let items = fields.required("blocks")?.items() else { return nil }
        let blocks = items.compactMap(block)
        guard let columns, blocks.count == items.count else { return nil }
        return Cell(columns: columns, blocks: blocks, position: item.position)
    }

    private func block(_ item: Field) -> BlockPlan? {
        guard let fields = item.fields(of: "a block") else { return nil }
        defer { fields.finish() }
        let kind = fields.required("kind")?.choice(of: BlockPlan.Kind.self)
        let number = fields.optional("number").map { $0.integer(in: 1...100) } ?? 1
        let lines = fields.optional("lines").map { $0.integer(in: 1...500) }
        let gap = fields.optional("gap").map { $0.integer(in: 0...100) } ?? 0
        let ground = fields.optional("ground").map { $0.ink(in: house?.palette) }
        let figures = fields.optional("figures").map { $0.choice(of: BlockPlan.Figures.self) } ?? .panel
        let part = fields.optional("part").map { self.part($0, of: kind) }
        let direction = direction(fields.optional("direction"), of: kind)
        if let part, part == nil { return nil }
        if let lines, lines == nil { return nil }
        if let ground, ground == nil { return nil }
        guard let kind, let number, let gap, let figures, let direction else { return nil }
        return BlockPlan(
            kind: kind, number: number, lines: lines ?? nil, gap: gap, ground: ground ?? nil, figures: figures, part: part ?? nil, direction: direction,
            position: item.position)
    }

    /// Only a section stands in parts.
    private func part(_ field: Field, of kind: BlockPlan.Kind?) -> Int? {
        guard let part = field.integer(in: 1...20), let kind else { return nil }
        if kind == .section { return part }
        field.fault("layout.part", "'\(kind.rawValue)' does not stand in parts", hint: "only a section's text goes on in another place")
        return nil
    }

    /// Only a headline and a section's heading can be set vertically.
    private func direction(_ field: Field?, of kind: BlockPlan.Kind?) -> TextDirection? {
        guard let field else { return .horizontal }
        guard let direction = field.choice(of: TextDirection.self), let kind else { return nil }
        if kind == .headline || kind == .section { return direction }
        field.fault("layout.direction", "'\(kind.rawValue)' has no heading to be set in a direction", hint: "state it for a headline or a section")
        return nil
    }

    /// Fixed rows and gaps must leave room on the page.
    private func checkLines(_ rows: [Row], of lattice: Lattice) -> Bool {
        var used = 0
        for row in rows {
            used += row.gap
            if case .lines(let lines) = row.height { used += lines } else { used += 1 }
            if used > lattice.lines {
                findings.error(
                    "layout.too-tall", at: row.position, "the rows down to this one need \(used) lines, the page has \(lattice.lines)",
                    hint: "give rows or gaps fewer lines")
                return false
            }
        }
        return true
    }
}
