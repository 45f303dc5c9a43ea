import Measure

/// 题级: a grade of heads, as the rank of a story asks for it.
public struct HeadGrade: Hashable, Sendable {
    public var name: String
    public var size: Length
    /// The smallest size that such a head may take to stand on fewer lines.
    public var least: Length
    /// The columns of six that a story of this grade likes to stand over; of other pages in proportion.
    public var columns: ClosedRange<Int>
    /// A story of so many 字 has this grade, where no other says otherwise.
    public var characters: Int
    /// How many stories of a page have it at the most; nil for any number.
    public var most: Int?
    /// White above and below the head together, in thousandths of its size.
    public var white: Int
    /// True where the module's rule stands over it.
    public var isRuled: Bool
    /// False for a grade that only a layout gives, not the rank of a story.
    public var isRank: Bool

    public init(
        name: String, size: Length, least: Length, columns: ClosedRange<Int>, characters: Int = 0, most: Int? = nil, white: Int = 600,
        isRuled: Bool = true, isRank: Bool = true
    ) {
        self.name = name
        self.size = size
        self.least = least
        self.columns = columns
        self.characters = characters
        self.most = most
        self.white = white
        self.isRuled = isRuled
        self.isRank = isRank
    }

    /// The columns that it likes of a page of so many.
    public func columns(of page: Int) -> ClosedRange<Int> {
        func share(_ columns: Int) -> Int { min(page, max(1, (columns * page + 3) / 6)) }
        return share(columns.lowerBound)...max(share(columns.lowerBound), share(columns.upperBound))
    }

    /// A style at this grade's sizes, the largest first.
    public func sizes(of role: TextRole, step: Length) -> [TextRole] {
        var own = role
        own.size = size
        own.tracking = role.tracking * (size / role.size)
        return own.sizes(within: HeadingLimits.Range(step: step, least: least.units * 1000 / size.units))
    }
}
