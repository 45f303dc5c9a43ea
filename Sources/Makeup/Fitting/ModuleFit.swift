/// How a module's lines are shared out: the band across its columns, the panel in its last column, and the text in what is left.
///
/// All numbers are whole lines. With `n` columns of `h` lines, a band of `b` and a panel of `p`, the text has `n (h - b) - p` lines:
/// the fit looks for the `b` and `p` nearest to what picture and panel would choose, so that this is exactly the text's need.
struct ModuleFit: Hashable {
    var band: Int
    var panel: Int
    /// Lines of text each column holds, from the left.
    var columns: [Int]
    /// Lines left empty at the foot of the last column.
    var slack: Int
    /// Lines of text that find no room.
    var overset: Int
    var cost: Int
}

/// What a module asks of its fit.
struct ModuleDemand: Hashable {
    /// The heights a band or panel can take, and the one it would choose; nil where the module has none.
    struct Range: Hashable {
        var least: Int
        var natural: Int
        var most: Int
        /// What a line more or less than natural costs, squared.
        var weight: Int
    }

    var columns: Int
    /// Line counts of the paragraphs, in order.
    var paragraphs: [Int]
    var band: Range?
    var panel: Range?

    /// Costs of what a reader sees, in the units of a one-line change of a picture.
    enum Cost {
        static let emptyLine = 400
        static let widow = 250
        static let orphan = 150
        static let oversetLine = 100_000
    }

    /// The best fit into columns of so many lines; the same for the same demand.
    func fit(lines: Int) -> ModuleFit {
        let text = paragraphs.reduce(0, +)
        var best: ModuleFit?
        for b in values(of: band, up: lines) {
            for p in values(of: panel, up: lines - b) {
                let height = lines - b
                let capacities = (0..<columns).map { $0 == columns - 1 ? height - p : height }
                let room = capacities.reduce(0, +)
                var cost = price(b, band) + price(p, panel)
                cost += max(0, text - room) * Cost.oversetLine + max(0, room - text) * Cost.emptyLine
                cost += breaks(capacities)
                if best.map({ cost < $0.cost }) ?? true {
                    best = ModuleFit(
                        band: b, panel: p, columns: capacities, slack: max(0, room - text), overset: max(0, text - room), cost: cost)
                }
            }
        }
        return best ?? ModuleFit(band: 0, panel: 0, columns: [Int](repeating: 0, count: columns), slack: 0, overset: text, cost: text * Cost.oversetLine)
    }

    private func values(of range: Range?, up limit: Int) -> [Int] {
        guard let range else { return limit >= 0 ? [0] : [] }
        return range.least <= min(range.most, limit) ? [Int](range.least...min(range.most, limit)) : []
    }

    private func price(_ value: Int, _ range: Range?) -> Int {
        guard let range else { return 0 }
        return (value - range.natural) * (value - range.natural) * range.weight
    }

    /// The cost of widows (a paragraph's last line at a column's top) and orphans (its first line at a column's foot).
    private func breaks(_ capacities: [Int]) -> Int {
        var cost = 0
        var end = 0
        for capacity in capacities.dropLast() {
            end += capacity
            var start = 0
            for count in paragraphs {
                if end > start, end < start + count {
                    if end == start + 1 { cost += Cost.orphan }
                    if end == start + count - 1 { cost += Cost.widow }
                }
                start += count
            }
        }
        return cost
    }
}
