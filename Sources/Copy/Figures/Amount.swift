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

    /// A number that is read digit by digit, thousands commas left out: `10163.17`.
    struct Reading {
        private var digits = 0
        private var decimals: Int?
        /// Of its digits and its point.
        private var count = 0

        var hasPoint: Bool { decimals != nil }
        /// Nil where it has more digits than any figure of a newspaper.
        var amount: Amount? { count <= Amount.most ? Amount(digits: digits, decimals: decimals ?? 0) : nil }

        mutating func add(_ digit: Int) {
            count += 1
            if count <= Amount.most { digits = digits * 10 + digit }
            decimals = decimals.map { $0 + 1 }
        }

        mutating func addPoint() {
            count += 1
            decimals = 0
        }
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
