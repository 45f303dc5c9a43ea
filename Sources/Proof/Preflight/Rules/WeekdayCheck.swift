import Copy
import Source

/// Finds dates with a weekday on a finished page, `2026年1月15日星期四`, and tells those that disagree.
enum WeekdayCheck {
    static func faults(in text: [Unicode.Scalar]) -> [Message] {
        WrittenDate.all(in: text).compactMap { written in
            guard let date = written.date, let stated = written.weekday?.name, stated != date.weekday else { return nil }
            return "\("day", date.chinese) is a \("weekday", date.weekday), not a \("stated", stated)"
        }
    }
}
