/// The work of `LineBreaker`: goes through the breakpoints once and keeps the cheapest ways to each, in every manner that is asked for.
struct BreakSearch {
    private let breaker: LineBreaker
    /// The first breakpoint (0 is the paragraph's start) from which a line may still reach the present one.
    private var window = 0
    private let widest: Int
    private let enoughShortfall: Int

    init(breaker: LineBreaker) {
        self.breaker = breaker
        widest = breaker.measures.slots.map(\.width.units).max() ?? 1
        enoughShortfall = max(3 * breaker.text.shaped.em.units, widest / 5)
    }

    /// The ways in each manner: all try the same lines.
    mutating func run(_ manners: [BreakWays.Manner]) -> [BreakWays] {
        var ways = manners.map { BreakWays($0, points: breaker.points.count) }
        var lines = LineTrial(breaker, enoughShortfall: enoughShortfall)
        for index in breaker.points.indices {
            closeWindow(before: index)
            lines.end(at: index, from: window)
            for manner in ways.indices { ways[manner].reach(index, from: window, &lines) }
            if lines.point.isForced { window = index + 1 }
        }
        return ways
    }

    /// Leaves out the starts from which the line would be wider than any measure, however much it is reduced.
    private mutating func closeWindow(before index: Int) {
        let point = breaker.points[index]
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
}
