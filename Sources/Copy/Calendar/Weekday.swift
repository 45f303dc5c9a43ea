extension PublicationDate {
    /// `星期四`.
    public var weekday: String {
        // 2001-01-01 was a Monday.
        let days = dayNumber - PublicationDate.dayNumber(year: 2001, month: 1, day: 1)
        return "星期" + ["一", "二", "三", "四", "五", "六", "日"][(days % 7 + 7) % 7]
    }

    /// `2026年1月15日`.
    public var chinese: String { "\(year)年\(month)月\(day)日" }

    /// `2026-01-15`.
    public var iso8601: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// How many days this one is after another; negative for one before it.
    public func days(since other: PublicationDate) -> Int { dayNumber - other.dayNumber }

    /// Days since 1 March of the year 0, the calendar begun in March so that the leap day is a year's last.
    var dayNumber: Int { Self.dayNumber(year: year, month: month, day: day) }

    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        return years * 365 + years / 4 - years / 100 + years / 400 + (months * 306 + 5) / 10 + day - 1
    }
}
