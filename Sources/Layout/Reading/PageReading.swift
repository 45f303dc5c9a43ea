import Measure
import Source

/// Reads a page layout: its sheet, the heights it may have, its rows; then checks what no row can know of itself.
struct PageReading {
    private let findings: Findings
    private let name: String
    /// Nil where the house was refused: the layout's own faults are found all the same.
    private let house: House?
    /// The sheet that a layout for any sheet is read for; nil for its own.
    private let wanted: Sheet?

    init(_ findings: Findings, name: String, house: House?, on wanted: Sheet? = nil) {
        self.findings = findings
        self.name = name
        self.house = house
        self.wanted = wanted
    }

    func layout(_ root: SourceNode) -> PageLayout? {
        guard let fields = root.fields(of: "the layout", findings) else { return nil }
        defer { fields.finish() }
        let takesAnySheet = fields.optional("any-sheet").map { $0.boolean() } ?? false
        let own = fields.required("sheet").flatMap(sheet)
        let sheet = takesAnySheet == true ? own.map { wanted ?? $0 } : own
        let heights = fields.optional("lines").map { self.heights($0, on: sheet) } ?? []
        let leavesOut = fields.optional("leaves-out").map(kinds) ?? []
        let lint = fields.optional("lint").map(LintReading.settings) ?? LintSettings()
        let numerals = fields.optional("numerals").map { $0.texts()?.map(\.string) }
        let underset = fields.optional("underset").map { $0.choice(of: FittingRules.Underset.self) }
        let inks = fields.optional("page-inks").map(PageInksReading.inks)
        guard let list = fields.required("rows"), let items = list.items() else { return nil }
        if items.isEmpty { list.fault("layout.no-rows", "the layout has no rows", hint: "add a row with its cells") }
        let reading = RowReading(house: house, lattice: sheet?.lattice)
        let rows = reading.rows(items, columns: sheet?.lattice.columns, of: "the page")
        let next = fields.optional("next").map { nextPage($0, columns: sheet?.lattice.columns, reading) }
        SlotNames.check((rows ?? []) + ((next ?? nil)?.rows ?? []), findings)
        let chains = rows.map { ChainReading(findings).chains($0, next: (next ?? nil)?.rows ?? []) } ?? []
        if let next, next == nil { return nil }
        if let numerals, numerals == nil { return nil }
        if let underset, underset == nil { return nil }
        if let inks, inks == nil { return nil }
        guard var house, let takesAnySheet, let sheet, let heights, let leavesOut, let lint, let rows else { return nil }
        house.lint = house.lint.overridden(by: lint)
        if let inks = inks ?? nil {
            guard PageInksReading.areKnown(inks, in: house.palette, findings) else { return nil }
            house.press.pageInks = inks
        }
        house.numerals = (numerals ?? nil) ?? house.numerals
        house.fitting.underset = (underset ?? nil) ?? house.fitting.underset
        var layout = PageLayout(
            name: name, house: house, sheet: sheet, heights: heights, leavesOut: leavesOut, lint: lint, numerals: numerals ?? nil,
            underset: underset ?? nil,
            rows: rows, next: next ?? nil, chains: chains, position: root.position)
        layout.takesAnySheet = takesAnySheet
        let (linesPass, choicesPass) = (LineCheck(findings).passes(layout), ChoiceCheck(findings).passes(layout))
        return linesPass && choicesPass ? layout : nil
    }

    /// The rows of a second page name all that stands there: nothing on it is left open.
    private func nextPage(_ field: Field, columns: Int?, _ reading: RowReading) -> NextPage? {
        guard let fields = field.fields(of: "the next page") else { return nil }
        defer { fields.finish() }
        let number = fields.optional("page").map { $0.pageNumber() }
        guard let list = fields.required("rows"), let items = list.items() else { return nil }
        if items.isEmpty { list.fault("layout.no-rows", "the next page has no rows", hint: "add a row with its cells, or take 'next' out") }
        let rows = reading.rows(items, columns: columns, of: "the page")
        if let number, number == nil { return nil }
        guard let rows else { return nil }
        for row in rows where row.isOpen {
            findings.error(
                "layout.next-open", at: row.position, "on a next page nothing is left open, but this row is still to be planned",
                hint: "write its cells, and name its sections by number")
        }
        return rows.contains(where: \.isOpen) ? nil : NextPage(number: number ?? nil, rows: rows, position: field.keyPosition)
    }

    private func sheet(_ field: Field) -> Sheet? {
        guard let text = field.text(), let house else { return nil }
        if let sheet = house.sheets[text.string] { return sheet }
        let names = house.sheets.keys.sorted()
        field.fault(
            "layout.unknown-sheet", "the house has no sheet '\("text", text.string)'",
            hint: nearestName(to: text.string, among: names).map { "did you mean '\("near", $0)'?" }
                ?? "sheets are: \("names", names)")
        return nil
    }

    /// `58`, `[40, 60, 80]` or `{ least: 12, most: 102 }`: the numbers of lines that the page may have, none above the sheet's own.
    private func heights(_ field: Field, on sheet: Sheet?) -> [Int]? {
        let bounds = 1...(sheet?.lattice.lines ?? 500)
        switch field.node.content {
        case .list:
            guard let items = field.items() else { return nil }
            let heights = items.compactMap { $0.integer(in: bounds) }
            return heights.count == items.count ? Set(heights).sorted() : nil
        case .mapping:
            guard let fields = field.fields(of: "the lines of the page") else { return nil }
            defer { fields.finish() }
            let least = fields.required("least")?.integer(in: bounds)
            let most = fields.required("most")?.integer(in: (least ?? 1)...bounds.upperBound)
            guard let least, let most else { return nil }
            return Array(least...most)
        default: return field.integer(in: bounds).map { [$0] }
        }
    }

    private func kinds(_ field: Field) -> Set<BlockPlan.Kind>? {
        guard let items = field.items() else { return nil }
        let kinds = items.compactMap { $0.choice(of: BlockPlan.Kind.self) }
        return kinds.count == items.count ? Set(kinds) : nil
    }
}
