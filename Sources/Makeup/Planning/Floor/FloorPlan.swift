import Layout

/// A floor of stories planned by cuts: each part of it is a module, or is cut from edge to edge into two parts one above another or side
/// by side, each of which holds neighbours in the order of rank.
///
/// Exact, by dynamic programming over runs of neighbours, columns and lines (floor planning by slicing, as L. Stockmeyer and R. Otten
/// have described it for shapes): what a part costs in so many lines depends on nothing but its stories and its columns. Of equals the
/// one found first stands: modules before cuts, upper parts of fewer stories, then of fewer lines, before lower ones.
struct FloorPlan {
    /// Costs more than any page, and can still be added to.
    static let none = Int.max / 4

    private enum Item {
        case story(FloorRanks.Story)
        /// By its number in the edition.
        case advertisement(Int)

        var story: FloorRanks.Story? { if case .story(let story) = self { story } else { nil } }
    }

    /// What a part does first.
    private enum Cut {
        case module
        /// So many stories in so many lines above the others, with so many empty lines between.
        case above(stories: Int, lines: Int, gap: Int)
        /// So many stories over so many columns at the left of the others.
        case beside(stories: Int, columns: Int)
    }

    /// A run of stories over some columns: what each number of lines costs, and the cut that costs so.
    private struct Part {
        var costs: [Int]
        var cuts: [Cut]
        /// The lines that can be had at all.
        var heights: ClosedRange<Int>?

        mutating func finish() {
            guard let first = costs.firstIndex(where: { $0 < FloorPlan.none }), let last = costs.lastIndex(where: { $0 < FloorPlan.none })
            else { return }
            heights = first...last
        }
    }

    private let floor: SectionFloor
    private let frame: FloorFrame
    /// What stands on the floor, in reading order: stories, then advertisements, which so come to the foot and the outer edge.
    private let items: [Item]
    private var modules: [[FloorModules]] = []
    private var parts: [Part] = []

    init(_ floor: SectionFloor, sections: [Int], advertisements: [Int] = [], columns: Int, shelf: BlockShelf, room: Int, price: Price) {
        self.floor = floor
        let ranks = FloorRanks(sections, of: shelf.edition, headings: shelf.house.headings, standsUnder: !floor.bearsHeadline)
        let items = ranks.stories.map(Item.story) + advertisements.map(Item.advertisement)
        self.items = items
        let taste = FloorTaste(rules: shelf.rules, lattice: shelf.lattice, columns: columns)
        let frame = FloorFrame(
            shelf: shelf, columns: columns, room: room, price: price, position: floor.position, lead: ranks.stories.first?.number ?? 0,
            taste: taste)
        self.frame = frame
        modules = items.enumerated().map { index, item in
            (1...columns).map { columns in
                switch item {
                case .story(let story):
                    FloorModules(story, bearsHeadline: floor.bearsHeadline && index == 0, columns: columns, in: frame)
                case .advertisement(let number): FloorModules(advertisement: number, columns: columns, in: frame)
                }
            }
        }
        parts = [Part](
            repeating: Part(costs: [Int](repeating: Self.none, count: room + 1), cuts: [Cut](repeating: .module, count: room + 1)),
            count: items.count * (items.count + 1) / 2 * columns)
        for count in 1...max(1, items.count) where count <= items.count {
            for first in 0...(items.count - count) {
                for width in 1...columns { solve(first..<first + count, width) }
            }
        }
    }

    /// What each number of lines costs, from none to `most`.
    func costs(upTo most: Int) -> [Int] {
        let costs = parts[place(items.indices, frame.columns)].costs
        return (0...most).map { lines in
            let cost = costs[min(lines, frame.room)]
            return min(cost, Self.wanting) + max(0, lines - frame.room) * Price.worse
        }
    }

    /// What lines cost that cannot be had.
    private static let wanting = Price.worse * 100_000

    // MARK: Solving

    private func place(_ run: Range<Int>, _ columns: Int) -> Int {
        // Runs by their first story, then by their length.
        let before = run.lowerBound * items.count - run.lowerBound * (run.lowerBound - 1) / 2
        return (before + run.count - 1) * frame.columns + columns - 1
    }

    private mutating func solve(_ run: Range<Int>, _ columns: Int) {
        let place = place(run, columns)
        var part = parts[place]
        if run.count == 1 { part.costs = modules[run.lowerBound][columns - 1].costs }
        for middle in (run.lowerBound + 1)..<max(run.lowerBound + 1, run.upperBound) {
            for gap in floor.gap...floor.widestGap {
                stack(run.lowerBound..<middle, over: middle..<run.upperBound, gap: gap, columns, into: &part)
            }
            for left in 1..<max(1, columns) { set(run.lowerBound..<middle, beside: middle..<run.upperBound, left, columns, into: &part) }
        }
        part.finish()
        parts[place] = part
    }

    private func stack(_ upper: Range<Int>, over lower: Range<Int>, gap: Int, _ columns: Int, into part: inout Part) {
        let (above, below) = (parts[place(upper, columns)], parts[place(lower, columns)])
        guard let upperLines = above.heights, let lowerLines = below.heights else { return }
        let price = frame.price.taste(frame.taste.cut(columns: columns) + (gap - floor.gap) * columns * frame.rules[.gap])
        let (room, stories) = (frame.room, upper.count)
        above.costs.withUnsafeBufferPointer { above in
            below.costs.withUnsafeBufferPointer { below in
                part.costs.withUnsafeMutableBufferPointer { costs in
                    for lines in upperLines where above[lines] < Self.none {
                        let (base, start) = (above[lines] + price, lines + gap)
                        guard start + lowerLines.lowerBound <= room else { break }
                        for more in lowerLines.lowerBound...min(lowerLines.upperBound, room - start) {
                            let cost = base &+ below[more]
                            if cost < costs[start + more] {
                                costs[start + more] = cost
                                part.cuts[start + more] = .above(stories: stories, lines: lines, gap: gap)
                            }
                        }
                    }
                }
            }
        }
    }

    private func set(_ left: Range<Int>, beside right: Range<Int>, _ leftColumns: Int, _ columns: Int, into part: inout Part) {
        let (one, other) = (parts[place(left, leftColumns)], parts[place(right, columns - leftColumns)])
        guard let first = one.heights, let second = other.heights, first.overlaps(second) else { return }
        for lines in first.clamped(to: second) where one.costs[lines] < Self.none && other.costs[lines] < Self.none {
            let taste = taste(left, beside: right, lines: lines)
            let cost = one.costs[lines] + other.costs[lines] + frame.price.taste(taste)
            if cost < part.costs[lines] {
                part.costs[lines] = cost
                part.cuts[lines] = .beside(stories: left.count, columns: leftColumns)
            }
        }
    }

    /// Two parts that begin with stories side by side; of an advertisement the house takes nothing.
    private func taste(_ left: Range<Int>, beside right: Range<Int>, lines: Int) -> Int {
        guard let one = items[left.lowerBound].story, let other = items[right.lowerBound].story else { return 0 }
        return frame.taste.beside(one, other, lines: lines)
    }

    // MARK: Other plans

    /// A plan that begins with another cut than the cheapest, and goes on from there as cheaply as it can.
    struct Alternative {
        var rows: [Row]
        var cost: Int
    }

    /// For each first cut of the floor the cheapest plan in so many lines that loses nothing, the cheapest first.
    func alternatives(for lines: Int, under row: Row) -> [Alternative] {
        let lines = min(lines, frame.room)
        let whole = items.indices
        let cuts = whole.dropFirst().flatMap { middle in
            [stacked(whole.lowerBound..<middle, over: middle..<whole.upperBound, lines)]
                + (1..<max(1, frame.columns)).map { beside(whole.lowerBound..<middle, middle..<whole.upperBound, $0, lines) }
        }
        let sound = cuts.compactMap { $0 }.filter { $0.cost < Price.impossible }.sorted { $0.cost < $1.cost }
        return sound.map { found in
            var rows = rows(whole, frame.columns, lines, cut: found.cut)
            if !rows.isEmpty { rows[0].gap = row.gap }
            return Alternative(rows: rows, cost: found.cost)
        }
    }

    private func stacked(_ upper: Range<Int>, over lower: Range<Int>, _ lines: Int) -> (cut: Cut, cost: Int)? {
        let (above, below) = (parts[place(upper, frame.columns)], parts[place(lower, frame.columns)])
        var best: (cut: Cut, cost: Int)?
        for gap in floor.gap...floor.widestGap where gap <= lines {
            let price = frame.price.taste(frame.taste.cut(columns: frame.columns) + (gap - floor.gap) * frame.columns * frame.rules[.gap])
            for more in 0...(lines - gap) where above.costs[more] < Self.none && below.costs[lines - gap - more] < Self.none {
                let cost = above.costs[more] + below.costs[lines - gap - more] + price
                if best.map({ cost < $0.cost }) ?? true { best = (.above(stories: upper.count, lines: more, gap: gap), cost) }
            }
        }
        return best
    }

    private func beside(_ left: Range<Int>, _ right: Range<Int>, _ columns: Int, _ lines: Int) -> (cut: Cut, cost: Int)? {
        let (one, other) = (parts[place(left, columns)].costs[lines], parts[place(right, frame.columns - columns)].costs[lines])
        guard one < Self.none, other < Self.none else { return nil }
        let taste = taste(left, beside: right, lines: lines)
        return (.beside(stories: left.count, columns: columns), one + other + frame.price.taste(taste))
    }

    // MARK: Rows

    /// The rows of the cheapest plan in so many lines; none where there is no plan.
    /// - Parameter row: the row that they stand for; the first has its gap.
    func rows(for lines: Int, under row: Row) -> [Row] {
        let lines = min(lines, frame.room)
        guard parts[place(items.indices, frame.columns)].costs[lines] < Self.none else { return [] }
        var rows = rows(items.indices, frame.columns, lines)
        if !rows.isEmpty { rows[0].gap = row.gap }
        return rows
    }

    private func rows(_ run: Range<Int>, _ columns: Int, _ lines: Int) -> [Row] {
        rows(run, columns, lines, cut: parts[place(run, columns)].cuts[lines])
    }

    private func rows(_ run: Range<Int>, _ columns: Int, _ lines: Int, cut: Cut) -> [Row] {
        switch cut {
        case .module, .beside: return [Row(cells: cells(run, columns, lines, cut: cut), position: floor.position)]
        case .above(let stories, let upper, let gap):
            let middle = run.lowerBound + stories
            var below = rows(middle..<run.upperBound, columns, lines - upper - gap)
            if !below.isEmpty { below[0].gap = gap }
            return rows(run.lowerBound..<middle, columns, upper) + below
        }
    }

    private func cells(_ run: Range<Int>, _ columns: Int, _ lines: Int) -> [Cell] {
        cells(run, columns, lines, cut: parts[place(run, columns)].cuts[lines])
    }

    private func cells(_ run: Range<Int>, _ columns: Int, _ lines: Int, cut: Cut) -> [Cell] {
        switch cut {
        case .module:
            let module = modules[run.lowerBound][columns - 1].module(lines: lines)
            return [Cell(columns: columns, blocks: module.blocks, position: floor.position)]
        case .above: return [Cell(columns: columns, content: .rows(rows(run, columns, lines)), position: floor.position)]
        case .beside(let stories, let left):
            let middle = run.lowerBound + stories
            return cells(run.lowerBound..<middle, left, lines) + cells(middle..<run.upperBound, columns - left, lines)
        }
    }
}
