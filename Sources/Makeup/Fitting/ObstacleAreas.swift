/// How many column lines a module's obstacles can take together, and how many of one column they take at the least.
struct ObstacleAreas {
    /// Of the most loaded column.
    let tallest: Int
    /// For each number of column lines, how many smaller ones the obstacles can take.
    private let below: [Int]

    init(_ obstacles: [Obstacle], columns: Int) {
        tallest = (0..<columns).map { column in obstacles.reduce(0) { $0 + ($1.columns.contains(column) ? $1.least : 0) } }.max() ?? 0
        var taken = [true]
        for obstacle in obstacles {
            var next = [Bool](repeating: false, count: taken.count + obstacle.most * obstacle.columns.count)
            for height in obstacle.heights {
                let area = height.lines * obstacle.columns.count
                for before in taken.indices where taken[before] { next[before + area] = true }
            }
            taken = next
        }
        below = taken.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 1 : 0)) }
    }

    /// True where they can take a number of column lines in the range.
    func meet(_ range: ClosedRange<Int>) -> Bool {
        func smaller(than area: Int) -> Int { below[min(max(0, area), below.count - 1)] }
        return smaller(than: range.upperBound + 1) > smaller(than: range.lowerBound)
    }
}
