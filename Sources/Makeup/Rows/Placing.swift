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
            let shares = blocks.shares(of: lines, columns: cell.cell.columns, at: cell.price)
            let used = zip(blocks, shares).reduce(0) { $0 + $1.0.plan.gap + $1.1 }
            if !blocks.isEmpty { reportEmpty(lines - used, in: "the cell", at: cell.cell.position) }
            reportTooTall(used - lines, of: lines, at: cell.cell.position)
            var line = line
            return zip(blocks, shares).map { filled, share in
                line += filled.plan.gap
                defer { line += share }
                let frame = Frame(lattice: lattice, column: cell.column, columns: cell.cell.columns, line: line, lines: share)
                // A block without a line is told, and nothing of it stands.
                let placed = PlacedBlock(filled.plan, in: frame, share > 0 ? filled.block.place(in: frame) : Placement())
                report(placed, least: filled.block.leastLines)
                return StandingBlock(block: filled.block, placed: placed)
            }
        }
    }

    private func report(_ block: PlacedBlock, least: Int) {
        guard block.frame.lines < least, block.overset == nil else { return }
        let more = least - block.frame.lines
        composer.report(
            .error(
                "makeup.too-low", at: block.plan.position,
                "\("block", PartName.words(block.name)) needs at least \("least", least) lines, and has \("lines", block.frame.lines)",
                hint: block.plan.lines == nil
                    ? "give it \("more", more) \("more", more, one: "line", many: "lines") more in the layout, or other blocks of its page fewer"
                    : "the layout states 'lines: \("lines", block.frame.lines)': state \("least", least), or leave them to be found"))
    }

    /// Stated lines that a cell has no room for.
    private func reportTooTall(_ lines: Int, of room: Int, at position: SourcePosition) {
        guard lines > 0 else { return }
        composer.report(
            .error(
                "makeup.stated-lines", at: position,
                "what stands here takes \("all", room + lines) lines as the layout states them, and has \("room", room)",
                hint: "take 'lines' from one of its parts, or state \("lines", lines) fewer"))
    }

    private func reportEmpty(_ lines: Int, in place: Message, at position: SourcePosition) {
        guard lines > 0 else { return }
        composer.report(
            .warning(
                "makeup.empty-lines", at: position,
                "under what stands here \("lines", lines) lines stay empty: nothing in \("place", place) is to be solved",
                hint: "take the 'lines' from one of its parts, or give them \("lines", lines) more"))
    }
}
