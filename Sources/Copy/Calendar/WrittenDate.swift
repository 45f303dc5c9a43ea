/// A date as it stands in a text, with the weekday and the lunar date that are stated beside it: `2026年1月15日（星期四）`, `1月15日`.
public struct WrittenDate: Hashable, Sendable {
    /// From the year or month to 日.
    public var range: Range<Int>
    /// Nil where only month and day are written.
    public var year: Int?
    public var month: Int
    public var day: Int
    /// 日 or 号.
    public var dayName: Unicode.Scalar
    /// Written in Chinese numerals, with its year.
    public var isHan: Bool
    /// `星期四`, in that form, and where it stands.
    public var weekday: Stated?
    /// `十一月廿七`, in that form, and where it stands.
    public var lunar: Stated?

    public struct Stated: Hashable, Sendable {
        public var name: String
        public var range: Range<Int>
    }

    /// False where the calendar has no such day in any year, or not in this one.
    public var exists: Bool {
        // Any leap year stands for a year that is not written, and for one that the calendars here do not reach.
        let known = year.flatMap { (1901...2099).contains($0) ? $0 : nil } ?? 2000
        return PublicationDate(year: known, month: month, day: day) != nil
    }

    /// The day, where its year is written and known.
    public var date: PublicationDate? { year.flatMap { PublicationDate(year: $0, month: month, day: day) } }

    /// The dates of a text, in its order.
    public static func all(in text: [Unicode.Scalar]) -> [WrittenDate] { DateScan(text).dates() }
}
