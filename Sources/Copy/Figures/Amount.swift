/// An exact decimal number, `digits` / 10^`decimals`: what a figure amounts to, 万 and 亿 multiplied out. Equal amounts are equal values,
/// however they are written: 1.2亿 and 12000万.
public struct Amount: Hashable, Sendable {
    let digits: Int
    let decimals: Int

    /// Nil where it has more digits than any figure of a newspaper.
    init?(digits: Int, decimals: Int) {
        guard digits >= 0, (0...Self.most).contains(decimals) else { return nil }
        var (digits, decimals) = (digits, decimals)
        while decimals > 0, digits % 10 == 0 { (digits, decimals) = (digits / 10, decimals - 1) }
        self.digits = digits
        self.decimals = decimals
    }

    /// The number that ASCII digits write, thousands commas left out: `10163.17`.
    init?(_ written: String) {
        let parts = written.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), written.count <= Self.most, let digits = Int(parts.joined()) else { return nil }
        self.init(digits: digits, decimals: parts.count == 2 ? parts[1].count : 0)
    }

    /// This number times a power of ten: 4 for 万, 8 for 亿.
    func timesTen(power: Int) -> Amount? {
        if power <= decimals { return Amount(digits: digits, decimals: decimals - power) }
        var (value, overflows) = (digits, false)
        for _ in 0..<(power - decimals) {
            (value, overflows) = value.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
        }
        return Amount(digits: value, decimals: 0)
    }

    /// The nearest floating-point number, for ratios.
    public var value: Double { Double(digits) / Self.tens(decimals) }

    /// Digits that an `Int` holds whatever they are.
    private static let most = 15

    private static func tens(_ power: Int) -> Double { (0..<power).reduce(1) { value, _ in value * 10 } }
}
