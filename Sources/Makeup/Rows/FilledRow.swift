import Layout

/// A row with its blocks made, and what its heights cost.
struct FilledRow {
    enum Content {
        case cells([FilledCell])
        case sections(SectionRowPlan)
        case floor(FloorPlan)
    }

    /// As the layout has it.
    var row: Row
    let price: Price
    var content: Content

    var gap: Int { row.gap }

    /// The lines that the layout states; nil for a row that is solved.
    var fixedLines: Int? {
        if case .lines(let fixed) = row.height { return fixed }
        return nil
    }

    /// What each number of lines costs, from none to `most`: the sum over its cells.
    func costs(upTo most: Int) -> [Int] {
        let costs = inner(upTo: most)
        guard case .between(let bounds) = row.height else { return costs }
        return costs.enumerated().map { lines, cost in cost + price.beyond(bounds, lines: lines) }
    }

    private func inner(upTo most: Int) -> [Int] {
        switch content {
        case .sections(let plan): return plan.costs(upTo: most)
        case .floor(let plan): return plan.costs(upTo: most)
        case .cells(let cells):
            var costs = [Int](repeating: 0, count: most + 1)
            for cell in cells { for (lines, cost) in cell.costs(upTo: most).enumerated() { costs[lines] += cost } }
            return costs
        }
    }

    /// The row with nothing left open, for so many lines; rows of sections become rows of their own.
    func resolved(for lines: Int) -> [Row] {
        var row = row
        switch content {
        case .cells(let cells):
            row.content = .cells(cells.map { $0.resolved(for: lines) })
            return [row]
        case .sections(let plan): return plan.rows(for: lines, under: row)
        case .floor(let plan): return plan.rows(for: lines, under: row)
        }
    }
}
