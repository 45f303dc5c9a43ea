/// A day of the Gregorian calendar. Weekday and lunar date follow from it.
public struct PublicationDate: Hashable, Sendable {
    public var year: Int
    public var month: Int
    public var day: Int

    /// A day that exists, 1901 to 2099; nil for any other.
    public init?(year: Int, month: Int, day: Int) {
        guard (1901...2099).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }
}
