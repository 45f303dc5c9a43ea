/// What a text costs at the least in so many lines, wherever its legs begin: as many lines as it is set in, or some left empty at its end.
final class TextFloor: Sendable {
    /// By lines, from the fewest on, so far as the text fills them.
    private let settings: [TextFlow.Unbroken]
    /// What these cost.
    private let costs: [Int]
    private let least: Int
    private let empty: Int

    init(_ flow: TextFlow, empty: Int) {
        least = flow.least
        self.empty = empty
        var last = TextFlow.Unbroken(cost: .max, tender: [], isBound: false)
        settings = flow.unbroken.map { setting in
            if last.cost < .max { last.cost += empty }
            if setting.cost <= last.cost { last = setting }
            return last
        }
        costs = settings.map(\.cost)
    }

    /// In so many lines, at least the text's fewest.
    func cost(of lines: Int) -> Int {
        let beyond = beyond(lines)
        let cost = costs[lines - least - beyond]
        return cost == .max ? .max : cost + beyond * empty
    }

    /// True where the text surely costs no more in legs of so many lines, `lines` in all: none begins where its cheapest setting minds it.
    func isReached(in legs: [Int], of lines: Int) -> Bool {
        let setting = settings[lines - least - beyond(lines)]
        if setting.isBound { return false }
        var begin = 0
        for leg in legs.indices.dropLast() {
            begin += legs[leg]
            if setting.tender.contains(begin) { return false }
        }
        return setting.cost < .max
    }

    private func beyond(_ lines: Int) -> Int { max(0, lines - least - costs.count + 1) }
}
