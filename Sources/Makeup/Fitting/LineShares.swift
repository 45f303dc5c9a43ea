/// Shares a number of whole lines among parts that stand one under another, at the least total cost.
///
/// Exact, by dynamic programming over the lines: the same parts always get the same shares, and no other shares cost less.
/// Of several equal answers the one that gives the upper parts fewer lines is taken.
enum LineShares {
    /// The lines for each part, adding up to `total`. `cost(part, lines)` says what a share costs.
    static func best(parts: Int, total: Int, cost: (Int, Int) -> Int) -> [Int] {
        guard parts > 0, total >= 0 else { return [Int](repeating: 0, count: parts) }
        let choice = table(parts: parts, total: total, cost: cost).choice
        var left = total
        return (0..<parts).map { part in
            let share = choice[part][left]
            left -= share
            return share
        }
    }

    /// The least cost of sharing each number of lines from none to `total`; with no parts all are free.
    static func costs(parts: Int, total: Int, cost: (Int, Int) -> Int) -> [Int] {
        guard parts > 0 else { return [Int](repeating: 0, count: max(0, total + 1)) }
        return table(parts: parts, total: total, cost: cost).least[0]
    }

    private static func table(parts: Int, total: Int, cost: (Int, Int) -> Int) -> (least: [[Int]], choice: [[Int]]) {
        // least[p][n]: the least cost of giving the parts from p on n lines; choice[p][n]: what p gets then.
        var below = [Int](repeating: Int.max, count: total + 1)
        below[0] = 0
        var least = [below]
        var choice: [[Int]] = []
        for part in (0..<parts).reversed() {
            let prices = (0...total).map { cost(part, $0) }
            let (own, shares) = sharing(prices, above: below)
            least.append(own)
            choice.append(shares)
            below = own
        }
        return (least.reversed(), choice.reversed())
    }

    /// One part that has its prices, above others of which the least costs are known: the least costs with it, and what it gets then.
    private static func sharing(_ prices: [Int], above below: [Int]) -> (least: [Int], shares: [Int]) {
        var least = [Int](repeating: Int.max, count: below.count)
        var shares = [Int](repeating: 0, count: below.count)
        for lines in below.indices {
            var (best, chosen) = (Int.max, 0)
            for share in 0...lines where below[lines - share] < Int.max {
                let price = prices[share] + below[lines - share]
                if price < best { (best, chosen) = (price, share) }
            }
            (least[lines], shares[lines]) = (best, chosen)
        }
        return (least, shares)
    }
}
