import Typesetting

@testable import Makeup

/// Fits found by trying everything: what `ModuleFitting` and `LineShares` are held against.
enum BruteForce {
    /// The least cost of a module in so many lines; nil where its text has no room, whatever is done.
    static func cost(_ demand: ModuleDemand, lines: Int) -> Int? {
        var best: Int?
        for heights in every(demand.obstacles.map(\.heights)) {
            let legs = (0..<demand.columns).map { column in
                lines - zip(demand.obstacles, heights).reduce(0) { $0 + ($1.0.columns.contains(column) ? $1.1.lines : 0) }
            }
            guard legs.allSatisfy({ $0 >= 0 }) else { continue }
            for lines in every(demand.paragraphs.map { $0.allCounts.map(\.lines) }) {
                guard let counts = counts(demand, lines, legs) else { continue }
                let empty = legs.reduce(0, +) - counts.reduce(0) { $0 + $1.lines }
                guard empty >= 0 else { continue }
                let cost =
                    heights.reduce(0) { $0 + $1.price } + counts.reduce(0) { $0 + $1.price } + empty * demand.prices.empty
                    + breaks(demand, counts.map(\.lines), legs)
                best = min(best ?? cost, cost)
            }
        }
        return best
    }

    /// The settings of paragraphs in so many lines where they come to stand; nil where one cannot be set so there.
    private static func counts(_ demand: ModuleDemand, _ lines: [Int], _ legs: [Int]) -> [LineCount]? {
        var start = 0
        let counts = zip(demand.paragraphs, lines).compactMap { paragraph, lines -> LineCount? in
            defer { start += lines }
            let place = LegPlace(start: start, lines: lines, turn: demand.turn(in: legs))
            return paragraph.counts(at: place).price(of: lines).map { LineCount(lines: lines, price: $0) }
        }
        return counts.count == lines.count ? counts : nil
    }

    /// Line by line: which paragraph each line of text is of, and what stands alone at a leg's head or foot.
    private static func breaks(_ demand: ModuleDemand, _ counts: [Int], _ legs: [Int]) -> Int {
        var lines = counts.enumerated().flatMap { paragraph, count in (0..<count).map { (paragraph: paragraph, line: $0, of: count) } }[...]
        var cost = 0
        let used = legs.filter { $0 > 0 }
        for (index, leg) in used.enumerated() {
            let text = lines.prefix(leg)
            lines = lines.dropFirst(leg)
            if index > 0, let first = text.first, first.line > 0, first.line == first.of - 1 { cost += demand.prices.widow }
            if !lines.isEmpty, index < used.count - 1, let last = text.last, last.line == 0, last.of > 1 {
                cost += demand.paragraphs[last.paragraph].opensWithLead ? demand.prices.loneLead : demand.prices.orphan
            }
        }
        return cost
    }

    /// The least cost of a page whose rows share its lines; nil where none is without overset.
    static func cost(_ rows: [[ModuleDemand]], lines: Int) -> Int? {
        cheapest(rows.map { row in (0...lines).map { share in sum(row.map { cost($0, lines: share) }) } }, lines: lines)
    }

    /// - Parameter rows: what each number of lines costs a row; nil where something in it is over.
    private static func cheapest(_ rows: [[Int?]], lines: Int) -> Int? {
        guard let first = rows.first else { return lines == 0 ? 0 : nil }
        let rest = Array(rows.dropFirst())
        return (0...lines).compactMap { share in sum([first[share], first[share] == nil ? nil : cheapest(rest, lines: lines - share)]) }
            .min()
    }

    private static func sum(_ costs: [Int?]) -> Int? {
        costs.contains(nil) ? nil : costs.reduce(0) { $0 + ($1 ?? 0) }
    }

    /// One of each, in every way.
    static func every<Choice>(_ choices: [[Choice]]) -> [[Choice]] {
        choices.reduce([[]]) { ways, choices in ways.flatMap { way in choices.map { way + [$0] } } }
    }
}
