import Measure

/// The ways to break a text into lines of some measures: the best, and the best in each other number of lines that the house limit of
/// looseness allows. They are searched for once; lines are made of those alone that are asked for.
public struct LineOptions: Sendable {
    /// The number of lines that the text is set best in.
    public let best: Int
    /// Every number of lines that it can be set in within the limit and without a new fault, with its price; ascending. The best one is
    /// among them; a text without characters has none.
    public let counts: [LineCount]
    private let breaker: LineBreaker
    private let free: [LineBreaker.Node]
    /// Those within the limit, told apart by their numbers of lines.
    private let limited: [LineBreaker.Node]

    init(_ text: ComposedText, measures: Measures, indent: Length) {
        breaker = LineBreaker(text: text, measures: measures, indent: indent)
        (free, limited) = breaker.search(widestGap: text.rules.looseGap)
        guard !text.cells.isEmpty else {
            (best, counts) = (0, [])
            return
        }
        let cheapest = free[breaker.cheapestEnd(free)]
        best = cheapest.line
        let worst = cheapest.price + min(text.rules.costs.partedNumeral, text.rules.costs.runt) / 2
        let others = breaker.ends(limited).map { [limited] in limited[$0] }.filter { $0.price < worst && $0.line != cheapest.line }
        counts = (others + [cheapest]).map { LineCount(lines: $0.line, price: $0.price) }.sorted { $0.lines < $1.lines }
    }

    /// The text in so many lines, one of the numbers of `counts`; else as near to it as the limit allows.
    public func lines(_ count: Int) -> SetText {
        let nodes = limited
        if count != best,
            let nearest = breaker.ends(nodes).min(by: {
                (abs(nodes[$0].line - count), nodes[$0].price) < (abs(nodes[$1].line - count), nodes[$1].price)
            })
        {
            return breaker.set(nodes, to: nearest)
        }
        let text = breaker.text
        return text.cells.isEmpty
            ? SetText(lines: [], emBox: text.shaped.emBox, em: text.shaped.em) : breaker.set(free, to: breaker.cheapestEnd(free))
    }
}
