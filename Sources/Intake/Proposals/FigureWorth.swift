import Copy
import Source

/// How newsworthy a figure is: what is large, what passes a mark, what is whole, what lasts; not what is small or recurs every month.
enum FigureWorth {
    static func score(_ written: WrittenFigure, label: String, before: [Unicode.Scalar]) -> Int {
        var score = magnitude(written.amount.value) * 6
        if money.contains(written.unit) { score += 18 }
        if land.contains(written.unit) { score += 12 }
        if !written.bound.isEmpty { score += strong.contains(written.bound) ? 14 : 4 }
        if !written.approximation.isEmpty { score += 2 }
        if written.unit == "%" { score += written.amount.value >= 100 ? 22 : 10 }
        if written.bound == "连续" { score += 16 }
        let words = String(String.UnicodeScalarView(before))
        if words.contains("累计") || words.contains("全镇") || words.contains("全县") || words.contains("首") { score += 6 }
        if words.hasSuffix("每月") || words.hasSuffix("每周") || words.hasSuffix("每年") || words.hasSuffix("每") { score -= 40 }
        if (4...8).contains(label.unicodeScalars.count) { score += 8 }
        if written.amount.value < 10 { score -= 10 }
        return score
    }

    private static let money: Set<String> = ["元", "美元"]
    private static let land: Set<String> = ["亩", "公里", "平方公里", "吨", "人", "人次", "户"]
    private static let strong: Set<String> = ["超", "突破", "逾"]

    /// The digits before the point.
    private static func magnitude(_ value: Double) -> Int {
        var digits = 0
        var rest = value
        while rest >= 1, digits < 12 { (rest, digits) = (rest / 10, digits + 1) }
        return digits
    }
}
