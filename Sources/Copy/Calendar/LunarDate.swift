/// 农历: the Chinese calendar of 1900 to 2099, from a table of its months.
///
/// Source: GB/T 33661—2017 defines the calendar by new moons and solar terms at 120° E; the table states their result.
/// Where popular tables differ (new moons within minutes of midnight in 1933, 1978, 2057, 2089 and 2097) it follows the computed new moon.
public struct LunarDate: Hashable, Sendable {
    /// The Gregorian year in which the lunar year begins.
    public let year: Int
    public let month: Int
    public let isLeapMonth: Bool
    public let day: Int

    /// The lunar date of a day of 1901 to 2099.
    public init(_ date: PublicationDate) {
        var days = date.dayNumber - PublicationDate.dayNumber(year: 1900, month: 1, day: 31)
        var year = 0
        while year + 1 < Self.years.count, days >= Self.length(of: year) {
            days -= Self.length(of: year)
            year += 1
        }
        var months = Self.months(of: year)[...]
        while let month = months.first, months.count > 1, days >= month.length {
            days -= month.length
            months.removeFirst()
        }
        self.year = 1900 + year
        month = months.first?.number ?? 1
        isLeapMonth = months.first?.isLeap ?? false
        day = days + 1
    }

    private struct Month {
        var number: Int
        var isLeap: Bool
        var length: Int
    }

    /// A year's months in order, the leap month after the one whose number it has.
    private static func months(of year: Int) -> [Month] {
        let word = years[year]
        let leap = word & 0xf
        return (1...12).flatMap { number in
            let month = Month(number: number, isLeap: false, length: word >> (16 - number) & 1 == 1 ? 30 : 29)
            return number == leap ? [month, Month(number: number, isLeap: true, length: word >> 16 & 1 == 1 ? 30 : 29)] : [month]
        }
    }

    private static func length(of year: Int) -> Int {
        let word = years[year]
        return 12 * 29 + (word >> 4 & 0xfff).nonzeroBitCount + (word & 0xf == 0 ? 0 : 29 + (word >> 16 & 1))
    }

    /// For each year from 1900: bits 15 to 4 say which of the months 1 to 12 have 30 days, bits 3 to 0 the number of the leap month
    /// (0 where there is none), bit 16 whether that has 30 days.
    private static let years = [
        0x04bd8, 0x04ae0, 0x0a570, 0x054d5, 0x0d260, 0x0d950, 0x16554, 0x056a0, 0x09ad0, 0x055d2,
        0x04ae0, 0x0a5b6, 0x0a4d0, 0x0d250, 0x1d255, 0x0b540, 0x0d6a0, 0x0ada2, 0x095b0, 0x14977,
        0x04970, 0x0a4b0, 0x0b4b5, 0x06a50, 0x06d40, 0x1ab54, 0x02b60, 0x09570, 0x052f2, 0x04970,
        0x06566, 0x0d4a0, 0x0ea50, 0x16a95, 0x05ad0, 0x02b60, 0x186e3, 0x092e0, 0x1c8d7, 0x0c950,
        0x0d4a0, 0x1d8a6, 0x0b550, 0x056a0, 0x1a5b4, 0x025d0, 0x092d0, 0x0d2b2, 0x0a950, 0x0b557,
        0x06ca0, 0x0b550, 0x15355, 0x04da0, 0x0a5b0, 0x14573, 0x052b0, 0x0a9a8, 0x0e950, 0x06aa0,
        0x0aea6, 0x0ab50, 0x04b60, 0x0aae4, 0x0a570, 0x05260, 0x0f263, 0x0d950, 0x05b57, 0x056a0,
        0x096d0, 0x04dd5, 0x04ad0, 0x0a4d0, 0x0d4d4, 0x0d250, 0x0d558, 0x0b540, 0x0b6a0, 0x195a6,
        0x095b0, 0x049b0, 0x0a974, 0x0a4b0, 0x0b27a, 0x06a50, 0x06d40, 0x0af46, 0x0ab60, 0x09570,
        0x04af5, 0x04970, 0x064b0, 0x074a3, 0x0ea50, 0x06b58, 0x05ac0, 0x0ab60, 0x096d5, 0x092e0,
        0x0c960, 0x0d954, 0x0d4a0, 0x0da50, 0x07552, 0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5,
        0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50, 0x055d9, 0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930,
        0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530,
        0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45,
        0x0b5a0, 0x056d0, 0x055b2, 0x049b0, 0x0a577, 0x0a4b0, 0x0aa50, 0x1b255, 0x06d20, 0x0ada0,
        0x14b63, 0x09370, 0x049f8, 0x04970, 0x064b0, 0x168a6, 0x0ea50, 0x06aa0, 0x1a6c4, 0x0aae0,
        0x092e0, 0x0d2e3, 0x0c960, 0x0d557, 0x0d4a0, 0x0da50, 0x05d55, 0x056a0, 0x0a6d0, 0x055d4,
        0x052d0, 0x0a9b8, 0x0a950, 0x0b4a0, 0x0b6a6, 0x0ad50, 0x055a0, 0x0aba4, 0x0a5b0, 0x052b0,
        0x0b273, 0x06930, 0x07337, 0x06aa0, 0x0ad50, 0x14b55, 0x04b60, 0x0a570, 0x054e4, 0x0d160,
        0x0e968, 0x0d520, 0x0daa0, 0x16aa6, 0x056d0, 0x04ae0, 0x0a9d4, 0x0a2d0, 0x0d150, 0x0f252,
    ]
}

extension LunarDate: CustomStringConvertible {
    /// `农历乙巳年十一月廿七`.
    public var description: String {
        let stem = Array("甲乙丙丁戊己庚辛壬癸")[(year + 6) % 10]
        let branch = Array("子丑寅卯辰巳午未申酉戌亥")[(year + 8) % 12]
        let months = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
        return "农历\(stem)\(branch)年\(isLeapMonth ? "闰" : "")\(months[month - 1])月\(dayName)"
    }

    private var dayName: String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return switch day {
        case ...10: "初" + digits[day]
        case ..<20: "十" + digits[day - 10]
        case 20: "二十"
        case ..<30: "廿" + digits[day - 20]
        default: "三十"
        }
    }
}

extension PublicationDate {
    /// `农历乙巳年十一月廿七`.
    public var lunar: String { LunarDate(self).description }
}
