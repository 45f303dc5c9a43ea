import Typesetting

/// 分栏均齐: how paragraphs stand in columns of equal height, the last of which alone may be short.
///
/// No column begins with the last line of a paragraph that began before it (孤行); where the paragraphs as set best would leave one, some
/// are set in a line more or less, as cheaply as can be. Sources: CLREQ, "Adjustments of orphans and widows"; the columns of one
/// article end level.
public struct ColumnBalance: Hashable, Sendable {
    /// The lines of each paragraph.
    public let paragraphs: [Int]
    /// The lines of each column, from left to right; their sum is the paragraphs'.
    public let columns: [Int]

    /// - Parameters:
    ///   - choices: for each paragraph, the numbers of lines it can be set in, at least one.
    ///   - columns: 1 or more.
    public init(_ choices: [[LineCount]], columns: Int) {
        let plan = ColumnPlan(choices: choices.map { $0.isEmpty ? [LineCount(lines: 0, price: 0)] : $0 }, columns: max(1, columns))
        let balance = plan.level() ?? plan.uneven() ?? plan.plain()
        paragraphs = balance.paragraphs
        self.columns = balance.columns
    }

    init(paragraphs: [Int], columns: [Int]) {
        self.paragraphs = paragraphs
        self.columns = columns
    }
}
