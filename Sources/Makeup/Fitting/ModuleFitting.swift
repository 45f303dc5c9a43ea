/// The fits of a module in any number of lines: of every height of its obstacles and every line count of its paragraphs, the cheapest.
///
/// Exact: stacks of obstacles are tried in the order of what they would cost with a text that no leg breaks badly, until none that is
/// left could be cheaper than the best so far; the text of a stack is set by `TextFlow`. Of equals the stack that comes first stands,
/// so the same demand always has the same fit. A fit is searched for once.
final class ModuleFitting {
    let demand: ModuleDemand
    private let flow: TextFlow
    private lazy var areas = ObstacleAreas(demand.obstacles, columns: demand.columns)
    private lazy var stacks = ObstacleStacks(demand.obstacles, columns: demand.columns)
    private lazy var floor = TextFloor(flow, empty: demand.prices.empty)
    /// By lines, so far as they were asked for.
    private var choices: [Search] = []
    private var fits: [Int: ModuleFit] = [:]
    /// What each number of lines costs, so far as they were asked for one after another.
    private var costs: [Int?] = []
    /// The last number of lines in which the stack that comes first is the cheapest.
    private var settled: (lines: Int, choice: StackSearch.Choice)?

    private enum Search {
        case open
        case done(StackSearch.Choice?)
    }

    init(_ demand: ModuleDemand) {
        self.demand = demand
        flow = TextFlow(demand.paragraphs, prices: demand.prices, firstLegs: demand.firstColumns)
    }

    /// The same module with other text.
    func with(_ paragraphs: [ModuleDemand.Paragraph]) -> ModuleFitting {
        var demand = demand
        demand.paragraphs = paragraphs
        let other = ModuleFitting(demand)
        other.stacks = stacks
        return other
    }

    /// The fewest lines in which nothing is over. Where legs have two measures, the text's lines depend on where its paragraphs stand.
    private(set) lazy var leastLines =
        demand.firstColumns == 0 || !flow.isSettable ? fewestLines : (fewestLines...).first { choice($0) != nil } ?? fewestLines

    /// No fewer lines hold everything, however short the text's paragraphs are.
    private lazy var fewestLines = stacks.all.reduce(Int.max) { least, stack in
        min(least, max(stack.tallest, (stack.area + flow.least + demand.columns - 1) / demand.columns))
    }

    /// What stands beside the text at its lowest, and a line of text.
    private(set) lazy var floorLines = areas.tallest + 1

    /// False where no heights and no line counts fill so many lines, but for so many of one column.
    func mayBeExact(lines: Int, white: Int = 0) -> Bool {
        let room = demand.columns * lines
        return flow.isSettable && lines >= areas.tallest && areas.meet(room - flow.most - white...room - flow.least)
    }

    /// What the cheapest fit costs; nil where something is over.
    func cost(lines: Int) -> Int? { choice(lines)?.cost }

    /// The same of each number of lines, from none to `most`.
    func costs(upTo most: Int) -> [Int?] {
        if costs.count <= most { costs += (costs.count...most).map { cost(lines: $0) } }
        return Array(costs[...most])
    }

    func fit(lines: Int) -> ModuleFit {
        if let known = fits[lines] { return known }
        let fit = choice(lines).flatMap { self.fit($0, lines) } ?? leastOverset(lines)
        fits[lines] = fit
        return fit
    }

    private func fit(_ choice: StackSearch.Choice, _ lines: Int) -> ModuleFit? {
        let stack = stacks.all[choice.stack]
        let legs = stacks.legs(under: stack, of: lines)
        return flow.cheapest(in: legs).map { text in
            ModuleFit(heights: stacks.heights(stack), paragraphs: text.counts, legs: legs, empty: text.empty, overset: 0, cost: choice.cost)
        }
    }

    // MARK: Search

    private func choice(_ lines: Int) -> StackSearch.Choice? {
        guard lines >= fewestLines, flow.isSettable else { return nil }
        if lines < choices.count, case .done(let known) = choices[lines] { return known }
        let found = cheapest(lines)
        if choices.count <= lines { choices += repeatElement(.open, count: lines + 1 - choices.count) }
        choices[lines] = .done(found)
        return found
    }

    private func cheapest(_ lines: Int) -> StackSearch.Choice? {
        let (stacks, floor, least) = (stacks, floor, flow.least)
        if let known = settledAgain(lines, stacks, floor) { return known }
        var search = StackSearch(stacks, columns: demand.columns, lines: lines) { $0 < least ? nil : floor.cost(of: $0) }
        var best: StackSearch.Choice?
        var isFirst = true
        while let bound = search.next(), best.map(bound.precedes) ?? true {
            defer { isFirst = false }
            let stack = stacks.all[bound.stack]
            guard let text = textCost(in: stacks.legs(under: stack, of: lines), of: demand.columns * lines - stack.area, floor) else {
                continue
            }
            let choice = StackSearch.Choice(stack: bound.stack, price: stack.price, cost: stack.price + text)
            if best.map(choice.precedes) ?? true { best = choice }
            // No leg breaks this text badly: those that follow cost no less.
            if choice.cost == bound.cost {
                if isFirst { settled = (lines, choice) }
                break
            }
        }
        return best
    }

    /// From so many lines on every stack has room, and leaves the text all that it can fill: a line more is white, whichever stack it is.
    private lazy var spacious = stacks.all.reduce(0) { max($0, $1.tallest, ($1.area + flow.most + demand.columns - 1) / demand.columns) }

    /// The cheapest where there is more room than the stacks and the text can take: the order of the stacks is that of a line less. Nil
    /// where a leg breaks the text of the first badly.
    private func settledAgain(_ lines: Int, _ stacks: ObstacleStacks, _ floor: TextFloor) -> StackSearch.Choice? {
        guard let (before, first) = settled, before == lines - 1, before >= spacious, demand.firstColumns == 0 else { return nil }
        let stack = stacks.all[first.stack]
        let room = demand.columns * lines - stack.area
        guard floor.isReached(in: stacks.legs(under: stack, of: lines), of: room) else { return nil }
        let again = StackSearch.Choice(stack: first.stack, price: first.price, cost: first.price + floor.cost(of: room))
        settled = (lines, again)
        return again
    }

    /// What the text costs in legs of so many lines; nil where it has too many. Mostly no leg breaks it badly, which is soon seen.
    private func textCost(in legs: [Int], of room: Int, _ floor: TextFloor) -> Int? {
        demand.firstColumns == 0 && floor.isReached(in: legs, of: room) ? floor.cost(of: room) : flow.cost(in: legs)
    }

    /// Where there are too few lines: the stack that leaves the text the most room; no stack, and no text, where none has room itself.
    private func leastOverset(_ lines: Int) -> ModuleFit {
        let least = stacks.all.first?.area ?? 0
        let stack = stacks.all.first { $0.tallest <= lines }
        let legs = stack.map { stacks.legs(under: $0, of: lines) } ?? [Int](repeating: 0, count: demand.columns)
        let paragraphs = flow.shortest(in: legs)
        return ModuleFit(
            heights: stack.map(stacks.heights) ?? demand.obstacles.map { _ in Obstacle.Height(lines: 0, price: 0) }, paragraphs: paragraphs,
            legs: legs, empty: 0,
            overset: max(1, paragraphs.reduce(0, +) + (stack?.area ?? least) - demand.columns * lines), cost: 0)
    }
}
