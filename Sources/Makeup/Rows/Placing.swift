import Layout
import Source

/// Places the blocks of rows in the lines that they are given, and reports those that are given too few, and lines that no block has.
struct Placing {
    let lattice: Lattice
    let composer: Composer

    /// The blocks of a page, in reading order.
    func place(_ plan: PagePlan) -> [StandingBlock] { place(plan.stack, plan.heights, line: 0, lines: lattice.lines) }

    /// The blocks of rows one under another, in reading order, from a line of the page on.
    private func place(_ stack: Stack, _ heights: [Stack.Height], line: Int, lines: Int) -> [StandingBlock] {
        if let last = stack.rows.last, let end = heights.last {
            reportEmpty(lines - end.line - end.lines, in: "the row", at: last.row.position)
        }
        return zip(stack.rows, heights).flatMap { row, height -> [StandingBlock] in
            guard case .cells(let cells) = row.content else { return [] }
            return cells.flatMap { place($0, line: line + height.line, lines: height.lines) }
        }
    }

    private func place(_ cell: FilledCell, line: Int, lines: Int) -> [StandingBlock] {
        switch cell.content {
        case .rows(let stack): return place(stack, stack.heights(of: lines), line: line, lines: lines)
        case .blocks(let blocks):
            let shares = blocks.shares(of: lines, at: cell.price)
            let used = zip(blocks, shares).reduce(0) { $0 + $1.0.plan.gap + $1.1 }
            if !blocks.isEmpty { reportEmpty(lines - used, in: "the cell", at: cell.cell.position) }
            var line = line
            return zip(blocks, shares).map { filled, share in
                line += filled.plan.gap
                defer { line += share }
                let frame = Frame(lattice: lattice, column: cell.column, columns: cell.cell.columns, line: line, lines: share)
                let placed = PlacedBlock(filled.plan, in: frame, filled.block.place(in: frame))
                report(placed, least: filled.block.leastLines)
                return StandingBlock(block: filled.block, placed: placed)
            }
        }
    }

    private func report(_ block: PlacedBlock, least: Int) {
        if block.frame.lines < least, block.overset == nil {
            composer.report(
                .error(
                    "makeup.too-low", at: block.plan.position, "\(block.name) needs at least \(least) lines, and has \(block.frame.lines)",
                    hint: "give it \(least - block.frame.lines) lines more in the layout, or other blocks of its page fewer"))
        }
    }

    private func reportEmpty(_ lines: Int, in place: String, at position: SourcePosition) {
        guard lines > 0 else { return }
        composer.report(
            .warning(
                "makeup.empty-lines", at: position, "under what stands here \(lines) lines stay empty: nothing in \(place) is to be solved",
                hint: "take the 'lines' from one of its parts, or give them \(lines) more"))
    }
}
