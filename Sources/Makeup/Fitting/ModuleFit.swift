/// The fit of a module into columns of so many lines.
///
/// With `n` columns of `h` lines, a band of `b` and a panel of `p`, the text has `n (h - b) - p` lines. Every band, panel and change of
/// one paragraph by one line is tried, and the cheapest taken; of equals the first, so the same demand always has the same fit.
extension ModuleDemand {
    func fit(lines: Int) -> ModuleFit {
        var best: (cost: Int, counts: [Int], band: Int, panel: Int)?
        for counts in variations {
            let text = counts.reduce(0, +)
            let change = counts.indices.reduce(0) { $0 + abs(counts[$1] - paragraphs[$1].natural) } * Cost.loosened
            for b in heights(of: band, upTo: lines) {
                for p in heights(of: panel, upTo: lines - b) {
                    let room = columns * (lines - b) - p
                    var cost = change + (band?.price(b) ?? 0) + (panel?.price(p) ?? 0)
                    cost += max(0, text - room) * Cost.oversetLine + max(0, room - text) * Cost.emptyLine
                    if let best, cost >= best.cost { continue }
                    cost += breaks(counts, columnLines: lines - b)
                    if best.map({ cost < $0.cost }) ?? true { best = (cost, counts, b, p) }
                }
            }
        }
        guard let best else { return nothingFits }
        let capacities = (0..<columns).map { lines - best.band - ($0 == columns - 1 ? best.panel : 0) }
        let spare = capacities.reduce(0, +) - best.counts.reduce(0, +)
        return ModuleFit(
            band: best.band, panel: best.panel, paragraphs: best.counts, columns: capacities, slack: max(0, spare), overset: max(0, -spare),
            cost: best.cost)
    }

    /// The natural line counts first; then each with one paragraph a line shorter or longer; then each with two changed,
    /// which also moves a column's break where the sum stays as it was.
    private var variations: [[Int]] {
        let steps = paragraphs.indices.flatMap { index in [(index, -1), (index, 1)] }.filter { index, step in
            paragraphs[index].range.contains(paragraphs[index].natural + step)
        }
        let singles = steps.map { [$0] }
        let pairs = steps.flatMap { first in steps.filter { $0.0 > first.0 }.map { [first, $0] } }
        return ([[]] + singles + pairs).map { changes in
            var counts = paragraphs.map(\.natural)
            for (index, step) in changes { counts[index] += step }
            return counts
        }
    }

    private func heights(of extent: Extent?, upTo limit: Int) -> [Int] {
        guard let extent else { return limit >= 0 ? [0] : [] }
        let most = min(extent.most, limit)
        return extent.least <= most ? [Int](extent.least...most) : []
    }

    /// The cost of widows (a paragraph's last line at a column's top) and orphans (its first line at a column's foot).
    private func breaks(_ counts: [Int], columnLines: Int) -> Int {
        var cost = 0
        var end = 0
        for _ in 1..<max(1, columns) {
            end += columnLines
            var start = 0
            for count in counts {
                if end > start, end < start + count {
                    if end == start + 1 { cost += Cost.orphan }
                    if end == start + count - 1 { cost += Cost.widow }
                }
                start += count
            }
        }
        return cost
    }

    /// Where not even band and panel find room: all the text is over.
    private var nothingFits: ModuleFit {
        let counts = paragraphs.map(\.natural)
        let text = counts.reduce(0, +)
        return ModuleFit(
            band: 0, panel: 0, paragraphs: counts, columns: [Int](repeating: 0, count: columns), slack: 0, overset: text,
            cost: text * Cost.oversetLine)
    }
}
