import Testing

@testable import Copy

struct CalendarTests {
    private func date(_ year: Int, _ month: Int, _ day: Int) throws -> PublicationDate {
        try #require(PublicationDate(year: year, month: month, day: day))
    }

    @Test func knowsTheDayOfTheFirstPage() throws {
        #expect(try date(2026, 1, 15).weekday == "星期四")
        #expect(try date(2026, 1, 15).lunar == "农历乙巳年十一月廿七")
    }

    /// New Year's days as published.
    @Test(arguments: [
        (1901, 2, 19), (1917, 1, 23), (1933, 1, 26), (1949, 1, 29), (1966, 1, 21), (1984, 2, 2), (2000, 2, 5), (2017, 1, 28), (2020, 1, 25),
        (2023, 1, 22), (2025, 1, 29), (2026, 2, 17), (2033, 1, 31), (2034, 2, 19), (2050, 1, 23), (2076, 2, 5), (2099, 1, 21),
    ])
    func knowsNewYear(_ year: Int, _ month: Int, _ day: Int) throws {
        let lunar = LunarDate(try date(year, month, day))
        #expect([lunar.year, lunar.month, lunar.day] == [year, 1, 1])
        #expect(!lunar.isLeapMonth)
    }

    @Test func knowsLeapMonthsAndNames() throws {
        #expect(try date(2033, 12, 22).lunar == "农历癸丑年闰十一月初一")
        #expect(try date(2020, 5, 23).lunar == "农历庚子年闰四月初一")
        #expect(try date(1978, 9, 3).lunar == "农历戊午年八月初一")
        #expect(try date(2024, 2, 9).lunar == "农历癸卯年十二月三十")
        #expect(try date(1901, 1, 1).lunar == "农历庚子年十一月十一")
        #expect(try date(2099, 12, 31).lunar == "农历己未年十一月二十")
    }

    @Test(arguments: [(1901, 1, 1, "星期二"), (1949, 10, 1, "星期六"), (2000, 2, 29, "星期二"), (2099, 12, 31, "星期四")])
    func knowsWeekdays(_ year: Int, _ month: Int, _ day: Int, _ name: String) throws {
        #expect(try date(year, month, day).weekday == name)
    }

    /// Each day follows the one before, in both calendars.
    @Test func countsEveryDay() throws {
        var last: LunarDate?
        var days = 0
        for year in 1901...2099 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = PublicationDate(year: year, month: month, day: day) else { continue }
                    let lunar = LunarDate(date)
                    if let last, lunar.day != last.day + 1, lunar.day != 1 || last.day < 29 { Issue.record("\(date)") }
                    last = lunar
                    days += 1
                }
            }
        }
        #expect(days == 72684)
    }
}
