import Measure

/// How far the house lets a heading be made smaller, and in which steps, before it is broken into more lines or refused.
public struct HeadingLimits: Hashable, Sendable {
    /// The limits of one kind of heading.
    public struct Range: Hashable, Sendable {
        public var step: Length
        /// The smallest size, in thousandths of the style's.
        public var least: Int

        public init(step: Length, least: Int) {
            self.step = step
            self.least = least
        }
    }

    /// The page's headline (主题).
    public var headline: Range
    /// The heading of a section.
    public var section: Range
    /// A section's heading that is set vertically (竖题).
    public var vertical: Range
    /// The grades of heads, the highest first; none where the house has one size for all.
    public var grades: [HeadGrade]
    /// White between the page's headline and its deck, in thousandths of the headline's size.
    public var deckGap: Int
    /// The least white above the page's headline, and below it or its deck.
    public var white: Length

    public init(
        headline: Range = Range(step: .pt(2), least: 400), section: Range = Range(step: .pt(1), least: 800),
        vertical: Range = Range(step: .pt(2), least: 400), grades: [HeadGrade] = [], deckGap: Int = 280, white: Length = .zero
    ) {
        self.headline = headline
        self.section = section
        self.vertical = vertical
        self.grades = grades
        self.deckGap = deckGap
        self.white = white
    }

    public func grade(named name: String) -> HeadGrade? { grades.first { $0.name == name } }
}

extension TextRole {
    /// The style at each size that the limits allow, the largest first; its tracking shrinks with it.
    public func sizes(within limits: HeadingLimits.Range) -> [TextRole] {
        let least = size * limits.least / 1000
        var roles = [self]
        while let last = roles.last, last.size > least { roles.append(scaled(to: max(least, last.size - limits.step))) }
        return roles
    }

    /// The style at another size, its tracking in proportion.
    public func scaled(to size: Length) -> TextRole {
        var role = self
        role.size = size
        role.tracking = tracking * (size / self.size)
        return role
    }
}
