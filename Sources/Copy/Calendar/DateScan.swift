import Measure

/// Finds the dates of a text: digits, 月, digits, 日 or 号, with a year before them and a weekday or lunar date behind.
struct DateScan {
    private let text: [Unicode.Scalar]

    init(_ text: [Unicode.Scalar]) { self.text = text }

    func dates() -> [WrittenDate] { text.indices.filter { text[$0] == "月" }.compactMap(date) }

    private func date(around month: Int) -> WrittenDate? {
        guard let (monthNumber, start) = number(before: month), let (day, end) = number(from: month + 1), end < text.count,
            text[end] == "日" || text[end] == "号"
        else { return nil }
        let year = start > 0 && text[start - 1] == "年" ? number(before: start - 1) : nil
        let isHan = text[start].digitValue == nil
        // Without its year a date in Chinese numerals may be one of the lunar calendar.
        guard !isHan || year != nil else { return nil }
        let range = (year.map(\.start) ?? start)..<end + 1
        let weekday = weekday(after: range.upperBound)
        return WrittenDate(
            range: range, year: year.map(\.value), month: monthNumber, day: day, dayName: text[end], isHan: isHan, weekday: weekday,
            lunar: lunar(after: weekday?.range.upperBound ?? range.upperBound))
    }

    private func isNumeral(_ index: Int) -> Bool { text[index].digitValue != nil || HanNumerals.isNumeral(text[index]) }

    private func number(before end: Int) -> (value: Int, start: Int)? {
        var start = end
        while start > 0, end - start < 5, isNumeral(start - 1) { start -= 1 }
        return value(start..<end).map { ($0, start) }
    }

    private func number(from start: Int) -> (value: Int, end: Int)? {
        var end = start
        while end < text.count, end - start < 4, isNumeral(end) { end += 1 }
        return value(start..<end).map { ($0, end) }
    }

    private func value(_ range: Range<Int>) -> Int? {
        guard (1...4).contains(range.count) else { return nil }
        let digits = text[range].compactMap(\.digitValue)
        return digits.count == range.count ? digits.reduce(0) { $0 * 10 + $1 } : HanNumerals.value(of: text[range])
    }

    /// Past one bracket, comma or space.
    private func past(_ index: Int) -> Int { index < text.count && "（(，,·　 ）)".unicodeScalars.contains(text[index]) ? index + 1 : index }

    private func weekday(after end: Int) -> WrittenDate.Stated? {
        let start = past(end)
        for word in ["星期", "礼拜", "周"] where text[min(start, text.count)...].starts(with: word.unicodeScalars) {
            let at = start + word.unicodeScalars.count
            guard at < text.count, let day = Array("一二三四五六日天".unicodeScalars).firstIndex(of: text[at]) else { return nil }
            // 周 begins names and words too: 1月15日周一鸣.
            if word == "周", at + 1 < text.count, !"）)，。、；上下早晚 ".unicodeScalars.contains(text[at + 1]) { return nil }
            return WrittenDate.Stated(name: "星期" + ["一", "二", "三", "四", "五", "六", "日", "日"][day], range: start..<at + 1)
        }
        return nil
    }

    private static let lunarNumerals = Set("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥年闰正冬腊月初廿卅一二三四五六七八九十".unicodeScalars)

    private func lunar(after end: Int) -> WrittenDate.Stated? {
        let start = past(past(end))
        guard start < text.count, text[start...].starts(with: "农历".unicodeScalars) else { return nil }
        var last = start + 2
        while last < text.count, Self.lunarNumerals.contains(text[last]) { last += 1 }
        let written = String(scalars: text[start + 2..<last])
        guard written.contains("月") else { return nil }
        let name = written.unicodeScalars.map { ["冬": "十一", "腊": "十二", "卅": "三十"][$0] ?? String($0) }.joined()
        return WrittenDate.Stated(name: name, range: start..<last)
    }
}
