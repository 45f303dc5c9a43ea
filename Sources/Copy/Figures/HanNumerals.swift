/// Chinese numerals: `三千五百`, `二〇二六`, `十二`, `两万`.
public enum HanNumerals {
    /// True for a digit or 十, 百, 千: what a numeral begins with.
    public static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || ten(scalar) != nil }

    /// The digit that a character stands for: 0 to 9.
    public static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// The power of ten that a character within a number stands for.
    private static func ten(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 1
        case "百": 2
        case "千": 3
        default: nil
        }
    }

    /// The power of ten of 万 and 亿.
    static func magnitude(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "万": 4
        case "亿": 8
        default: nil
        }
    }

    /// A number from 1 to 99 as it is written: 七, 十二, 三十.
    static func text(of number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (tens, ones) = (number / 10, number % 10)
        return tens == 0 ? digits[ones] : (tens == 1 ? "" : digits[tens % 10]) + "十" + digits[ones]
    }

    /// The number that a run of numerals without 万 and 亿 writes: digit by digit (`二〇二六`), or with 十, 百, 千 in falling order.
    static func value(of numerals: some Collection<Unicode.Scalar>) -> Int? {
        guard (1...9).contains(numerals.count) else { return nil }
        if numerals.allSatisfy({ digit($0) != nil }) { return numerals.reduce(0) { $0 * 10 + (digit($1) ?? 0) } }
        var total = 0
        var pending: Int?
        var last = 4
        for scalar in numerals {
            if let digit = digit(scalar) {
                guard pending == nil || pending == 0 else { return nil }
                pending = digit
            } else if let power = ten(scalar), power < last {
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
