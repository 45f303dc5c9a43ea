/// Finds dates with a weekday, `2026年1月15日星期四`, and tells those that disagree.
enum WeekdayCheck {
    private static let names = Array("日一二三四五六")

    static func faults(in text: String) -> [String] {
        let characters = Array(text)
        return characters.indices.compactMap { index in
            guard characters[index] == "年", let (date, rest) = date(around: index, characters), let stated = weekday(after: rest, characters)
            else { return nil }
            let actual = weekday(date)
            return stated == actual ? nil : "\(date.year)年\(date.month)月\(date.day)日 is a 星期\(names[actual]), not a 星期\(names[stated])"
        }
    }

    private typealias Day = (year: Int, month: Int, day: Int)

    private static func date(around index: Int, _ text: [Character]) -> (Day, rest: Int)? {
        guard index >= 4, let year = Int(String(text[(index - 4)..<index])) else { return nil }
        guard let (month, afterMonth) = number(from: index + 1, before: "月", text), let (day, afterDay) = number(from: afterMonth, before: "日", text)
        else { return nil }
        guard (1583...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return ((year, month, day), afterDay)
    }

    private static func number(from start: Int, before mark: Character, _ text: [Character]) -> (Int, Int)? {
        var end = start
        while end < text.count, end - start < 3, text[end].isASCII, text[end].isNumber { end += 1 }
        guard end > start, end < text.count, text[end] == mark, let value = Int(String(text[start..<end])) else { return nil }
        return (value, end + 1)
    }

    /// The weekday that stands right behind, a bracket or comma between; 0 is Sunday.
    private static func weekday(after start: Int, _ text: [Character]) -> Int? {
        var index = start
        if index < text.count, "（(，,·".contains(text[index]) { index += 1 }
        guard index + 2 < text.count, text[index] == "星", text[index + 1] == "期" else { return nil }
        return names.firstIndex(of: text[index + 2] == "天" ? "日" : text[index + 2])
    }

    /// Zeller's congruence, 0 for Sunday.
    private static func weekday(_ day: Day) -> Int {
        let month = day.month < 3 ? day.month + 12 : day.month
        let year = day.month < 3 ? day.year - 1 : day.year
        let h = (day.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7
        return (h + 6) % 7
    }
}
