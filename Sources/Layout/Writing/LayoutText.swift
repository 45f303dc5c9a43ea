import Source

/// A layout with nothing left open as YAML, to be saved and edited: read again, it gives the same page.
public struct LayoutText {
    private let layout: PageLayout
    private let notes: [String]

    /// - Parameter notes: lines for the head of the file, written as comments.
    public init(_ layout: PageLayout, notes: [String] = []) {
        self.layout = layout
        self.notes = notes
    }

    public var text: String {
        let head = ["# yaml-language-server: $schema=../schema/layout.schema.json"] + (notes.isEmpty ? [] : ["#"]) + notes.map { "# \($0)" }
        let page = ["", "sheet: \(sheetName)"] + heights + leavesOut + lint + numerals + underset + ["rows:"]
        return (head + page + lines(of: layout.rows, indent: 1) + next).joined(separator: "\n") + "\n"
    }

    private var house: House { layout.house }

    /// The sheet's name in the house; a page that has taken another height still stands on it.
    private var sheetName: String {
        house.sheets.keys.sorted().first { house.sheets[$0].map { layout.withLines($0.lattice.lines).sheet == $0 } ?? false } ?? ""
    }

    private var heights: [String] {
        layout.sheet.lattice.lines == house.sheets[sheetName]?.lattice.lines ? [] : ["lines: \(layout.sheet.lattice.lines)"]
    }

    private var leavesOut: [String] {
        layout.leavesOut.isEmpty ? [] : ["leaves-out: [\(layout.leavesOut.map(\.rawValue).sorted().joined(separator: ", "))]"]
    }

    private var numerals: [String] { layout.numerals.map { ["numerals: [\($0.map(\.jsonQuoted).joined(separator: ", "))]"] } ?? [] }

    private var lint: [String] {
        let stated = layout.lint.stated.map { "\($0.name.rawValue): { grade: \($0.setting.grade.rawValue), limit: \($0.setting.limit) }" }
        return stated.isEmpty ? [] : ["lint: { \(stated.joined(separator: ", ")) }"]
    }

    private var underset: [String] { layout.underset.map { ["underset: \($0.rawValue)"] } ?? [] }

    private var next: [String] {
        guard let next = layout.next else { return [] }
        return ["next:"] + (next.number.map { ["  page: \($0)"] } ?? []) + ["  rows:"] + lines(of: next.rows, indent: 2)
    }

    // MARK: Rows

    private func lines(of rows: [Row], indent: Int) -> [String] { rows.flatMap { lines(of: $0, indent: indent) } }

    private func lines(of row: Row, indent: Int) -> [String] {
        let fields = [row.name.map { "name: \($0)" }, height(row), row.gap > 0 ? "gap: \(row.gap)" : nil].compactMap { $0 }
        let keys = fields + ["cells:"]
        let margin = String(repeating: "  ", count: indent)
        let own = keys.enumerated().map { margin + ($0 == 0 ? "- " : "  ") + $1 }
        return own + row.cells.flatMap { lines(of: $0, indent: indent + 2) }
    }

    private func height(_ row: Row) -> String? {
        switch row.height {
        case .lines(let lines): "lines: \(lines)"
        case .between(let bounds): "lines: [\(bounds.lowerBound), \(bounds.upperBound)]"
        case .solved: nil
        }
    }

    private func lines(of cell: Cell, indent: Int) -> [String] {
        let margin = String(repeating: "  ", count: indent)
        let name = cell.name.map { "name: \($0), " } ?? ""
        switch cell.content {
        case .blocks(let blocks):
            return ["\(margin)- { \(name)columns: \(cell.columns), blocks: [\(blocks.map(text).joined(separator: ", "))] }"]
        case .rows(let rows):
            let names =
                cell.name.map { ["\(margin)- name: \($0)", "\(margin)  columns: \(cell.columns)"] } ?? [
                    "\(margin)- columns: \(cell.columns)"
                ]
            return names + ["\(margin)  rows:"] + lines(of: rows, indent: indent + 2)
        }
    }

    private func text(of block: BlockPlan) -> String {
        var fields = ["kind: \(block.kind.rawValue)"]
        if [.section, .picture, .filler, .advertisement, .code].contains(block.kind) { fields.append("number: \(block.number)") }
        if let lines = block.lines { fields.append("lines: \(lines)") }
        if block.gap > 0 { fields.append("gap: \(block.gap)") }
        if let ground = block.ground { fields.append("ground: \(ground)") }
        if block.kind == .section, block.figures != .panel { fields.append("figures: \(block.figures.rawValue)") }
        if let part = block.part { fields.append("part: \(part)") }
        if block.direction != .horizontal { fields.append("direction: \(block.direction.rawValue)") }
        if let head = block.head { fields.append("head: { width: \(head.width)\(head.lines.map { ", lines: \($0)" } ?? "") }") }
        if let legs = block.legs { fields.append("legs: \(legs)") }
        if let remainder = block.remainder { fields.append("remainder: \(remainder.rawValue)") }
        if let grade = block.grade { fields.append("grade: \(grade)") }
        if let columns = block.pictureColumns { fields.append("picture-columns: \(columns)") }
        if block.isOptional { fields.append("optional: yes") }
        return "{ \(fields.joined(separator: ", ")) }"
    }
}
