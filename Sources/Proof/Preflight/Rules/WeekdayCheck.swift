import Copy

/// Finds dates with a weekday on a finished page, `2026年1月15日星期四`, and tells those that disagree.
enum WeekdayCheck {
    static func faults(in text: [Unicode.Scalar]) -> [String] {
        WrittenDate.all(in: text).compactMap { written in
            guard let date = written.date, let stated = written.weekday?.name, stated != date.weekday else { return nil }
            return "\(date.chinese) is a \(date.weekday), not a \(stated)"
        }
    }
}
