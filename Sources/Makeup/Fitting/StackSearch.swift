/// The stacks that leave a text room in so many lines, in the order of what they cost at the least with it: no way to break the text
/// makes one cheaper.
struct StackSearch: IteratorProtocol {
    /// A stack, by its place among all, its own price, and what it costs with its text.
    struct Choice {
        var stack: Int
        var price: Int
        var cost: Int

        /// The cheaper first; of equals the one that is cheaper without its text, then the lower one.
        func precedes(_ other: Choice) -> Bool {
            if cost != other.cost { return cost < other.cost }
            return price != other.price ? price < other.price : stack < other.stack
        }
    }

    /// The next stack of an area, and the end of these stacks.
    private struct Front {
        var next: Choice
        var end: Int
    }

    private let stacks: [ObstacleStacks.Stack]
    private let lines: Int
    private var fronts: [Front] = []

    /// - Parameter floor: what the text costs at the least in so many lines; nil where it has no room.
    init(_ stacks: ObstacleStacks, columns: Int, lines: Int, floor: (Int) -> Int?) {
        self.stacks = stacks.all
        self.lines = lines
        fronts.reserveCapacity(stacks.areas.count)
        var start = 0
        for end in stacks.areas.dropFirst() {
            guard let floor = floor(columns * lines - self.stacks[start].area) else { break }
            if let next = choice(from: start, to: end, floor) { fronts.append(Front(next: next, end: end)) }
            start = end
        }
    }

    mutating func next() -> Choice? {
        guard var first = fronts.indices.first else { return nil }
        for index in fronts.indices.dropFirst() where fronts[index].next.precedes(fronts[first].next) { first = index }
        let (found, end) = (fronts[first].next, fronts[first].end)
        if let next = choice(from: found.stack + 1, to: end, found.cost - found.price) {
            fronts[first].next = next
        } else {
            fronts.remove(at: first)
        }
        return found
    }

    /// The first of some stacks of an area that has room itself, where the text costs so much at the least beside them.
    private func choice(from start: Int, to end: Int, _ floor: Int) -> Choice? {
        for stack in start..<end where stacks[stack].tallest <= lines {
            let price = stacks[stack].price
            return Choice(stack: stack, price: price, cost: price + floor)
        }
        return nil
    }
}
