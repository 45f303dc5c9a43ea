/// The fit of a module into columns of so many lines.
///
/// With `n` columns of `h` lines, a band of `b` and a panel of `p`, the text has `n (h - b) - p` lines. Every band, panel and change of
/// one paragraph by one line is tried, and the cheapest taken; of equals the first, so the same demand always has the same fit.
extension ModuleDemand {
    func fit(lines: Int) -> ModuleFit {
        var best: ModuleFit?
        for counts in variations {
            let text = counts.reduce(0, +)
            let change = counts.indices.reduce(0) { $0 + abs(counts[$1] - paragraphs[$1].natural) } * Cost.loosened
            for b in heights(of: band, upTo: lines) {
                for p in heights(of: panel, upTo: lines - b) {
                    let fit = fit(counts, text: text, columnLines: lines - b, band: b, panel: p, change: change)
                    if best.map({ fit.cost < $0.cost }) ?? true { best = fit }
                }
            }
        }
        return best ?? nothingFits
    }

    private func fit(_ counts: [Int], text: Int, columnLines: Int, band b: Int, panel p: Int, change: Int) -> ModuleFit {
        let capacities = (0..<columns).map { $0 == columns - 1 ? columnLines - p : columnLines }
        let room = capacities.reduce(0, +)
        let over = max(0, text - room)
        let under = max(0, room - text)
        var cost = change + (band?.price(b) ?? 0) + (panel?.price(p) ?? 0)
        cost += over * Cost.oversetLine + under * Cost.emptyLine
        cost += breaks(counts, capacities)
        return ModuleFit(band: b, panel: p, paragraphs: counts, columns: capacities, slack: under, overset: over, cost: cost)
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
    private func breaks(_ counts: [Int], _ capacities: [Int]) -> Int {
        var cost = 0
        var end = 0
        for capacity in capacities.dropLast() {
            end += capacity
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
