import Layout
import Measure

/// A row of the page with its blocks made, and what its heights cost.
struct FilledRow {
    var row: Row
    var cells: [FilledCell]

    /// What it costs to give the row so many lines: the sum over its cells.
    func cost(lines: Int) -> Int {
        if case .lines(let fixed) = row.height, fixed != lines { return Price.impossible * (fixed - lines).magnitude.asInt }
        return cells.reduce(0) { $0 + $1.cost(lines: lines) }
    }
}

/// A cell of a row: blocks one under another over some columns.
struct FilledCell {
    var column: Int
    var columns: Int
    var blocks: [(plan: BlockPlan, block: any Block)]

    /// Empty lines above blocks; a gap above the first counts too.
    private var gaps: Int { blocks.reduce(0) { $0 + $1.plan.gap } }

    func cost(lines: Int) -> Int {
        let room = lines - gaps
        if room < 0 { return Price.impossible * -room }
        return zip(blocks, shares(of: lines)).reduce(0) { $0 + Price.of($1.0.block, plan: $1.0.plan, lines: $1.1) }
    }

    /// The lines each block gets of the cell's, its gap left out.
    func shares(of lines: Int) -> [Int] {
        let room = max(0, lines - gaps)
        if blocks.count == 1 { return [room] }
        return LineShares.best(parts: blocks.count, total: room) { part, share in
            Price.of(blocks[part].block, plan: blocks[part].plan, lines: share)
        }
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
        let shares = LineShares.best(parts: rows.count, total: max(0, lattice.lines - gaps)) { part, lines in rows[part].cost(lines: lines) }
        var line = 0
        return zip(rows, shares).map { row, lines in
            line += row.row.gap
            defer { line += lines }
            return (line, lines)
        }
    }
}
