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
                return price.table(of: only.block, plan: only.plan, upTo: most)
            }
            let (gaps, fixed) = (blocks.gaps, blocks.fixedLines)
            if let fixed { return (0...most).map { blocks.isEmpty ? 0 : price.spare($0 - fixed - gaps) } }
            let costs = most < gaps ? [] : LineShares.costs(of: blocks.tables(upTo: most - gaps, at: price), total: most - gaps)
            return (0...most).map { $0 < gaps ? price.spare($0 - gaps) : costs[$0 - gaps] }
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
    /// Empty lines above blocks; a gap above the first counts too.
    fileprivate var gaps: Int { reduce(0) { $0 + $1.plan.gap } }

    /// The lines of the blocks where the layout states them for all; nil where one is to be solved.
    fileprivate var fixedLines: Int? {
        let lines = compactMap(\.plan.lines)
        return lines.count == count ? lines.reduce(0, +) : nil
    }

    /// What each number of lines costs each block, from none to `most`.
    fileprivate func tables(upTo most: Int, at price: Price) -> [[Int]] {
        map { price.table(of: $0.block, plan: $0.plan, upTo: most) }
    }

    /// The lines each block gets of the cell's, its gap left out.
    func shares(of lines: Int, at price: Price) -> [Int] {
        if fixedLines != nil { return compactMap(\.plan.lines) }
        let total = Swift.max(0, lines - gaps)
        return LineShares.best(of: tables(upTo: total, at: price), total: total)
    }
}
