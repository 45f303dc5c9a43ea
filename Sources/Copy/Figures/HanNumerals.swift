/// Chinese numerals: `三千五百`, `二〇二六`, `十二`, `两万`.
public enum HanNumerals {
    static let digits: [Unicode.Scalar: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    static let tens: [Unicode.Scalar: Int] = ["十": 1, "百": 2, "千": 3]
    static let magnitudes: [Unicode.Scalar: Int] = ["万": 4, "亿": 8]

    /// True for a digit or 十, 百, 千: what a numeral begins with.
    public static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { digits[scalar] != nil || tens[scalar] != nil }

    /// The digit that a character stands for: 0 to 9.
    public static func digit(_ scalar: Unicode.Scalar) -> Int? { digits[scalar] }

    /// The number that a run of numerals without 万 and 亿 writes: digit by digit (`二〇二六`), or with 十, 百, 千 in falling order.
    static func value(of numerals: some Collection<Unicode.Scalar>) -> Int? {
        guard (1...9).contains(numerals.count) else { return nil }
        if numerals.allSatisfy({ digits[$0] != nil }) { return numerals.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } }
        var total = 0
        var pending: Int?
        var last = 4
        for scalar in numerals {
            if let digit = digits[scalar] {
                guard pending == nil || pending == 0 else { return nil }
                pending = digit
            } else if let power = tens[scalar], power < last {
                // 十二: a ten without its one.
                total += (pending ?? 1) * [1, 10, 100, 1000][power]
                (pending, last) = (nil, power)
            } else {
                return nil
            }
        }
        return total + (pending ?? 0)
    }
}
