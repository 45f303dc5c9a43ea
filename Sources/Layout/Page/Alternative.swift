import Source

/// One of several ways to make up a part of the page.
public struct Alternative: Hashable, Sendable {
    public var rows: [Row]
    /// What it costs to choose it, in the units of fitting; the house's taste.
    public var price: Int
    /// Why a desk would choose it, in a few words: told where it is chosen.
    public var reason: String
    public var position: SourcePosition

    public init(rows: [Row], price: Int = 0, reason: String, position: SourcePosition) {
        self.rows = rows
        self.price = price
        self.reason = reason
        self.position = position
    }
}
