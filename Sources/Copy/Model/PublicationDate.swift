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

    /// `2026-01-15`; nil for what is not so written, or no day.
    public init?(iso8601 text: String) {
        guard let numbers = Self.numbers(iso8601: text) else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// Year, month and day of what is written as a date, whether there is such a day or not.
    static func numbers(iso8601 text: String) -> [Int]? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(part) ?? "") : nil }
        return numbers.count == 3 && parts.map(\.count) == [4, 2, 2] ? numbers : nil
    }
}
