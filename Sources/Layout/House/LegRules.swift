/// 破栏: what the house says of columns of text that a block divides anew.
public struct LegRules: Hashable, Sendable {
    /// Where the 字 go that do not divide evenly. What is less than a 字 always goes to the gutters.
    public enum Remainder: String, Hashable, Sendable, CaseIterable {
        /// One each to the first columns: 五破三 on columns of 13 字 with gutters of 1 字 is 23 + 22 + 22.
        case column
        /// To all gutters evenly: 22 + 22 + 22 with gutters of 1.5 字.
        case gutters
    }

    /// The least 字 in a line.
    public var least: Int
    public var remainder: Remainder

    public init(least: Int = 9, remainder: Remainder = .gutters) {
        self.least = least
        self.remainder = remainder
    }
}
