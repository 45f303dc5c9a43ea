/// The stacks that leave a text room in so many lines, in the order of what they cost at the least with it: no way to break the text makes one cheaper.
/// One search serves a module for every number of lines, one after another.
final class StackSearch: IteratorProtocol {
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

    /// The next stack of an area, the end of these stacks, and what the text costs at the least beside them.
    private struct Front {
        var next: Choice
        var end: Int
        var floor: Int
    }

    private let stacks: [ObstacleStacks.Stack]
    /// Where the stacks of each area begin; the last is the end.
    private let areas: [Int]
    private let columns: Int
    private var lines = 0
    private var fronts: [Front] = []

    init(_ stacks: ObstacleStacks, columns: Int) {
        self.stacks = stacks.all
        areas = stacks.areas
        self.columns = columns
        fronts.reserveCapacity(areas.count)
    }

    /// Begins anew.
    /// - Parameter floor: what the text costs at the least in so many lines; nil where it has no room.
    func begin(lines: Int, floor: (Int) -> Int?) {
        self.lines = lines
        fronts.removeAll(keepingCapacity: true)
        for index in areas.indices.dropLast() {
            let start = areas[index]
            guard let floor = floor(columns * lines - stacks[start].area) else { break }
            if let front = front(start, areas[index + 1], floor) { fronts.append(front) }
        }
    }

    func next() -> Choice? {
        guard var first = fronts.indices.first else { return nil }
        for index in fronts.indices where fronts[index].next.precedes(fronts[first].next) { first = index }
        let front = fronts[first]
        if let next = self.front(front.next.stack + 1, front.end, front.floor) { fronts[first] = next } else { fronts.remove(at: first) }
        return front.next
    }

    /// The first stack of an area, from one on, that has room itself.
    private func front(_ start: Int, _ end: Int, _ floor: Int) -> Front? {
        var stack = start
        while stack < end, stacks[stack].tallest > lines { stack += 1 }
        guard stack < end else { return nil }
        let price = stacks[stack].price
        return Front(next: Choice(stack: stack, price: price, cost: price + floor), end: end, floor: floor)
    }
}
