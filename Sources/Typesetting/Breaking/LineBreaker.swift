import Measure

/// Chooses all the breaks of a paragraph together, so that the sum of the lines' prices is least.
///
/// Breakpoint by breakpoint, it keeps the cheapest way to get there (after Knuth and Plass, "Breaking paragraphs into lines"). Only
/// starts that a line of the measure can reach back to are tried, so the time grows with the length of the text and not with its square.
struct LineBreaker {
    /// One way to reach a breakpoint.
    struct Node {
        var point: Int
        /// How many lines end up to here.
        var line: Int
        var price: Int
        /// The node of the line before; -1 at the paragraph's start.
        var back: Int
    }

    let text: ComposedText
    let measures: Measures
    let indent: Int
    let points: [Breakpoint]
    private let fitter: LineFitter

    init(text: ComposedText, measures: Measures, indent: Length) {
        self.text = text
        self.measures = measures
        self.indent = indent.units
        let narrowest = measures.slots.map(\.width.units).min() ?? 0
        points = EmergencyBreaks(text: text, measure: max(1, narrowest - max(0, indent.units))).breakpoints()
        fitter = LineFitter(em: max(1, text.shaped.em.units), costs: text.rules.costs, justifies: text.rules.justifies)
    }

    /// The width that the line has for its cells.
    func measure(ofLine line: Int) -> Int { max(1, measures[line].width.units - (line == 0 ? indent : 0)) }

    /// The fit of the line from a cell to a breakpoint.
    func fit(from start: Int, to point: Breakpoint, line: Int) -> LineFit { fit(from: start, to: point, measure: measure(ofLine: line)) }

    @inline(__always)
    func fit(from start: Int, to point: Breakpoint, measure: Int) -> LineFit {
        guard point.end > start else { return LineFit() }
        let edge = text.edges[point.end - 1]
        let blank = start == 0 ? text.paragraphStartBlank : text.edges[start].startBlank
        return fitter.fit(
            text.sums[start], text.sums[point.end - 1], startBlank: blank, edge: edge, measure: measure,
            mayStayShort: point.isForced)
    }

    func start(ofPoint index: Int) -> Int { index < 0 ? 0 : points[index].start }

    /// True where the cells of the paragraph's last line are fewer than the house allows.
    @inline(__always)
    func isRunt(from start: Int, line: Int) -> Bool {
        guard line > 0, start > 0 else { return false }
        let substance = text.sums[text.cells.count].substance - text.sums[start].substance
        return substance < text.rules.leastInLastLine * fitter.em
    }

    // MARK: Search

    /// Ways whose numbers of lines are told apart only where measures differ.
    private var free: BreakWays.Manner { BreakWays.Manner(countedLines: measures.steadyFrom + (indent == 0 ? 0 : 1)) }

    /// All nodes, those of one breakpoint side by side; the last ones stand at the paragraph's end.
    func search() -> [Node] {
        var search = BreakSearch(breaker: self)
        return search.run([free])[0].nodes
    }

    /// The same, and the nodes of ways whose numbers of lines are told apart and whose gaps, in thousandths of an em, are no wider than
    /// a limit.
    func search(widestGap: Int) -> (free: [Node], limited: [Node]) {
        var search = BreakSearch(breaker: self)
        let ways = search.run([free, BreakWays.Manner(countedLines: .max, widestGap: widestGap * fitter.em / 1000)])
        return (ways[0].nodes, ways[1].nodes)
    }

    /// The breakpoints of the way that ends at the node, in order.
    func way(to last: Int, in nodes: [Node]) -> [Int] {
        var way: [Int] = []
        var index = last
        while index >= 0, nodes[index].back >= 0 {
            way.append(nodes[index].point)
            index = nodes[index].back
        }
        return way.reversed()
    }
}
