/// How the fields of a figure are written: its number, its unit.
enum Figure {
    /// The number that the digits mean: `10163.17`. Nil for anything else, `1,000` and `010` included.
    static func value(of digits: some StringProtocol) -> Double? {
        let parts = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ (1...12).contains($0.count) && $0.allSatisfy { (0x30...0x39).contains($0) } }),
            parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
        else { return nil }
        return Double(String(digits))
    }

    /// True for what a figure of a story may show: a number, one below zero, or a range of two.
    static func isShown(_ digits: some StringProtocol) -> Bool {
        let parts = digits.unicodeScalars.split(omittingEmptySubsequences: false) { "～~—–".unicodeScalars.contains($0) }
        guard (1...2).contains(parts.count) else { return false }
        return parts.allSatisfy { part in
            let unsigned = part.first == "−" || part.first == "-" ? part.dropFirst() : part
            return value(of: String(String.UnicodeScalarView(unsigned))) != nil
        }
    }

    /// Words after a number, or after its unit, that a chart's figures may differ in.
    private static let approximations = ["余", "多", "以上", "以下", "以内", "左右"]

    /// The unit without 余, 多, 以上: what figures of one chart must share.
    static func measure(of unit: String) -> String {
        var unit = unit
        // 1250万多元: the word may stand behind 万 and 亿.
        for magnitude in ["万", "亿"] {
            for word in ["多", "余"] where unit.hasPrefix(magnitude + word) { unit = magnitude + unit.dropFirst(2) }
        }
        for word in approximations {
            if unit.hasPrefix(word) { unit.removeFirst(word.count) }
            if unit.hasSuffix(word) { unit.removeLast(word.count) }
        }
        return unit
    }
}
