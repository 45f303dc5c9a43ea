import Layout

/// A cell with its blocks made: blocks one under another over some columns, or rows of its own.
struct FilledCell {
    enum Content {
        case blocks([(plan: BlockPlan, block: any Block)])
        case rows(Stack)
    }

    /// As the layout has it.
    var cell: Cell
    let price: Price
    /// Its first column, counted from 0 at the left of the page.
    var column: Int
    var content: Content

    /// What each number of lines costs, from none to `most`. All at once: a block is asked only once for each height.
    func costs(upTo most: Int) -> [Int] {
        switch content {
        case .rows(let stack): return stack.costs(upTo: most)
        case .blocks(let blocks):
            if blocks.count == 1, let only = blocks.first, only.plan.lines == nil, only.plan.gap == 0 {
                return price.table(of: only.block, plan: only.plan, columns: cell.columns, upTo: most)
            }
            if blocks.isEmpty { return [Int](repeating: 0, count: most + 1) }
            let stated = blocks.statedLines
            let base = blocks.statedCost(columns: cell.columns, at: price)
            if blocks.isStated { return (0...most).map { base + price.spare($0 - stated) } }
            let shares = LineShares.costs(
                of: blocks.tables(columns: cell.columns, upTo: max(0, most - stated), at: price), total: max(0, most - stated))
            return (0...most).map { base + ($0 < stated ? price.spare($0 - stated) + shares[0] : shares[$0 - stated]) }
        }
    }

    /// Lines of a column that stay white in so many lines, of each story those beyond a number.
    func unprintableWhite(of lines: Int, beyond most: Int) -> Int {
        switch content {
        case .rows(let stack): return stack.unprintableWhite(of: lines, beyond: most)
        case .blocks(let blocks):
            let shares = blocks.shares(of: lines, columns: cell.columns, at: price)
            return zip(blocks, shares).reduce(0) { sum, part in
                sum + (part.1 < part.0.block.leastLines ? 0 : max(0, part.0.block.whiteLines(of: part.1) - most))
            }
        }
    }

    /// The cell with nothing left open, for so many lines.
    func resolved(for lines: Int) -> Cell {
        guard case .rows(let stack) = content else { return cell }
        var cell = cell
        cell.content = .rows(stack.resolved(for: lines))
        return cell
    }
}

extension [(plan: BlockPlan, block: any Block)] {
    /// The lines that the layout states: of blocks, and of the empty lines above them; a gap above the first counts too.
    fileprivate var statedLines: Int { reduce(0) { $0 + $1.plan.gap + ($1.plan.lines ?? 0) } }

    /// True where the layout states the lines of all.
    fileprivate var isStated: Bool { allSatisfy { $0.plan.lines != nil } }

    /// What the blocks cost whose lines the layout states: these hold, whatever the others lack.
    fileprivate func statedCost(columns: Int, at price: Price) -> Int {
        reduce(0) { sum, filled in
            sum + (filled.plan.lines.map { price.of(filled.block, plan: filled.plan, columns: columns, lines: $0) } ?? 0)
        }
    }

    /// What each number of lines costs each block whose lines are to be found, from none to `most`.
    fileprivate func tables(columns: Int, upTo most: Int, at price: Price) -> [[Int]] {
        filter { $0.plan.lines == nil }.map { price.table(of: $0.block, plan: $0.plan, columns: columns, upTo: most) }
    }

    /// The lines each block gets of the cell's, its gap left out. Stated lines hold; the others share what these leave.
    func shares(of lines: Int, columns: Int, at price: Price) -> [Int] {
        let total = Swift.max(0, lines - statedLines)
        var found = LineShares.best(of: tables(columns: columns, upTo: total, at: price), total: total)[...]
        return map { $0.plan.lines ?? found.popFirst() ?? 0 }
    }
}
