/// The shortest script that turns one sequence into another: which elements they share, in order.
///
/// Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). The same sequences give the same script; of several
/// equally short ones that which takes away before it puts in.
struct ShortestScript<Element: Equatable> {
    /// Pairs of places of the same element in both, rising.
    let common: [(before: Int, after: Int)]

    /// Sequences that differ in more elements than this share nothing worth telling.
    private static var most: Int { 4000 }

    init(from before: [Element], to after: [Element]) {
        let least = min(before.count, after.count)
        let head = (0..<least).first { before[$0] != after[$0] } ?? least
        let tail = (0..<(least - head)).first { before[before.count - 1 - $0] != after[after.count - 1 - $0] } ?? least - head
        let middle = Self.pairs(before[head..<(before.count - tail)], after[head..<(after.count - tail)])
        common = (0..<head).map { ($0, $0) } + middle + (0..<tail).map { (before.count - tail + $0, after.count - tail + $0) }
    }

    private static func pairs(_ before: ArraySlice<Element>, _ after: ArraySlice<Element>) -> [(before: Int, after: Int)] {
        let (n, m) = (before.count, after.count)
        if n == 0 || m == 0 { return [] }
        let reach = min(n + m, most)
        // How far each diagonal has come, with a place to spare at either end; `steps[d]` is how far those from -d - 1 to d + 1 had
        // come with d changes.
        var furthest = [Int](repeating: 0, count: 2 * reach + 3)
        var steps: [[Int]] = []
        for changes in 0...reach {
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                let at = diagonal + reach + 1
                let goesDown = diagonal == -changes || (diagonal != changes && furthest[at - 1] < furthest[at + 1])
                var x = goesDown ? furthest[at + 1] : furthest[at - 1] + 1
                while x < n, x - diagonal < m, before[before.startIndex + x] == after[after.startIndex + x - diagonal] { x += 1 }
                furthest[at] = x
                if x >= n, x - diagonal >= m {
                    return way(back: steps, n, m).map { (before.startIndex + $0.before, after.startIndex + $0.after) }
                }
            }
            steps.append(Array(furthest[(reach - changes)...(reach + changes + 2)]))
        }
        return []
    }

    /// The diagonal steps of the way that was found, from its end to its beginning and turned round.
    private static func way(back steps: [[Int]], _ n: Int, _ m: Int) -> [(before: Int, after: Int)] {
        var pairs: [(before: Int, after: Int)] = []
        var (x, y) = (n, m)
        for changes in stride(from: steps.count, to: 0, by: -1) {
            let furthest = steps[changes - 1]
            func value(_ diagonal: Int) -> Int { furthest[diagonal + changes] }
            let diagonal = x - y
            let goesDown = diagonal == -changes || (diagonal != changes && value(diagonal - 1) < value(diagonal + 1))
            let earlier = goesDown ? diagonal + 1 : diagonal - 1
            let (startX, startY) = (value(earlier), value(earlier) - earlier)
            let (turnX, turnY) = goesDown ? (startX, startY + 1) : (startX + 1, startY)
            while x > turnX, y > turnY {
                (x, y) = (x - 1, y - 1)
                pairs.append((x, y))
            }
            (x, y) = (startX, startY)
        }
        while x > 0, y > 0 {
            (x, y) = (x - 1, y - 1)
            pairs.append((x, y))
        }
        return pairs.reversed()
    }
}
