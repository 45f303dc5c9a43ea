/// The work of `LineBreaker`: goes through the breakpoints once and keeps the cheapest ways to each.
struct BreakSearch {
    private let breaker: LineBreaker
    private var nodes: [LineBreaker.Node]
    /// For every breakpoint and the paragraph's start, the first of its nodes.
    private var firstNode: [Int]
    /// The first breakpoint (0 is the paragraph's start) from which a line may still reach the present one.
    private var window = 0
    private let widest: Int
    private let emergency: Int
    private let enoughShortfall: Int

    /// The cheapest ways found to the present breakpoint, one for each number of lines.
    private var found: [LineBreaker.Node] = []

    /// So many ways to one breakpoint, told apart by their number of lines, are kept.
    private static let mostWays = 24

    init(breaker: LineBreaker) {
        self.breaker = breaker
        nodes = [LineBreaker.Node(point: -1, line: 0, price: 0, back: -1)]
        nodes.reserveCapacity(breaker.points.count + 1)
        firstNode = [0, 1]
        firstNode.reserveCapacity(breaker.points.count + 2)
        widest = breaker.measures.slots.map(\.width.units).max() ?? 1
        emergency = breaker.text.rules.costs.emergency
        enoughShortfall = max(3 * breaker.text.shaped.em.units, widest / 5)
    }

    mutating func run() -> [LineBreaker.Node] {
        for index in breaker.points.indices { reach(index) }
        return nodes
    }

    private mutating func reach(_ index: Int) {
        let point = breaker.points[index]
        closeWindow(before: index, point)
        found.removeAll(keepingCapacity: true)
        var best = Int.max
        for previous in window...index {
            let start = breaker.start(ofPoint: previous - 1)
            var isFarShort = true
            for node in firstNode[previous]..<firstNode[previous + 1] {
                let line = nodes[node].line
                let fit = breaker.fit(from: start, to: point, line: line)
                if fit.overflow > 0 && previous < index { isFarShort = false; continue }
                if let widestGap = breaker.widestGap, isBeyond(fit, widestGap) { isFarShort = false; continue }
                let price = nodes[node].price + fit.price + priceOfBreak(point, index, from: start, line: line)
                keep(LineBreaker.Node(point: index, line: line + 1, price: price, back: node))
                best = min(best, price)
                if fit.gapAdded + fit.shortfall + fit.autospaceAdded < enoughShortfall { isFarShort = false }
            }
            if best < emergency && isFarShort && !point.isForced { break }
        }
        nodes.append(contentsOf: found)
        firstNode.append(nodes.count)
        if point.isForced { window = index + 1 }
    }

    /// Leaves out the starts from which the line would be wider than any measure, however much it is reduced.
    private mutating func closeWindow(before index: Int, _ point: Breakpoint) {
        guard point.end > 0 else { return }
        let text = breaker.text
        let edge = text.edges[point.end - 1]
        let to = text.sums[point.end - 1]
        let room = widest + edge.hang + (edge.endIsSpare ? edge.endBlank : 0)
        while window < index {
            let start = breaker.start(ofPoint: window - 1)
            guard start < point.end else { return }
            let blank = start == 0 ? text.paragraphStartBlank : text.edges[start].startBlank
            let natural = LineFitter.naturalWidth(text.sums[start], to, startBlank: blank, edge: edge)
            guard natural - (to.spare - text.sums[start].spare) > room else { return }
            window += 1
        }
    }

    private func isBeyond(_ fit: LineFit, _ widestGap: Int) -> Bool {
        if fit.shortfall > 0 { return breaker.text.rules.justifies }
        return fit.gapAdded > widestGap * max(1, breaker.text.shaped.em.units) / 1000 * fit.gapCount
    }

    private func priceOfBreak(_ point: Breakpoint, _ index: Int, from start: Int, line: Int) -> Int {
        let isLast = index == breaker.points.count - 1
        return point.price + (isLast && breaker.isRunt(from: start, line: line) ? breaker.text.rules.costs.runt : 0)
    }

    private mutating func keep(_ node: LineBreaker.Node) {
        let key = min(node.line, breaker.countedLines)
        for index in found.indices where min(found[index].line, breaker.countedLines) == key {
            if node.price < found[index].price { found[index] = node }
            return
        }
        found.append(node)
        if found.count > Self.mostWays { dropDearest() }
    }

    private mutating func dropDearest() {
        var dearest = 0
        for index in found.indices where found[index].price > found[dearest].price { dearest = index }
        found.remove(at: dearest)
    }
}
