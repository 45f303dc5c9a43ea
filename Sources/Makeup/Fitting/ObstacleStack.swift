/// One choice of height for every obstacle of a module, and what it takes of each column.
struct ObstacleStack: Hashable {
    /// By obstacle.
    var heights: [Obstacle.Height]
    /// Lines taken of each column.
    var taken: [Int]
    var price: Int

    /// Lines taken of all columns.
    var area: Int { taken.reduce(0, +) }
    var tallest: Int { taken.max() ?? 0 }

    /// Every stack, the cheapest first; of those that take the same of every column only the cheapest, for to the text they are the same.
    static func all(of obstacles: [Obstacle], columns: Int) -> [ObstacleStack] {
        var stacks = [ObstacleStack(heights: [], taken: [Int](repeating: 0, count: columns), price: 0)]
        for obstacle in obstacles {
            stacks = stacks.flatMap { stack in obstacle.heights.map { stack.adding($0, over: obstacle.columns) } }
        }
        stacks.sort { ($0.price, $0.area) != ($1.price, $1.area) ? ($0.price, $0.area) < ($1.price, $1.area) : $0.precedes($1) }
        var seen: Set<[Int]> = []
        return stacks.filter { seen.insert($0.taken).inserted }
    }

    private func adding(_ height: Obstacle.Height, over columns: Range<Int>) -> ObstacleStack {
        var stack = self
        stack.heights.append(height)
        stack.price += height.price
        for column in columns { stack.taken[column] += height.lines }
        return stack
    }

    /// An order of its own for equal prices, so that the same demand always has the same answer.
    private func precedes(_ other: ObstacleStack) -> Bool {
        heights.map(\.lines).lexicographicallyPrecedes(other.heights.map(\.lines))
    }
}
