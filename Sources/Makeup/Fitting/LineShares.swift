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
        var least = [[Int]](repeating: [Int](repeating: Int.max, count: total + 1), count: parts + 1)
        var choice = [[Int]](repeating: [Int](repeating: 0, count: total + 1), count: parts)
        least[parts][0] = 0
        for part in stride(from: parts - 1, through: 0, by: -1) {
            let prices = (0...total).map { cost(part, $0) }
            for lines in 0...total {
                for share in 0...lines where least[part + 1][lines - share] < Int.max {
                    let price = prices[share] + least[part + 1][lines - share]
                    if price < least[part][lines] {
                        least[part][lines] = price
                        choice[part][lines] = share
                    }
                }
            }
        }
        return (least, choice)
    }
}
