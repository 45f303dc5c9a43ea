import Layout

/// Rows one under another over the same columns, with their blocks made: the page, or a cell that is split.
///
/// Fixed rows take the lines that the layout states, no more: one that took a line in silence would hide overset from its editor.
/// The others share what is left at the least cost.
struct Stack {
    var rows: [FilledRow]
    let price: Price

    /// Where a row begins, and the lines that it has, its gap left out.
    typealias Height = (line: Int, lines: Int)

    /// The lines of fixed rows and of all gaps.
    private var fixed: Int { rows.reduce(0) { $0 + $1.gap + ($1.fixedLines ?? 0) } }
    private var sharing: [FilledRow] { rows.filter { $0.fixedLines == nil } }

    /// What each number of lines costs, from none to `most`.
    func costs(upTo most: Int) -> [Int] {
        let base = rows.reduce(0) { sum, row in sum + (row.fixedLines.map { row.costs(upTo: $0)[$0] } ?? 0) }
        let (fixed, sharing) = (fixed, sharing)
        if sharing.isEmpty { return (0...max(0, most)).map { base + price.spare($0 - fixed) } }
        let tables = sharing.map { $0.costs(upTo: max(0, most - fixed)) }
        let shares = LineShares.costs(of: tables, total: max(0, most - fixed))
        return (0...max(0, most)).map { base + ($0 < fixed ? price.spare($0 - fixed) + shares[0] : shares[$0 - fixed]) }
    }

    /// The first line and the number of lines of each row, gaps left out. Rows that are too tall end below the lines that there are.
    func heights(of lines: Int) -> [Height] {
        let total = max(0, lines - fixed)
        let tables = sharing.map { $0.costs(upTo: total) }
        var shares = LineShares.best(of: tables, total: total)[...]
        var line = 0
        return rows.map { row in
            let height = row.fixedLines ?? shares.popFirst() ?? 0
            line += row.gap
            defer { line += height }
            return (line, height)
        }
    }

    /// Lines of a column that fillers take.
    var fillerLines: Int {
        rows.flatMap(\.row.cells).reduce(0) { $0 + $1.fillerLines }
    }

    /// Lines of a column that stay white in so many lines, of each story those beyond a number.
    func unprintableWhite(of lines: Int, beyond most: Int) -> Int {
        zip(rows, heights(of: lines)).reduce(0) { sum, row in
            guard case .cells(let cells) = row.0.content else { return sum }
            return cells.reduce(sum) { $0 + $1.unprintableWhite(of: row.1.lines, beyond: most) }
        }
    }

    /// The rows with nothing left open for so many lines, once for each first cut of a floor among them, with what each costs more than the
    /// best; the rows as they are where no floor can be cut.
    func alternatives(for lines: Int) -> [(rows: [Row], cost: Int)] {
        let heights = heights(of: lines)
        for (index, row) in rows.enumerated() {
            guard case .floor(let floor) = row.content else { continue }
            let found = floor.alternatives(for: heights[index].lines, under: row.row)
            guard !found.isEmpty else { break }
            let best = floor.costs(upTo: heights[index].lines)[heights[index].lines]
            return found.map { other in
                let all = zip(rows, heights).enumerated().flatMap {
                    $0.offset == index ? other.rows : $0.element.0.resolved(for: $0.element.1.lines)
                }
                return (all, other.cost - best)
            }
        }
        return [(resolved(for: lines), 0)]
    }

    /// The rows with nothing left open, for so many lines.
    func resolved(for lines: Int) -> [Row] {
        zip(rows, heights(of: lines)).flatMap { $0.resolved(for: $1.lines) }
    }
}

extension Cell {
    fileprivate var fillerLines: Int {
        switch content {
        case .blocks(let blocks): blocks.reduce(0) { $0 + ($1.kind == .filler ? columns * ($1.lines ?? 0) : 0) }
        case .rows(let rows): rows.flatMap(\.cells).reduce(0) { $0 + $1.fillerLines }
        }
    }
}
