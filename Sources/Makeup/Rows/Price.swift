import Layout

/// What heights cost. Where one cannot be had it costs so much for each line that is wanting, so that the least loss is found.
struct Price: Hashable {
    enum Question {
        /// Which page costs least.
        case cheapest
        /// Whether any page may be full: nothing costs but a block that is certainly over or short.
        case mayBeFull
    }

    let question: Question

    static let impossible = 1_000_000
    /// A line that stays empty because nothing can take it.
    private static let spareLine = 10_000

    func of(_ block: any Block, plan: BlockPlan, lines: Int) -> Int {
        if let fixed = plan.lines, fixed != lines { return Self.impossible * abs(fixed - lines) }
        switch question {
        case .cheapest: return block.cost(lines: lines) ?? loss(of: block, lines: lines)
        case .mayBeFull: return block.mayFill(lines: lines) ? 0 : 1
        }
    }

    /// The same of each number of lines, from none to `most`.
    func table(of block: any Block, plan: BlockPlan, upTo most: Int) -> [Int] {
        guard question == .cheapest, plan.lines == nil else { return (0...most).map { of(block, plan: plan, lines: $0) } }
        return block.costs(upTo: most).enumerated().map { lines, cost in cost ?? loss(of: block, lines: lines) }
    }

    /// A number of lines in which a block loses something.
    private func loss(of block: any Block, lines: Int) -> Int { Self.impossible * max(1, block.leastLines - lines) }

    /// Lines that stay empty where nothing is to be solved, or below none, that are wanting.
    func spare(_ lines: Int) -> Int {
        if lines < 0 { return Self.impossible * -lines }
        return question == .cheapest ? Self.spareLine * lines : 0
    }

    /// A row of so many lines beyond the bounds that the layout states. Below them its blocks may still be full.
    func beyond(_ bounds: ClosedRange<Int>, lines: Int) -> Int {
        let wanting = question == .cheapest ? bounds.lowerBound - lines : 0
        return Self.impossible * max(0, wanting, lines - bounds.upperBound)
    }

    /// What a house rather does not see.
    func taste(_ price: Int) -> Int { question == .cheapest ? price : 0 }
}
