/// The automatic numbers of a document, as they are printed: 一、, （二）, 1.2, ①.
struct WordNumbering {
    private struct Level {
        var format = "decimal"
        var text = "%1."
        var start = 1
        var gap = "\t"
        /// Numbers of the levels above it stand in digits.
        var isLegal = false
    }

    private var levels: [String: [Int: Level]] = [:]
    /// The list that each number belongs to, and what it begins anew.
    private var lists: [String: (abstract: String, starts: [Int: Int])] = [:]
    private var counters: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []

    init(_ root: XMLNode?) {
        guard let root else { return }
        for element in root.elements {
            if element.name == "w:abstractNum", let id = element["w:abstractNumId"] { levels[id] = Self.levels(of: element) }
            if element.name == "w:num", let id = element["w:numId"], let abstract = element.first("w:abstractNumId")?["w:val"] {
                var starts: [Int: Int] = [:]
                for override in element.elements where override.name == "w:lvlOverride" {
                    guard let level = override["w:ilvl"].flatMap({ Int($0) }) else { continue }
                    if let start = override.first("w:startOverride")?["w:val"].flatMap({ Int($0) }) { starts[level] = start }
                }
                lists[id] = (abstract, starts)
            }
        }
    }

    private static func levels(of list: XMLNode) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for element in list.elements where element.name == "w:lvl" {
            guard let number = element["w:ilvl"].flatMap({ Int($0) }) else { continue }
            var level = Level()
            level.format = element.first("w:numFmt")?["w:val"] ?? "decimal"
            level.text = element.first("w:lvlText")?["w:val"] ?? ""
            level.start = element.first("w:start")?["w:val"].flatMap { Int($0) } ?? 1
            level.gap = ["nothing": "", "space": " "][element.first("w:suff")?["w:val"] ?? ""] ?? "\t"
            level.isLegal = element.first("w:isLgl").map(WordLook.isOn) ?? false
            levels[number] = level
        }
        return levels
    }

    /// What stands before a paragraph, and whether it is a bullet; nil for nothing. Counts on.
    mutating func next(_ properties: XMLNode?) -> (text: String, isBullet: Bool)? {
        guard let id = properties?.first("w:numId")?["w:val"], id != "0", let list = lists[id] else { return nil }
        let number = properties?.first("w:ilvl")?["w:val"].flatMap { Int($0) } ?? 0
        guard let level = levels[list.abstract]?[number] else { return nil }
        var counts = counters[list.abstract] ?? [:]
        if begun.insert(id).inserted { for (level, start) in list.starts { counts[level] = start - 1 } }
        counts[number] = (counts[number] ?? list.starts[number].map { $0 - 1 } ?? level.start - 1) + 1
        for deeper in counts.keys where deeper > number { counts[deeper] = nil }
        counters[list.abstract] = counts
        if level.format == "bullet" { return ("•", true) }
        if level.format == "none" && level.text.isEmpty { return nil }
        var text = level.text
        for place in (1...9).reversed() where text.contains("%\(place)") {
            let upper = levels[list.abstract]?[place - 1] ?? Level()
            let count = counts[place - 1] ?? upper.start
            text = text.replacing("%\(place)", with: NumberForm.text(count, level.isLegal && place - 1 < number ? "decimal" : upper.format))
        }
        return text.isEmpty ? nil : (text + level.gap, false)
    }
}

/// Numbers in the forms that lists have (ISO/IEC 29500-1, 17.18.59).
enum NumberForm {
    static func text(_ number: Int, _ form: String) -> String {
        switch form {
        case "none": ""
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
            "koreanCounting":
            counted(number, "〇一二三四五六七八九", "十百千万")
        case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal": counted(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万")
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
            String(number).map { String(Array("〇一二三四五六七八九")[$0.wholeNumberValue ?? 0]) }.joined()
        case "ideographTraditional": cyclic(number, "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": cyclic(number, "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": sign(number, from: 0x2460, most: 20)
        case "decimalEnclosedParen": sign(number, from: 0x2474, most: 20)
        case "decimalEnclosedFullstop": sign(number, from: 0x2488, most: 20)
        case "ideographEnclosedCircle": sign(number, from: 0x3280, most: 10)
        case "decimalFullWidth", "decimalFullWidth2":
            String(String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xfee0) }))
        case "decimalZero": number < 10 ? "0\(number)" : String(number)
        case "upperLetter": letters(number, "A")
        case "lowerLetter": letters(number, "a")
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        default: String(number)
        }
    }

    /// 十二, 一百零五.
    private static func counted(_ number: Int, _ digits: String, _ powers: String) -> String {
        let (digits, powers) = (Array(digits).map(String.init), Array(powers).map(String.init))
        guard (1...9999).contains(number) else { return String(number) }
        var text = ""
        var hasGap = false
        for (place, power) in [(1000, 2), (100, 1), (10, 0), (1, -1)] {
            let digit = number / place % 10
            if digit == 0 {
                hasGap = !text.isEmpty
                continue
            }
            if hasGap { text += digits[0] == "〇" ? "零" : digits[0] }
            hasGap = false
            // 十二, not 一十二.
            text += (place == 10 && digit == 1 && text.isEmpty ? "" : digits[digit]) + (power < 0 ? "" : powers[power])
        }
        return text
    }

    private static func cyclic(_ number: Int, _ signs: String) -> String {
        let signs = Array(signs)
        return (1...signs.count).contains(number) ? String(signs[number - 1]) : String(number)
    }

    private static func sign(_ number: Int, from first: UInt32, most: Int) -> String {
        guard (1...most).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1) else { return String(number) }
        return String(scalar)
    }

    /// A … Z, AA, BB.
    private static func letters(_ number: Int, _ first: Unicode.Scalar) -> String {
        guard (1...780).contains(number), let scalar = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
            return String(number)
        }
        return String(repeating: String(scalar), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        var (text, rest) = ("", number)
        for (value, sign) in [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"),
            (4, "IV"), (1, "I"),
        ] {
            while rest >= value { (text, rest) = (text + sign, rest - value) }
        }
        return text
    }
}
