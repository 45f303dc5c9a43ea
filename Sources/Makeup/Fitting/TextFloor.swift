/// What a text costs at the least in so many lines, wherever its legs begin: as many lines as it is set in, or some left empty at its end.
struct TextFloor {
    private let costs: [Int]
    private let least: Int
    private let empty: Int

    init(_ flow: TextFlow, empty: Int) {
        least = flow.least
        self.empty = empty
        var last = Int.max
        costs = flow.costs.map { cost in
            last = min(cost, last == .max ? .max : last + empty)
            return last
        }
    }

    /// In so many lines, at least the text's fewest.
    func cost(of lines: Int) -> Int {
        let beyond = max(0, lines - least - costs.count + 1)
        let cost = costs[lines - least - beyond]
        return cost == .max ? .max : cost + beyond * empty
    }
}
