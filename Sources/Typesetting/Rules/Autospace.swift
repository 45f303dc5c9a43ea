/// 中西间距: the space between a Han character and a Western letter or digit, in thousandths of an em
/// (CLREQ, "Mixed text composition in horizontal writing mode").
public struct Autospace: Hashable, Sendable {
    public var natural: Int
    /// Reduction never goes below this.
    public var least: Int
    /// Expansion never goes above this while other gaps can take it.
    public var most: Int

    public init(natural: Int, least: Int, most: Int) {
        self.natural = natural
        self.least = least
        self.most = most
    }

    public static let quarter = Autospace(natural: 250, least: 125, most: 500)
    public static let none = Autospace(natural: 0, least: 0, most: 0)
}
