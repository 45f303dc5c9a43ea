import Copy
import Layout
import Measure
import Source
import Typesetting

/// The rows of a table in the running text: on its lines from where it begins, its head again where a leg begins among them.
final class TableRowsSetting: UnitSetting {
    private let grid: TableGrid
    private let rows: ModuleDemand.Rows
    /// From the baseline of a line of the lattice up to the line's top.
    private let ascent: Length

    init(_ grid: TableGrid, ascent: Length) { (self.grid, rows, self.ascent) = (grid, grid.rows, ascent) }

    var natural: Int { rows.natural }
    var counts: [LineCount] { [LineCount(lines: natural, price: 0)] }
    func elsewhere(_ rules: FittingRules.Change) -> OtherLegs? { nil }

    func lines(_ count: Int, at place: UnitPlace, of text: Text) -> [SetLine] {
        let layout = rows.layout(from: place.start, place.begins).lines
        var opens = true
        return layout.enumerated().map { index, line in
            switch line {
            case .white:
                opens = true
                return .blank
            case .title(let number): return number == 0 ? set(grid.title) : .blank
            case .foot(let number): return number == 0 ? set(grid.foot) : .blank
            case .head(let number, let isRepeated):
                opens = false
                return number == 0 ? set(grid.head(isRepeated: isRepeated)) : .blank
            case .row(let row, line: let number):
                guard number == 0 else { return .blank }
                defer { opens = false }
                return set(grid.row(row, opens: opens, closes: closes(row, from: index, layout, place)))
            }
        }
    }

    /// True for the last row of the table, and for the last in its leg.
    private func closes(_ row: Int, from index: Int, _ layout: [ModuleDemand.Rows.Line], _ place: UnitPlace) -> Bool {
        let end = index + rows.lines[row]
        guard end < layout.count else { return true }
        if case .row = layout[end] { return place.begins[bounded: place.start + end] }
        return true
    }

    private func set(_ items: [PlacedItem]) -> SetLine {
        SetLine(items.map { $0.translated(by: Point(x: .zero, y: .zero - ascent)) }, width: .zero)
    }
}

extension Composer {
    /// A table as a unit of the running text, one column wide.
    func rows(of table: Table, _ text: Text, _ lattice: Lattice, _ measures: LegMeasures) -> TextShelf.Entry<SettableParagraph> {
        let width = min(measures.others, measures.first ?? measures.others)
        let grid = TableGrid(table, width: width, look: look(of: table), lattice: lattice, composer: self)
        let ascent = baseline(ofLine: 0, on: lattice) - lattice.top(ofLine: 0)
        let setting = TableRowsSetting(grid, ascent: ascent)
        return TextShelf.Entry(
            value: SettableParagraph(setting, of: text, form: .rows(grid.rows)),
            findings: grid.fault(in: "a column of text", at: table.place.position).map { [$0] } ?? [])
    }

    /// The look that a table names; the house's first where it names none that there is.
    func look(of table: Table) -> TableLook {
        chosen(table.style, among: house.tables, named: \.name, "a look of the house's tables") ?? TableLook()
    }

    func look(of box: TextBox) -> BoxLook {
        chosen(box.style, among: house.boxes, named: \.name, "a look of the house's boxes") ?? BoxLook(ground: nil)
    }

    private func chosen<Look>(_ name: Placed<String>?, among looks: [Look], named: (Look) -> String, _ what: Message) -> Look? {
        guard let name else { return looks.first }
        if let found = looks.first(where: { named($0) == name.value }) { return found }
        report(
            .error(
                "makeup.look", at: name.position, "'\("name", name.value)' is not \("what", what)",
                hint: "the house has: \("names", looks.map(named))"))
        return looks.first
    }
}
