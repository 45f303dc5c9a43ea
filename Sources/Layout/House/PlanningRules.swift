/// How the house likes its pages planned: limits that hold, and prices of what it would rather not see.
///
/// Prices are in the units of fitting: 1 is a picture that is a line higher or lower than it would choose to be.
public struct PlanningRules: Hashable, Sendable {
    /// What may be rather not seen, and costs.
    public enum Price: String, Hashable, Sendable, CaseIterable {
        /// A module narrower than the house likes, for each column.
        case narrow
        /// A module wider than the house likes, for each column.
        case wide
        /// A row of one module.
        case alone
        /// Two neighbours in a row that open alike: both with a picture, both with figures, both with text alone.
        case alike
        /// A module with figures that opens with text alone.
        case plain
        /// A module's picture that vies with the dominant one, for each column too many.
        case picture
    }

    /// The least and the most columns of a module that shares its row.
    public var columns: ClosedRange<Int>
    /// The columns that cost nothing.
    public var liked: ClosedRange<Int>
    /// The columns of a module's picture that cost nothing.
    public var pictureColumns: Int
    public var prices: [Price: Int]

    public init(
        columns: ClosedRange<Int> = 1...4, liked: ClosedRange<Int> = 2...3, pictureColumns: Int = 2, prices: [Price: Int] = Self.usual
    ) {
        self.columns = columns
        self.liked = liked
        self.pictureColumns = pictureColumns
        self.prices = prices
    }

    public static let usual: [Price: Int] = [.narrow: 120, .wide: 60, .alone: 80, .alike: 20, .plain: 10, .picture: 30]

    public subscript(_ price: Price) -> Int { prices[price] ?? 0 }
}
