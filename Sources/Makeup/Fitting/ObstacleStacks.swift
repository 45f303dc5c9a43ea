/// All stacks of a module's obstacles, one height for each of them: those that leave the text the most lines first, of equals the cheapest.
///
/// There may be thousands of them, of which few are looked at closely: a stack is a number, and its heights are told when they are
/// asked for. Fittings of one module with different texts share them.
final class ObstacleStacks: Sendable {
    struct Stack {
        var price = 0
        /// Lines taken of all columns.
        var area = 0
        /// The most lines taken of one column.
        var tallest = 0
        /// Which choice of each band, counted through, the first band's the fastest.
        fileprivate var number: Int
    }

    let all: [Stack]
    /// Where in `all` the stacks of each area begin; the last is the end.
    let areas: [Int]
    private let bands: [ObstacleBand]
    private let columns: Int
    private let obstacles: Int

    init(_ obstacles: [Obstacle], columns: Int) {
        let bands = ObstacleBand.all(of: obstacles)
        let all = Self.every(of: bands, columns: columns).sorted {
            if $0.area != $1.area { return $0.area < $1.area }
            if $0.price != $1.price { return $0.price < $1.price }
            let (first, second) = (Self.heights($0.number, of: bands, obstacles.count), Self.heights($1.number, of: bands, obstacles.count))
            return first.lazy.map(\.lines).lexicographicallyPrecedes(second.lazy.map(\.lines))
        }
        areas = all.indices.filter { $0 == 0 || all[$0].area != all[$0 - 1].area } + [all.count]
        (self.all, self.bands, self.columns, self.obstacles) = (all, bands, columns, obstacles.count)
    }

    private static func every(of bands: [ObstacleBand], columns: Int) -> [Stack] {
        let count = bands.reduce(1) { $0 * $1.choices.count }
        var taken = [Int](repeating: 0, count: columns)
        return (0..<count).map { number in
            var stack = Stack(number: number)
            var left = number
            for column in taken.indices { taken[column] = 0 }
            for band in bands {
                let choice = band.choices[left % band.choices.count]
                left /= band.choices.count
                stack.price += choice.price
                stack.area += choice.lines * band.columns.count
                for column in band.columns { taken[column] += choice.lines }
            }
            for lines in taken { stack.tallest = max(stack.tallest, lines) }
            return stack
        }
    }

    // MARK: A stack

    /// The height of each obstacle in a stack.
    func heights(_ stack: Stack) -> [Obstacle.Height] { Self.heights(stack.number, of: bands, obstacles) }

    /// The lines that a stack leaves of each column.
    func legs(under stack: Stack, of lines: Int) -> [Int] {
        (0..<columns).map { column in
            var leg = lines
            var left = stack.number
            for band in bands.indices {
                let count = bands[band].lines.count
                if bands[band].columns.contains(column) { leg -= bands[band].lines[left % count] }
                left /= count
            }
            return leg
        }
    }

    private static func heights(_ number: Int, of bands: [ObstacleBand], _ count: Int) -> [Obstacle.Height] {
        var heights = [Obstacle.Height](repeating: Obstacle.Height(lines: 0, price: 0), count: count)
        for (band, choice) in zip(bands, choices(number, of: bands)) {
            for (member, height) in zip(band.members, choice.heights) { heights[member] = height }
        }
        return heights
    }

    private static func choices(_ number: Int, of bands: [ObstacleBand]) -> [ObstacleBand.Choice] {
        var left = number
        return bands.map { band in
            defer { left /= band.choices.count }
            return band.choices[left % band.choices.count]
        }
    }
}
