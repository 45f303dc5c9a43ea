/// The fits of a module in any number of lines: of every height of its obstacles and every line count of its paragraphs, the cheapest.
///
/// Exact: stacks of obstacles are tried in the order of their price, each only while no text could make it cheaper than the best so far; the
/// text of a stack is set by `TextFlow`. Of equals the first stands, so the same demand always has the same fit. A fit is searched for once.
final class ModuleFitting {
    let demand: ModuleDemand
    private let stacks: [ObstacleStack]
    private let flow: TextFlow
    private var fits: [Int: ModuleFit] = [:]

    convenience init(_ demand: ModuleDemand) {
        self.init(demand, stacks: ObstacleStack.all(of: demand.obstacles, columns: demand.columns))
    }

    private init(_ demand: ModuleDemand, stacks: [ObstacleStack]) {
        self.demand = demand
        self.stacks = stacks
        flow = TextFlow(demand.paragraphs, prices: demand.prices)
    }

    /// The same module with other text.
    func with(_ paragraphs: [ModuleDemand.Paragraph]) -> ModuleFitting {
        var demand = demand
        demand.paragraphs = paragraphs
        return ModuleFitting(demand, stacks: stacks)
    }

    /// The fewest lines in which nothing is over.
    var leastLines: Int {
        let columns = demand.columns
        return stacks.map { max($0.tallest, ($0.area + flow.least + columns - 1) / columns) }.min() ?? 0
    }

    func fit(lines: Int) -> ModuleFit {
        if let known = fits[lines] { return known }
        let fit = cheapest(lines) ?? leastOverset(lines)
        fits[lines] = fit
        return fit
    }

    private func cheapest(_ lines: Int) -> ModuleFit? {
        var best: ModuleFit?
        for stack in stacks {
            if let best, stack.price >= best.cost { break }
            let room = demand.columns * lines - stack.area
            guard stack.tallest <= lines, room >= flow.least else { continue }
            if let best, stack.price + flow.floor(of: room) >= best.cost { continue }
            let legs = stack.taken.map { lines - $0 }
            guard let text = flow.cheapest(in: legs), best.map({ stack.price + text.cost < $0.cost }) ?? true else { continue }
            best = ModuleFit(
                heights: stack.heights, paragraphs: text.counts, legs: legs, empty: text.empty, overset: 0, cost: stack.price + text.cost)
        }
        return best
    }

    /// Where there are too few lines: the stack that leaves the text the most room; no stack, and no text, where none has room itself.
    private func leastOverset(_ lines: Int) -> ModuleFit {
        let least = stacks.min { $0.area < $1.area }?.area ?? 0
        let stack = stacks.filter { $0.tallest <= lines }.min { $0.area < $1.area }
        let legs = stack.map { $0.taken.map { lines - $0 } } ?? [Int](repeating: 0, count: demand.columns)
        return ModuleFit(
            heights: stack?.heights ?? demand.obstacles.map { _ in Obstacle.Height(lines: 0, price: 0) },
            paragraphs: demand.paragraphs.map { $0.counts.map(\.lines).min() ?? 0 }, legs: legs, empty: 0,
            overset: max(1, flow.least + (stack?.area ?? least) - demand.columns * lines), cost: 0)
    }
}
