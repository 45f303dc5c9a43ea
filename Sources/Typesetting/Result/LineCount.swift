/// A number of lines that a paragraph can be set in, and what its best setting in so many lines costs, in the currency of `LineCosts`.
public struct LineCount: Hashable, Sendable {
    public var lines: Int
    public var price: Int

    public init(lines: Int, price: Int) {
        self.lines = lines
        self.price = price
    }
}
