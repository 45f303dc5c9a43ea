/// Shares a number of whole lines among parts that stand one under another, at the least total cost.
///
/// Exact, by dynamic programming over the lines: the same parts always get the same shares, and no other shares cost less.
/// Of several equal answers the one that gives the upper parts fewer lines is taken.
enum LineShares {
    /// The lines for each part, adding up to `total`.
    /// - Parameter prices: of each part, what each number of lines costs it, from none to `total`.
    static func best(of prices: [[Int]], total: Int) -> [Int] {
        guard let last = prices.indices.last, total >= 0 else { return [Int](repeating: 0, count: prices.count) }
        var below = prices[last]
        // What each part but the last gets of each number of lines, from the last but one up.
        let choices = prices.dropLast().reversed().map { own in
            let shares: [Int]
            (below, shares) = sharing(own, above: below)
            return shares
        }
        var left = total
        let upper = choices.reversed().map { shares in
            defer { left -= shares[left] }
            return shares[left]
        }
        return upper + [left]
    }

    /// The least cost of sharing each number of lines from none to `total`; with no parts all are free.
    static func costs(of prices: [[Int]], total: Int) -> [Int] {
        guard let last = prices.last else { return [Int](repeating: 0, count: max(0, total + 1)) }
        return prices.dropLast().reversed().reduce(last) { sharing($1, above: $0).least }
    }

    /// One part that has its prices, above others of which the least costs are known: the least costs with it, and what it gets then.
    private static func sharing(_ prices: [Int], above below: [Int]) -> (least: [Int], shares: [Int]) {
        var least: [Int] = []
        var shares: [Int] = []
        least.reserveCapacity(below.count)
        shares.reserveCapacity(below.count)
        for lines in below.indices {
            var (best, chosen) = (Int.max, 0)
            for (share, (own, rest)) in zip(prices[...lines], below[...lines].reversed()).enumerated() where own + rest < best {
                (best, chosen) = (own + rest, share)
            }
            least.append(best)
            shares.append(chosen)
        }
        return (least, shares)
    }
}
