import Layout
import Measure

/// A row of the page with its blocks made, and what its heights cost.
struct FilledRow {
    var row: Row
    var cells: [FilledCell]

    /// What it costs to give the row each number of lines from none to `most`: the sum over its cells.
    func costs(upTo most: Int) -> [Int] {
        var costs = [Int](repeating: 0, count: most + 1)
        guard case .lines(let fixed) = row.height else {
            for cell in cells { for (lines, cost) in cell.costs(upTo: most).enumerated() { costs[lines] += cost } }
            return costs
        }
        for lines in costs.indices { costs[lines] = Price.impossible * (fixed - lines).magnitude.asInt }
        if costs.indices.contains(fixed) { costs[fixed] = cells.reduce(0) { $0 + ($1.costs(upTo: fixed).last ?? 0) } }
        return costs
    }
}

/// A cell of a row: blocks one under another over some columns.
struct FilledCell {
    var column: Int
    var columns: Int
    var blocks: [(plan: BlockPlan, block: any Block)]

    /// Empty lines above blocks; a gap above the first counts too.
    private var gaps: Int { blocks.reduce(0) { $0 + $1.plan.gap } }

    /// What each number of lines costs, from none to `most`. All at once: a block is asked only once for each height.
    func costs(upTo most: Int) -> [Int] {
        let gaps = gaps
        let costs = most < gaps ? [] : LineShares.costs(parts: blocks.count, total: most - gaps, cost: price)
        return (0...most).map { $0 < gaps ? Price.impossible * (gaps - $0) : costs[$0 - gaps] }
    }

    private func price(_ part: Int, _ lines: Int) -> Int { Price.of(blocks[part].block, plan: blocks[part].plan, lines: lines) }

    /// The lines each block gets of the cell's, its gap left out.
    func shares(of lines: Int) -> [Int] {
        let room = max(0, lines - gaps)
        if blocks.count == 1 { return [room] }
        return LineShares.best(parts: blocks.count, total: room, cost: price)
    }
}

/// What a height costs where a block says that it cannot be: so much for each line that is wanting, so that the least loss is found.
enum Price {
    static let impossible = 1_000_000

    static func of(_ block: any Block, plan: BlockPlan, lines: Int) -> Int {
        if let fixed = plan.lines, fixed != lines { return impossible * (fixed - lines).magnitude.asInt }
        return block.cost(lines: lines) ?? impossible * max(1, block.leastLines - lines)
    }
}

extension UInt {
    fileprivate var asInt: Int { Int(clamping: self) }
}

/// The heights of all rows: the fixed ones as the layout says, the others sharing what is left at the least cost.
struct RowPlan {
    var rows: [FilledRow]
    var lattice: Lattice

    /// The first line and the number of lines of each row, gaps left out. Rows that are too tall for the page end below it.
    func heights() -> [(line: Int, lines: Int)] {
        let gaps = rows.reduce(0) { $0 + $1.row.gap }
        let total = max(0, lattice.lines - gaps)
        let costs = rows.map { $0.costs(upTo: total) }
        let shares = LineShares.best(parts: rows.count, total: total) { part, lines in costs[part][lines] }
        var line = 0
        return zip(rows, shares).map { row, lines in
            line += row.row.gap
            defer { line += lines }
            return (line, lines)
        }
    }
}
