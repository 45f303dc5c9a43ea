import Testing

@testable import Makeup

/// Lines shared among parts at the least cost, held against trying everything.
struct LineSharesTests {
    @Test func aFixedPartTakesItsLinesAndTheRestGoesToTheOther() {
        let shares = LineShares.best(of: [(0...10).map { abs($0 - 3) * 100 }, [Int](repeating: 0, count: 11)], total: 10)
        #expect(shares == [3, 7])
    }

    @Test func noPartsAndNoLines() {
        #expect(LineShares.best(of: [], total: 5) == [])
        #expect(LineShares.best(of: [[0], [0]], total: 0) == [0, 0])
    }

    @Test func costsNoMoreThanAnyOtherSharing() {
        var random = Steps(seed: 7)
        for _ in 0..<200 {
            let parts = random.next(1...4)
            let total = random.next(0...12)
            let prices = (0..<parts).map { _ in (0...total).map { _ in random.next(0...50) } }
            let shares = LineShares.best(of: prices, total: total)
            #expect(shares.reduce(0, +) == total)
            let price = shares.enumerated().reduce(0) { $0 + prices[$1.offset][$1.element] }
            #expect(price == cheapest(prices, total))
        }
    }

    private func cheapest(_ prices: [[Int]], _ total: Int) -> Int {
        guard let first = prices.first else { return total == 0 ? 0 : Int.max / 2 }
        let rest = Array(prices.dropFirst())
        if rest.isEmpty { return first[total] }
        return (0...total).map { first[$0] + cheapest(rest, total - $0) }.min() ?? Int.max / 2
    }
}
