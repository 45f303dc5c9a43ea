import Measure
import Source

/// The places that one section's text runs through, in order, when it has more than one.
public struct StoryChain: Hashable, Sendable {
    /// One of the places.
    public struct Part: Hashable, Sendable {
        public var plan: BlockPlan
        public var columns: Int
        /// True on the page that the layout names as the next.
        public var isOnNextPage: Bool

        public init(plan: BlockPlan, columns: Int, isOnNextPage: Bool) {
            self.plan = plan
            self.columns = columns
            self.isOnNextPage = isOnNextPage
        }
    }

    /// Between which pages, by their numbers, the text turns (转, 接).
    public struct Turn: Hashable, Sendable {
        public var from: PageNumber
        public var to: PageNumber

        public init(from: PageNumber, to: PageNumber) {
            self.from = from
            self.to = to
        }
    }

    /// The section's number, counted from 1.
    public var section: Int
    /// At least two; every one but the last states its lines.
    public var parts: [Part]
    /// Nil where it stays on one page.
    public var turn: Turn?

    public init(section: Int, parts: [Part], turn: Turn? = nil) {
        self.section = section
        self.parts = parts
        self.turn = turn
    }

    /// True for a part whose text goes on on another page.
    public func turnsAfter(_ part: Int) -> Bool {
        parts.indices.contains(part + 1) && parts[part].isOnNextPage != parts[part + 1].isOnNextPage
    }
}
