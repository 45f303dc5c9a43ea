/// The cheapest ways to each breakpoint of a paragraph, those with different numbers of lines told apart or not.
struct BreakWays {
    /// What is kept, and what is no way.
    struct Manner {
        /// Ways with different numbers of lines are kept apart up to this line: where measures differ, or the number itself is asked for.
        var countedLines: Int
        /// No gap may be wider than this; nil where the widest is the price of having any line at all.
        var widestGap: Int?
    }

    /// All nodes, those of one breakpoint side by side; when all is reached, the last ones stand at the paragraph's end.
    private(set) var nodes: [LineBreaker.Node]
    private let manner: Manner
    /// For every breakpoint reached and the paragraph's start, the first of its nodes.
    private var firstNode: [Int]
    /// So many ways to one breakpoint, told apart by their number of lines, are kept.
    private static let mostWays = 24

    init(_ manner: Manner, points: Int) {
        self.manner = manner
        nodes = [LineBreaker.Node(point: -1, line: 0, price: 0, back: -1)]
        nodes.reserveCapacity(points + 1)
        firstNode = [0, 1]
        firstNode.reserveCapacity(points + 2)
    }

    /// Finds the ways to the next breakpoint, by lines that begin at one of a window of breakpoints (0 is the paragraph's start).
    mutating func reach(_ index: Int, from window: Int, _ lines: inout LineTrial) {
        let emergency = lines.breaker.text.rules.costs.emergency
        var best = Int.max
        for previous in window...index {
            var isFarShort = true
            for node in firstNode[previous]..<firstNode[previous + 1] {
                let number = nodes[node].line
                if manner.widestGap != nil, lines.staysBeyond(number, from: previous) {
                    isFarShort = false
                    continue
                }
                let line = lines.line(number, from: previous)
                if line.isOverfull && previous < index {
                    isFarShort = false
                    continue
                }
                if let widestGap = manner.widestGap, lines.isBeyond(widestGap, line) {
                    isFarShort = false
                    continue
                }
                let price = nodes[node].price + line.price + lines.priceOfBreak(number, from: previous)
                keep(LineBreaker.Node(point: index, line: number + 1, price: price, back: node))
                best = min(best, price)
                if !line.isFarShort { isFarShort = false }
            }
            if best < emergency && isFarShort && !lines.point.isForced { break }
        }
        firstNode.append(nodes.count)
    }

    @inline(__always)
    private mutating func keep(_ node: LineBreaker.Node) {
        let first = firstNode[firstNode.count - 1]
        let key = min(node.line, manner.countedLines)
        for index in first..<nodes.count where min(nodes[index].line, manner.countedLines) == key {
            if node.price < nodes[index].price { nodes[index] = node }
            return
        }
        nodes.append(node)
        if nodes.count - first > Self.mostWays { dropDearest(from: first) }
    }

    private mutating func dropDearest(from first: Int) {
        var dearest = first
        for index in first..<nodes.count where nodes[index].price > nodes[dearest].price { dearest = index }
        nodes.remove(at: dearest)
    }
}
