import Copy
import Layout

/// Sections parted into rows, in reading order: how many stand side by side, over which columns, how high, so that every number of lines
/// is filled at the least cost.
///
/// Exact, by dynamic programming over sections and lines. Of equal plans the one is taken whose upper rows have fewer modules, then
/// fewer lines, then narrower modules at the left.
struct SectionRowPlan {
    /// What the best plan does first: so many modules in so many lines.
    private struct Step {
        var cost = Int.max
        var modules = 0
        var lines = 0
    }

    private let rows: SectionRows
    private let count: Int
    /// The greatest number of lines that it can have.
    private let room: Int
    /// For each section the rows that can begin with it, those of fewer modules first.
    private let groups: [[ModuleRow]]
    /// The row that each section is pinned to, counted from 0.
    private let pins: [Int?]
    /// `steps[r][i][n]`: the sections from `i` on, in rows from `r` on, in `n` lines. Rows are told apart only where a section is
    /// pinned to one.
    private var steps: [[[Step]]] = []

    init(_ rows: SectionRows, sections: [Int], columns: Int, shelf: BlockShelf, room: Int, price: Price = Price(question: .cheapest)) {
        self.rows = rows
        self.room = room
        count = sections.count
        let ways = ModuleWays(rows, columns: columns, shelf: shelf, room: room, price: price)
        groups = sections.indices.map { first in
            let left = sections.count - first
            // The last row may have fewer than should stand side by side.
            let least = min(rows.across.lowerBound, columns, left)
            return (least...max(least, min(rows.across.upperBound, columns, left))).map { count in
                ModuleRow(sections[first..<first + count], ways: ways)
            }
        }
        pins = sections.map { number in shelf.sections[number - 1].pin.row.map { $0 - 1 } }
        steps = solved()
    }

    /// What each number of lines costs, from none to `most`.
    func costs(upTo most: Int) -> [Int] {
        (0...most).map { lines in
            let cost = steps[0][0][min(lines, room)].cost
            return (cost < Int.max ? cost : Price.impossible * 10_000) + max(0, lines - room) * Price.impossible
        }
    }

    /// The rows that fill so many lines; none where pins leave no way.
    /// - Parameter row: the row that they stand for; the first has its gap.
    func rows(for lines: Int, under row: Row) -> [Row] {
        var made: [Row] = []
        var (first, left) = (0, min(lines, room))
        while first < count {
            let step = steps[level(made.count)][first][left]
            guard step.cost < Int.max, let group = groups[first].first(where: { $0.count == step.modules }) else { return [] }
            let cells = group.modules(lines: step.lines).map {
                Cell(columns: $0.columns, blocks: [$0.plan(at: rows)], position: rows.position)
            }
            made.append(Row(gap: made.isEmpty ? row.gap : rows.gap, cells: cells, position: rows.position))
            first += step.modules
            left -= step.lines + gap(before: first)
        }
        return made
    }

    // MARK: Solving

    private var tellsRowsApart: Bool { pins.contains { $0 != nil } }
    private func level(_ row: Int) -> Int { tellsRowsApart ? min(row, count - 1) : 0 }
    private func gap(before section: Int) -> Int { section < count ? rows.gap : 0 }

    private func solved() -> [[[Step]]] {
        let none = [Step](repeating: Step(), count: room + 1)
        var end = none
        end[0].cost = 0
        var steps = [[[Step]]](repeating: [[Step]](repeating: none, count: count) + [end], count: tellsRowsApart ? count : 1)
        for first in stride(from: count - 1, through: 0, by: -1) {
            for row in steps.indices.reversed() {
                for group in groups[first] where !group.isEmpty && allows(first..<first + group.count, in: row) {
                    let rest = steps[level(row + 1)][first + group.count]
                    improve(&steps[row][first], by: group, above: rest, gap: gap(before: first + group.count))
                }
            }
        }
        return steps
    }

    private func allows(_ sections: Range<Int>, in row: Int) -> Bool {
        !tellsRowsApart || sections.allSatisfy { pins[$0] == nil || pins[$0] == row }
    }

    private func improve(_ steps: inout [Step], by group: ModuleRow, above rest: [Step], gap: Int) {
        let costs = group.costs
        // From the most lines left down, so that of equals the lower height stands.
        for left in stride(from: room - gap, through: 0, by: -1) where rest[left].cost < Int.max {
            let below = rest[left].cost
            for height in 0...(room - gap - left) {
                let cost = costs[height] + below
                if cost < steps[height + gap + left].cost {
                    steps[height + gap + left] = Step(cost: cost, modules: group.count, lines: height)
                }
            }
        }
    }
}
