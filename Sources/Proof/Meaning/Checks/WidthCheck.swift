import Layout
import Measure
import Source

/// Full-width and half-width slips, and marks that cannot stand together (GB/T 15834—2011, 4 and 5.1; GB/T 15835—2011, 5.1.7: Arabic
/// digits are half-width). Commas, colons, semicolons, brackets, question and exclamation marks are made full-width while the copy is read;
/// what is left for this check is what no rule can decide.
struct WidthCheck: MeaningCheck {
    let name = CheckName.width

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        for text in page.texts {
            lookForWideDigits(text, &slips)
            lookForWideMarksInNumbers(text, &slips)
            lookForNarrowMarks(text, &slips)
            lookForMarksTogether(text, &slips)
            lookForOddDots(text, &slips)
            if text.kind == .paragraph { lookForSpaces(text, &slips) }
        }
    }

    private func lookForWideDigits(_ text: CheckedText, _ slips: inout SlipList) {
        for range in text.runs(where: \.isFullWidthAlphanumeric) {
            slips.add(range, of: text, "'\("words", text.words(range))' is full-width", "write it half-width")
        }
    }

    private static let numberMarks: ScalarSet = "．。，"

    /// `3．5` and `3，500`: a number's own marks are half-width.
    private func lookForWideMarksInNumbers(_ text: CheckedText, _ slips: inout SlipList) {
        for index in text.scalars.indices where Self.numberMarks.contains(text.scalars[index]) {
            guard text[index - 1]?.digitValue != nil, text[index + 1]?.digitValue != nil else { continue }
            switch text.scalars[index] {
            case "．", "。":
                slips.add(index..<index + 1, of: text, "a number's decimal point is '\("sign", text.scalars[index])'", "write '.'")
            case "，" where text.digits(after: index) == 3 && text.digits(before: index) <= 3:
                slips.add(
                    index..<index + 1, of: text, "a full-width comma stands inside a number",
                    "write the number without it, or put a space or 、 between two numbers")
            default: break
            }
        }
    }

    private static let narrow: [Unicode.Scalar: String] = [
        ".": "。", ",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）", "'": "‘ or ’", "<": "《 or 〈", ">": "》 or 〉",
        "~": "～",
        "^": "……", "_": "——", "`": "‘",
    ]

    private static let narrowMarks = ScalarSet(narrow.keys + ["-"])

    /// An ASCII mark behind a Han character, or between two.
    private func lookForNarrowMarks(_ text: CheckedText, _ slips: inout SlipList) {
        for range in text.runs(where: Self.narrowMarks.contains) {
            let mark = text.scalars[range.lowerBound]
            let before = text[range.lowerBound - 1]?.isHan == true
            let after = text[range.upperBound].map(\.isHan)
            let isBetween = (before && after != false) || (after == true && "<'`(".unicodeScalars.contains(mark))
            guard isBetween else { continue }
            let write = range.count > 1 ? ["-": "——", ".": "……"][mark] : Self.narrow[mark]
            guard let write else { continue }
            slips.add(range, of: text, "'\("words", text.words(range))' is half-width among Han characters", "write \("write", write)")
        }
    }

    private static let points: ScalarSet = "，、；：。"
    private static let allPoints: ScalarSet = "，、；：。！？"

    /// `。。`, `，。`, `！。`: two points where one is meant. `！、？` names marks.
    private func lookForMarksTogether(_ text: CheckedText, _ slips: inout SlipList) {
        for range in text.runs(where: Self.allPoints.contains) where range.count > 1 {
            let points = text.scalars[range].filter(Self.points.contains)
            guard points.count > 1 || points.contains(where: { $0 != "、" }) else { continue }
            slips.add(range, of: text, "'\("words", text.words(range))' stand together", "keep the one that is meant")
        }
    }

    /// 省略号 is six dots, 破折号 two dashes (GB/T 15834—2011, 4.10, 4.11).
    private func lookForOddDots(_ text: CheckedText, _ slips: inout SlipList) {
        for (mark, form) in [("…" as Unicode.Scalar, "……"), ("—", "——")] {
            for range in text.runs(where: { $0 == mark }) where range.count % 2 == 1 && (mark == "…" || range.count > 1) {
                slips.add(range, of: text, "'\("words", text.words(range))' is no whole \("form", form)", "write \("form", form)")
            }
        }
    }

    /// 新华社南宁1月14日电 今天…
    private func isInDateline(_ range: Range<Int>, _ text: CheckedText) -> Bool {
        range.lowerBound <= 40 && ["电", "讯"].contains { text.has($0, before: range.lowerBound) }
            && !text.has(anyOf: ["。", "！", "？"], in: 0..<range.lowerBound)
    }

    private static let roles: WordList = ["记者", "通讯员", "摄", "文", "图", "编辑", "作者", "来源", "整理", "供稿"]

    /// Who wrote it or took it, at the end of a text: 本报记者 某某 摄, （农某 黄某某）.
    private func isInSignature(_ range: Range<Int>, _ text: CheckedText) -> Bool {
        var end = text.scalars.count
        if text[end - 1] == "。" { end -= 1 }
        let isBracketed = text[end - 1] == "）"
        let start = text.start(before: isBracketed ? end - 1 : end, after: isBracketed ? "（" : "。！？”")
        guard start <= range.lowerBound, end - start <= 40 else { return false }
        return (isBracketed && text[start - 1] == "（") || text.has(anyOf: Self.roles, in: start..<end)
    }

    /// A space in half-width or of no width of its own; a full-width one is put by hand, to part what stands beside it.
    private func lookForSpaces(_ text: CheckedText, _ slips: inout SlipList) {
        for range in text.runs(where: \.isBlank) {
            guard let before = text[range.lowerBound - 1], let after = text[range.upperBound], before.isWide, after.isWide,
                !text.scalars[range].contains("　"), !isInDateline(range, text), !isInSignature(range, text)
            else { continue }
            slips.add(
                range.lowerBound - 1..<range.upperBound + 1, of: text,
                "a space stands between '\("before", before)' and '\("after", after)'", "take it out")
        }
    }
}

extension CheckedText {
    /// The longest stretches of characters of a kind.
    func runs(where isMeant: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        scalars.indices.filter { isMeant(scalars[$0]) }.runs
    }

    /// How many digits stand on either side of a place.
    func digits(after index: Int) -> Int { scalars[(index + 1)...].prefix { $0.digitValue != nil }.count }
    func digits(before index: Int) -> Int { scalars[..<index].reversed().prefix { $0.digitValue != nil }.count }
}

extension Unicode.Scalar {
    fileprivate var isFullWidthAlphanumeric: Bool {
        (0xff10...0xff19).contains(value) || (0xff21...0xff3a).contains(value) || (0xff41...0xff5a).contains(value)
    }

    /// A Han character or a mark as wide.
    fileprivate var isWide: Bool { isHan || "，。、；：！？“”《》（）".unicodeScalars.contains(self) }
}
