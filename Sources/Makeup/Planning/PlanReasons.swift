import Layout

/// Says in an editor's words why a page is planned as it is: the alternatives that were chosen, heights that were found, sections side
/// by side.
struct PlanReasons {
    private let variant: LayoutVariant
    private let stack: Stack
    private let heights: [Stack.Height]

    init(_ variant: LayoutVariant, stack: Stack, heights: [Stack.Height]) {
        self.variant = variant
        self.stack = stack
        self.heights = heights
    }

    var sentences: [String] { variant.chosen.map(\.reason) + reasons(of: stack, heights) }

    private func reasons(of stack: Stack, _ heights: [Stack.Height]) -> [String] {
        zip(stack.rows, heights).flatMap { row, height in reasons(of: row, lines: height.lines) }
    }

    private func reasons(of row: FilledRow, lines: Int) -> [String] {
        let cells = row.row.cells
        let sections = cells.flatMap(\.blocks).filter { $0.kind == .section }.map(\.number)
        var reasons: [String] = []
        if case .between(let bounds) = row.row.height, let first = row.row.blocks.first {
            reasons.append("\(first.name): \(lines) lines, of \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        if sections.count > 1, sections.count == cells.count {
            let widths = cells.map { String($0.columns) }.joined(separator: " + ")
            let numbers = sections.map(String.init).joined(separator: ", ")
            reasons.append("sections \(numbers): \(widths) columns, \(lines) lines side by side\(grades(of: cells))")
        } else {
            for cell in cells {
                for block in cell.blocks where block.kind == .section {
                    reasons.append("section \(block.number): \(columns(cell.columns)), \(lines) lines\(grades(of: [cell]))")
                }
            }
        }
        for cell in cells {
            for block in cell.blocks where block.kind == .advertisement {
                reasons.append("advertisement \(block.number): \(columns(cell.columns)), \(lines) lines")
            }
            for block in cell.blocks where block.kind == .filler {
                reasons.append(
                    "filler \(block.number): \(columns(cell.columns)), \(block.lines ?? 0) lines, as the copy does not fill the page")
            }
        }
        guard case .cells(let filled) = row.content else { return reasons }
        return reasons
            + filled.flatMap { cell in
                if case .rows(let stack) = cell.content { self.reasons(of: stack, stack.heights(of: lines)) } else { [String]() }
            }
    }

    private func columns(_ count: Int) -> String { count == 1 ? "1 column" : "\(count) columns" }

    /// The grades of the heads, where they have any.
    private func grades(of cells: [Cell]) -> String {
        let grades = cells.flatMap(\.blocks).filter { $0.kind == .section }.compactMap(\.grade)
        return grades.isEmpty ? "" : ", heads: \(grades.joined(separator: ", "))"
    }
}
