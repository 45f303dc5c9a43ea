/// Finds the figures of a text, from its beginning to its end.
///
/// Digits may be full-width, with thousands commas; numbers may be Chinese numerals. Digits that stand in a Latin word (`PM2.5`, `3A`) or
/// in a longer row than any figure has are none.
struct FigureScan {
    private let text: [Unicode.Scalar]
    private var index = 0

    init(_ text: [Unicode.Scalar]) { self.text = text }

    mutating func next() -> WrittenFigure? {
        while index < text.count {
            let start = index
            if text[start].digitValue != nil {
                let (amount, end) = digits(from: start)
                index = end
                if let amount, !isLatin(start - 1), !isLatinWord(end) { return figure(start..<end, amount, isHan: false) }
            } else if text[start] == Self.percent[0], text[start...].starts(with: Self.percent) {
                index += Self.percent.count
            } else if HanNumerals.isNumeral(text[start]) {
                let (digits, amount) = numerals(from: start)
                index = digits.upperBound
                if let amount { return figure(digits, amount, isHan: true) }
            } else {
                index += 1
            }
        }
        return nil
    }

    private func isLatin(_ at: Int) -> Bool { text.indices.contains(at) && text[at].isLatinLetter }

    /// Letters that are no unit: `3A级`.
    private func isLatinWord(_ at: Int) -> Bool { isLatin(at) && FigureWords.units.word(at: at, in: text) == nil }

    private func digits(from start: Int) -> (Amount?, end: Int) {
        var number = Amount.Reading()
        var end = start
        while end < text.count {
            if let digit = text[end].digitValue {
                number.add(digit)
            } else if !isPart(end, of: number) {
                break
            } else if text[end] == "." {
                number.addPoint()
            }
            end += 1
        }
        return (number.amount, end)
    }

    /// A decimal point, or a comma before three digits.
    private func isPart(_ at: Int, of number: Amount.Reading) -> Bool {
        func isDigit(_ offset: Int) -> Bool { at + offset < text.count && text[at + offset].digitValue != nil }
        if text[at] == "." { return isDigit(1) && !number.hasPoint }
        return text[at] == "," && isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4) && !number.hasPoint
    }

    /// Numerals with 万 and 亿 between them: `三万二千`, `一亿二千万`. A single 万 or 亿 at the end is left for the figure's magnitude.
    private func numerals(from start: Int) -> (Range<Int>, Amount?) {
        var end = start
        var total = 0
        var isPart = false
        var section = takeSection(&end)
        while let value = section, end < text.count, let power = HanNumerals.magnitude(text[end]) {
            let continues = end + 1 < text.count && HanNumerals.isNumeral(text[end + 1])
            guard continues || isPart else { break }
            total += value * (power == 4 ? 10_000 : 100_000_000)
            isPart = true
            end += 1
            section = continues ? takeSection(&end) : 0
        }
        return (start..<end, section.flatMap { Amount(digits: total + $0, decimals: 0) })
    }

    private func takeSection(_ end: inout Int) -> Int? {
        let start = end
        while end < text.count, HanNumerals.isNumeral(text[end]) { end += 1 }
        return HanNumerals.value(of: text[start..<end])
    }

    /// The figure around a number: the words before it, and magnitude, approximation and unit after it.
    private mutating func figure(_ digits: Range<Int>, _ number: Amount, isHan: Bool) -> WrittenFigure {
        var end = digits.upperBound
        var amount = number
        var approximation = take(FigureWords.approximations, &end) ?? ""
        if !isUnit(at: end), let (power, after) = magnitude(at: end), let scaled = number.timesTen(power: power) {
            (amount, end) = (scaled, after)
        }
        approximation = approximation.isEmpty ? take(FigureWords.approximations, &end) ?? "" : approximation
        let percent = isPercent(digits.lowerBound)
        let unitStart = end
        let unit = percent ? "%" : take(FigureWords.units, &end) ?? ""
        let unitRange = unitStart..<end
        // 余 and 多 stand before a unit; behind it they begin another word: 3个多边.
        if approximation.isEmpty, let word = FigureWords.approximations.word(at: end, in: text),
            word.form != "余" && word.form != "多" && word.form != "几"
        {
            (approximation, end) = word
        }
        index = max(index, end)
        let start = percent ? digits.lowerBound - Self.percent.count : digits.lowerBound
        let bound = FigureWords.bounds.word(before: start, in: text)
        return WrittenFigure(
            range: (bound?.start ?? start)..<end, digits: digits, amount: amount, rounding: rounding(digits, number, amount),
            bound: bound?.form ?? "", approximation: approximation,
            unit: unit, unitRange: unitRange, isHan: isHan)
    }

    private func rounding(_ digits: Range<Int>, _ number: Amount, _ amount: Amount) -> Double {
        let decimals = text[digits].lastIndex(of: ".").map { digits.upperBound - $0 - 1 } ?? 0
        let scale = number.value == 0 ? 1 : amount.value / number.value
        return decimals == 0 && scale == 1 ? 0 : (0..<decimals).reduce(0.5 * scale) { half, _ in half / 10 }
    }

    private func take(_ words: WordTable, _ end: inout Int) -> String? {
        guard let word = words.word(at: end, in: text) else { return nil }
        end = word.end
        return word.form
    }

    /// 千 and 百 begin units of their own: 5千克.
    private func isUnit(at start: Int) -> Bool { FigureWords.units.word(at: start, in: text).map { $0.end > start + 1 } ?? false }

    private func magnitude(at start: Int) -> (power: Int, end: Int)? {
        FigureWords.magnitudes.first { start + $0.word.count <= text.count && text[start..<start + $0.word.count].elementsEqual($0.word) }
            .map { ($0.power, start + $0.word.count) }
    }

    private static let percent = Array("百分之".unicodeScalars)

    private func isPercent(_ start: Int) -> Bool {
        start >= Self.percent.count && text[(start - Self.percent.count)..<start].elementsEqual(Self.percent)
    }
}

extension Unicode.Scalar {
    /// 0 to 9 for an ASCII or full-width digit.
    public var digitValue: Int? {
        switch value {
        case 0x30...0x39: Int(value) - 0x30
        case 0xff10...0xff19: Int(value) - 0xff10
        default: nil
        }
    }

    public var isLatinLetter: Bool { (0x41...0x5a).contains(value) || (0x61...0x7a).contains(value) }
}
