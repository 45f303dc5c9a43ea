import Layout

/// What a height costs where it cannot be had: so much for each line that is wanting, so that the least loss is found.
enum Price {
    static let impossible = 1_000_000
    /// A line that stays empty because nothing can take it.
    private static let spareLine = 10_000

    static func of(_ block: any Block, plan: BlockPlan, lines: Int) -> Int {
        if let fixed = plan.lines, fixed != lines { return impossible * abs(fixed - lines) }
        return block.cost(lines: lines) ?? impossible * max(1, block.leastLines - lines)
    }

    /// Lines that stay empty where nothing is to be solved, or below none, that are wanting.
    static func spare(_ lines: Int) -> Int {
        lines < 0 ? impossible * -lines : spareLine * lines
    }
}
