/// Obstacles over the same columns as one: for each number of lines that they can take together the cheapest heights.
struct ObstacleBand {
    struct Choice {
        var lines: Int
        var price: Int
        /// By obstacle of the band.
        var heights: [Obstacle.Height]

        /// The cheaper first, then an order of its own, so that the same obstacles always have the same answer.
        fileprivate func precedes(_ other: Choice) -> Bool {
            if price != other.price { return price < other.price }
            return heights.lazy.map(\.lines).lexicographicallyPrecedes(other.heights.lazy.map(\.lines))
        }
    }

    let columns: Range<Int>
    /// Which of the module's obstacles, in their order.
    let members: [Int]
    /// By lines, ascending.
    let choices: [Choice]
    /// The lines of each choice.
    let lines: [Int]

    /// The bands of some obstacles, each as its first obstacle comes.
    static func all(of obstacles: [Obstacle]) -> [ObstacleBand] {
        var columns: [Range<Int>] = []
        for obstacle in obstacles where !columns.contains(obstacle.columns) { columns.append(obstacle.columns) }
        return columns.map { columns in ObstacleBand(columns, obstacles.indices.filter { obstacles[$0].columns == columns }, of: obstacles)
        }
    }

    private init(_ columns: Range<Int>, _ members: [Int], of obstacles: [Obstacle]) {
        self.columns = columns
        self.members = members
        choices = members.reduce([Choice(lines: 0, price: 0, heights: [])]) { Self.adding(obstacles[$1], to: $0) }
        lines = choices.map(\.lines)
    }

    private static func adding(_ obstacle: Obstacle, to choices: [Choice]) -> [Choice] {
        // By lines.
        var best = [Choice?](repeating: nil, count: (choices.last?.lines ?? 0) + obstacle.most + 1)
        for choice in choices {
            for height in obstacle.heights {
                let (lines, price) = (choice.lines + height.lines, choice.price + height.price)
                if let known = best[lines]?.price, known < price { continue }
                let made = Choice(lines: lines, price: price, heights: choice.heights + [height])
                if best[lines].map(made.precedes) ?? true { best[lines] = made }
            }
        }
        return best.compactMap { $0 }
    }
}
