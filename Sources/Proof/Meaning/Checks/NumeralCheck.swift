import Copy
import Layout
import Measure

/// Numerals and units as GB/T 15835—2011 has them; each rule names its clause. Only what is wrong whatever is meant is found.
struct NumeralCheck: MeaningCheck {
    let name = CheckName.numeral

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        for text in page.texts {
            lookForMixedNumerals(text, &slips)
            lookForZero(text, &slips)
            lookForApproximateNumbers(text, &slips)
            lookForRanges(text, &slips)
            lookForBareDecimals(text, &slips)
            lookForDoubleBounds(text, &slips)
            lookForMultiplesOfLess(text, &slips)
        }
        lookForSpellings(page, &slips)
    }

    private static let tens: ScalarSet = "十百千"
    private static let zeros: ScalarSet = "0０○Oo"

    /// 5.3: of Chinese numerals only 万 and 亿 stand behind Arabic digits: not 3千, 1百零8. 几10 is a number of two scripts too (4.2.2).
    private func lookForMixedNumerals(_ text: CheckedText, _ slips: inout SlipList) {
        for index in text.scalars.indices where Self.tens.contains(text.scalars[index]) {
            guard text[index - 1]?.digitValue != nil, !Self.isUnit(text, at: index) else { continue }
            let start = index - text.digits(before: index)
            slips.add(
                start..<index + 1, of: text, "'\("number", text.words(start..<index + 1))' mixes Arabic and Chinese numerals",
                "write all digits, or all in Chinese numerals")
        }
        for index in text.scalars.indices.dropLast()
        where text.scalars[index] == "几" && text[index + 1]?.digitValue != nil && text[index - 1]?.isHan != true {
            slips.add(index..<index + 2, of: text, "几 stands before Arabic digits", "write 几十 in Chinese numerals")
        }
    }

    /// 千 and 百 begin units of their own: 5千克, 10千瓦.
    private static func isUnit(_ text: CheckedText, at index: Int) -> Bool {
        ["千克", "千米", "千瓦", "千伏", "千帕", "千焦", "千卡", "千赫", "千字", "百分点", "百帕"].contains { text.has($0, at: index) }
    }

    /// 5.2.5, 5.2.2: among the Chinese numerals of a year or number 0 is 〇, neither a digit nor a letter nor a circle.
    private func lookForZero(_ text: CheckedText, _ slips: inout SlipList) {
        for index in text.scalars.indices where Self.zeros.contains(text.scalars[index]) {
            guard let before = text[index - 1], let after = text[index + 1], HanNumerals.digit(before) != nil,
                HanNumerals.digit(after) != nil
            else { continue }
            slips.add(index..<index + 1, of: text, "'\("sign", text.scalars[index])' stands among Chinese numerals", "write 〇")
        }
    }

    /// 5.2.1: two neighbouring numerals that mean about so many have no 、 between them: 三四十, not 三、四十. 4.2.2: a number with 几 is
    /// written in Chinese numerals.
    private func lookForApproximateNumbers(_ text: CheckedText, _ slips: inout SlipList) {
        for index in text.scalars.indices where text.scalars[index] == "、" {
            guard let low = text[index - 1].flatMap(HanNumerals.digit), let high = text[index + 1].flatMap(HanNumerals.digit), low > 0,
                high == low + 1,
                let next = text[index + 2], "十百千万亿个名人户件间元斤".unicodeScalars.contains(next),
                text[index - 2].map({ !HanNumerals.isNumeral($0) && $0 != "第" && $0 != "、" }) ?? true
            else { continue }
            slips.add(
                index - 1..<index + 3, of: text, "an approximate number has a 、 in it",
                "write it without: \("before", text.scalars[index - 1])\("after", text.scalars[index + 1])\("next", next)")
        }
        for index in text.scalars.indices where text.scalars[index] == "几" && text[index - 1]?.digitValue != nil {
            let start = index - text.digits(before: index)
            slips.add(start..<index + 1, of: text, "a number with 几 is approximate", "write it in Chinese numerals: 二十几")
        }
    }

    /// 5.1.3 (and GB/T 15834—2011, 4.13): the sign of a range of amounts is ～ or —, never a hyphen; 15%～30% and 9亿～16亿 keep both % and 亿.
    private func lookForRanges(_ text: CheckedText, _ slips: inout SlipList) {
        for (low, high) in zip(text.figures, text.figures.dropFirst()) where !low.isHan && !high.isHan {
            guard high.digits.lowerBound - low.range.upperBound == 1, low.approximation.isEmpty else { continue }
            let between = text.words(low.range.upperBound..<high.digits.lowerBound)
            guard "-－–~～—".contains(between) else { continue }
            let words = low.digits.lowerBound..<high.range.upperBound
            let isAmount =
                !high.unit.isEmpty && high.unit != "年" && high.unit != "月" && high.unit != "日"
                && text[low.digits.lowerBound - 1].map { $0 != "-" && !$0.isLatinLetter } ?? true
            if isAmount, "-－–".contains(between) {
                slips.add(
                    words, of: text, "the range '\("range", text.words(words))' is written with '\("between", between)'", "write ～ or —")
            }
            guard isAmount, low.unit.isEmpty, low.digits.upperBound == low.range.upperBound else { continue }
            let magnitude = text[high.digits.upperBound].flatMap { "万亿".unicodeScalars.contains($0) ? String($0) : nil }
            guard let sign = high.unit == "%" ? "%" : magnitude else { continue }
            slips.add(
                words, of: text, "in '\("range", text.words(words))' only the second number has its \("sign", sign)",
                "write \("low", text.words(low.digits))\("sign", sign)～\("high", text.words(high.digits))\("sign", sign)")
        }
    }

    /// 5.1.2: a decimal below one has its 0 before the point.
    private func lookForBareDecimals(_ text: CheckedText, _ slips: inout SlipList) {
        for index in text.scalars.indices where text.scalars[index] == "." && text[index + 1]?.digitValue != nil {
            guard text[index - 1].map({ $0.isHan || ScalarSet.clauseEnds.contains($0) && $0 != "." }) ?? true else { continue }
            let end = index + 1 + text.digits(after: index)
            slips.add(
                index..<end, of: text, "'\("digits", text.words(index..<end))' lacks its 0", "write 0\("digits", text.words(index..<end))")
        }
    }

    /// 约、近、超 and 余、多、左右、以上 each say that a number is about so much: one of them is enough.
    private func lookForDoubleBounds(_ text: CheckedText, _ slips: inout SlipList) {
        for figure in text.figures where !figure.approximation.isEmpty && ["约", "近", "超", "逾", "不足", "突破"].contains(figure.bound) {
            guard figure.approximation != "几", !(figure.isHan && figure.unit.isEmpty) else { continue }
            slips.add(
                figure.range, of: text, "\("bound", figure.bound) and \("approximation", figure.approximation) both bound one number",
                "keep one of them")
        }
    }

    /// What grows may grow by multiples; what falls cannot fall by its whole and more.
    private func lookForMultiplesOfLess(_ text: CheckedText, _ slips: inout SlipList) {
        for figure in text.figures where figure.unit == "倍" {
            let start = figure.range.lowerBound
            guard
                let verb = ["下降", "减少", "降低", "缩小", "下跌"].first(where: { text.has($0, before: start) || text.has($0 + "了", before: start) })
            else { continue }
            slips.add(figure.range, of: text, "something is \("verb", verb) by a multiple", "say by how much of a hundred: 下降…%")
        }
    }

    /// 4.1.1 and GB 3100: one unit has one spelling on a page. And 号 is no 日 in a date of digits (5.1.4).
    private func lookForSpellings(_ page: PageText, _ slips: inout SlipList) {
        var first: [String: ArraySlice<Unicode.Scalar>] = [:]
        for text in page.texts {
            for figure in text.figures where !figure.unitRange.isEmpty && !figure.unit.isEmpty && figure.unit != "%" {
                let spelling = text.scalars[figure.unitRange]
                guard let known = first[figure.unit] else {
                    first[figure.unit] = spelling
                    continue
                }
                if known == spelling { continue }
                slips.add(
                    figure.unitRange, of: text,
                    "the page writes '\("known", String(scalars: known))' elsewhere, and '\("spelling", String(scalars: spelling))' here",
                    "keep one spelling")
            }
            for date in WrittenDate.all(in: text.scalars) where date.dayName == "号" && !date.isHan {
                slips.add(date.range, of: text, "'\("date", text.words(date.range))' says 号", "write 日")
            }
        }
    }
}
