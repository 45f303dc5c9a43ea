import Copy
import Layout

/// Days of the text against the calendar: days that no year has, weekdays and lunar dates that disagree with theirs, 今天 and 昨天 beside
/// another day, and days after the day of publication that are told as past. Where a date has no year, the nearest to the publication
/// is meant.
struct DateCheck: MeaningCheck {
    let name = CheckName.date

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        let today = page.edition.folio.date
        let dispatches = page.texts.reduce(into: [Int: PublicationDate]()) { days, text in
            if let section = text.section, let day = dispatchDay(of: text, today) { days[section] = days[section] ?? day }
        }
        for text in page.texts {
            let spoken = text.section.flatMap { dispatches[$0] } ?? today
            for date in WrittenDate.all(in: text.scalars) { look(at: date, of: text, today, spoken, &slips) }
            lookForLunarYears(text, &slips)
        }
    }

    /// The day of a dispatch, which is its 今天: 新华社南宁1月14日电.
    private func dispatchDay(of text: CheckedText, _ today: PublicationDate) -> PublicationDate? {
        let date = WrittenDate.all(in: text.scalars).first
        guard let date, date.range.lowerBound <= 30, text.has("电", at: date.range.upperBound) || text.has("讯", at: date.range.upperBound),
            !text.has(anyOf: ["。", "，"], in: 0..<date.range.lowerBound)
        else { return nil }
        return date.date ?? nearest(date, to: today)
    }

    /// - Parameter spoken: the day that the text calls 今天.
    private func look(
        at date: WrittenDate, of text: CheckedText, _ today: PublicationDate, _ spoken: PublicationDate, _ slips: inout SlipList
    ) {
        let words = text.words(date.range)
        guard date.exists else { return slips.add(date.range, of: text, "there is no day \("date", words)", "correct the date") }
        guard let day = date.date ?? nearest(date, to: today) else { return }
        if let stated = date.weekday, stated.name != day.weekday {
            slips.add(
                stated.range, of: text, "\("day", day.chinese) is a \("weekday", day.weekday), not a \("stated", text.words(stated.range))",
                "correct the date or the weekday")
        }
        if let stated = date.lunar, !day.lunar.hasSuffix(stated.name) {
            slips.add(
                stated.range, of: text, "\("day", day.chinese) is \("lunar", day.lunar), not \("stated", text.words(stated.range))",
                "correct the date or the lunar date")
        }
        lookAtToday(date, day, of: text, spoken, &slips)
        lookForTomorrowAsPast(date, of: text, today, &slips)
    }

    /// The day that a date without a year means: the nearest, where none is as near.
    private func nearest(_ date: WrittenDate, to today: PublicationDate) -> PublicationDate? {
        let days = (today.year - 1...today.year + 1).compactMap { PublicationDate(year: $0, month: date.month, day: date.day) }
        return date.year == nil ? days.min { abs($0.days(since: today)) < abs($1.days(since: today)) } : nil
    }

    private static let relative = ["今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "明日": 1]

    /// 昨天（1月14日）.
    private func lookAtToday(
        _ date: WrittenDate, _ day: PublicationDate, of text: CheckedText, _ today: PublicationDate, _ slips: inout SlipList
    ) {
        let bracket = date.range.lowerBound - 1
        guard text[bracket] == "（", let word = Self.relative.first(where: { text.has($0.key, before: bracket) }),
            day.days(since: today) != word.value
        else { return }
        slips.add(
            date.range, of: text,
            "the text is of \("today", today.chinese), so \("word", word.key) is not \("date", text.words(date.range))",
            "correct the date, or name the day without \("word", word.key)")
    }

    private static let future = ["将", "拟", "计划", "预计", "定于", "有望", "力争", "到", "起"]
    private static let past = ["截至", "截止"]

    /// A day with its year, after the publication's, in a clause of what has happened.
    private func lookForTomorrowAsPast(_ date: WrittenDate, of text: CheckedText, _ today: PublicationDate, _ slips: inout SlipList) {
        guard let day = date.date, day.days(since: today) > 0 else { return }
        let start = text.start(before: date.range.lowerBound, after: .sentenceEnds)
        let end = text.end(after: date.range.upperBound, before: .sentenceEnds)
        let clauseEnd = text.end(after: date.range.upperBound, before: "，；。")
        let clause = text.words(date.range.upperBound..<clauseEnd)
        let isPast = Self.past.contains { text.has($0, before: date.range.lowerBound) } || clause.contains("已") || clause.hasSuffix("了")
        guard isPast, !Self.future.contains(where: text.words(start..<end).contains) else { return }
        slips.add(
            date.range, of: text,
            "\("date", text.words(date.range)) is after the day of publication, \("today", today.chinese), but is told as past",
            "correct the date")
    }

    /// 2026年（丙午年）: the lunar year that begins in a year.
    private func lookForLunarYears(_ text: CheckedText, _ slips: inout SlipList) {
        for figure in text.figures where figure.unit == "年" && figure.digits.count == 4 {
            var start = figure.range.upperBound
            guard text[start] == "（" else { continue }
            start += text.has("农历", at: start + 1) ? 3 : 1
            guard let stem = text[start], let branch = text[start + 1], text[start + 2] == "年", let year = Int(text.words(figure.digits)),
                let day = PublicationDate(year: year, month: 7, day: 1), "甲乙丙丁戊己庚辛壬癸".unicodeScalars.contains(stem)
            else { continue }
            let stated = String(stem) + String(branch)
            guard !day.lunar.hasPrefix("农历" + stated) else { continue }
            slips.add(
                start..<start + 3, of: text, "\("year", year)年 is not \("stated", stated)年 but \("name", day.lunar.dropFirst(2).prefix(3))",
                "correct the year or its name")
        }
    }
}
