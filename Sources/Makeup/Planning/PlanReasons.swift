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
        if !sections.isEmpty, sections.count == cells.count {
            let widths = cells.map { String($0.columns) }.joined(separator: " + ")
            let numbers = sections.map(String.init).joined(separator: ", ")
            reasons.append(
                "\(sections.count == 1 ? "section" : "sections") \(numbers): \(widths) columns, \(lines) lines\(sections.count == 1 ? "" : " side by side")"
            )
        }
        guard case .cells(let filled) = row.content else { return reasons }
        return reasons
            + filled.flatMap { cell in
                if case .rows(let stack) = cell.content { self.reasons(of: stack, stack.heights(of: lines)) } else { [String]() }
            }
    }
}
