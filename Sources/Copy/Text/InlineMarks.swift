import Measure
import Source

/// Reads the inline marks of a text: what `INLINE-MARKS.md` defines. Unbalanced marks are errors at their place.
struct InlineMarks {
    private let original: SourceText
    private let scalars: [Unicode.Scalar]
    private let offsets: [Int]
    private let findings: Findings
    private let normalises: Bool
    private var index = 0
    /// The text without its marks, and for each scalar its offset in `original`.
    private var plain: [Unicode.Scalar] = []
    private var kept: [Int] = []
    /// Where in it each span ends; it begins where the one before it ends.
    private var spans: [(end: Int, mark: Text.Span.Mark?)] = []
    /// Where the open `**` stands.
    private var strongSince: Int?

    /// - Parameters:
    ///   - scalars: the text as written.
    ///   - offsets: for each, its offset in `original`.
    ///   - normalises: false for copy that is set as it is typed, `,` and `(` included.
    static func read(
        _ scalars: [Unicode.Scalar], _ offsets: [Int], of original: SourceText, normalises: Bool = true, _ findings: Findings
    ) -> Text {
        var marks = InlineMarks(original: original, scalars: scalars, offsets: offsets, normalises: normalises, findings: findings)
        marks.read()
        return marks.text()
    }

    private init(original: SourceText, scalars: [Unicode.Scalar], offsets: [Int], normalises: Bool, findings: Findings) {
        (self.original, self.scalars, self.offsets, self.normalises, self.findings) = (original, scalars, offsets, normalises, findings)
    }

    private mutating func read() {
        plain.reserveCapacity(scalars.count)
        kept.reserveCapacity(scalars.count)
        while index < scalars.count {
            switch scalars[index] {
            case "\\" where nextIsSign:
                keep(index + 1)
                index += 2
            case "*" where next == "*": readStars()
            case "{": readBraces()
            case "}":
                fault("copy.unbalanced-mark", at: index, "a '}' closes nothing", hint: "write \\} for the sign itself")
                index += 1
            default: keepWords()
            }
        }
        if let strongSince {
            fault(
                "copy.unbalanced-mark", at: strongSince, "the '**' that begins here is never closed",
                hint: "add '**' after the words that are to be bold, or write \\*\\* for the signs themselves")
        }
        endSpan(strongSince == nil ? nil : .strong)
    }

    private var next: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }
    private var nextIsSign: Bool { next.map(Self.isSign) ?? false }
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool { "\\*{}|._=".unicodeScalars.contains(scalar) }

    private mutating func keep(_ at: Int, as scalar: Unicode.Scalar? = nil) {
        plain.append(scalar ?? scalars[at])
        kept.append(offsets[at])
    }

    /// What stands before the next sign that may belong to a mark.
    private mutating func keepWords() {
        let end = scalars[(index + 1)...].firstIndex { $0 == "\\" || $0 == "*" || $0 == "{" || $0 == "}" } ?? scalars.count
        plain += scalars[index..<end]
        kept += offsets[index..<end]
        index = end
    }

    /// A tab has no width of its own: it is set as a space, and told.
    private mutating func setTabsAsSpaces() {
        for index in plain.indices where plain[index] == "\t" {
            findings.warning(
                "copy.tab", at: original.position(at: kept[index]), "a tab stands in the text; it is set as a space",
                hint: "write a space, or 　 between the parts of a list")
            plain[index] = " "
        }
    }

    private var isSpanEmpty: Bool { plain.count == spans.last?.end ?? 0 }

    private mutating func endSpan(_ mark: Text.Span.Mark?) {
        if !isSpanEmpty { spans.append((plain.count, mark)) }
    }

    /// Two asterisks or more. `138****1234` and `黄**，` are words with characters left out.
    private mutating func readStars() {
        let end = scalars[index...].firstIndex { $0 != "*" } ?? scalars.count
        guard standsForCharacters(index..<end) else { return toggleStrong() }
        while index < end {
            keep(index)
            index += 1
        }
    }

    /// True for asterisks that open or close nothing: inside a number or code, or more than two where none are open, or before a mark that
    /// ends a clause.
    private func standsForCharacters(_ stars: Range<Int>) -> Bool {
        let before = stars.lowerBound > 0 ? scalars[stars.lowerBound - 1] : nil
        let after = stars.upperBound < scalars.count ? scalars[stars.upperBound] : nil
        let isInCode = before.map(Self.isOfCode) == true && after.map(Self.isOfCode) == true
        if strongSince != nil { return stars.count > 2 && isInCode }
        if stars.count > 2 || isInCode { return true }
        return before.map { Self.isOfCode($0) || $0.isChinese } == true && after.map(Self.endsClause) ?? false
    }

    private static func isOfCode(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || scalar.isLatinLetter }
    private static func endsClause(_ scalar: Unicode.Scalar) -> Bool { "，。、；：！？）》”’】,;:!?)".unicodeScalars.contains(scalar) }

    private mutating func toggleStrong() {
        if let since = strongSince {
            if isSpanEmpty {
                fault("copy.empty-mark", at: since, "between '**' and '**' stands nothing", hint: "write \\* for an asterisk itself")
            }
            endSpan(.strong)
            strongSince = nil
        } else {
            endSpan(nil)
            strongSince = index
        }
        index += 2
    }

    private mutating func readBraces() {
        let start = index
        guard let end = closingBrace() else {
            fault(
                "copy.unbalanced-mark", at: start, "the '{' that begins here is never closed",
                hint: "add '}', or write \\{ for the sign itself")
            index += 1
            return
        }
        defer { index = end + 1 }
        guard strongSince == nil else {
            return fault(
                "copy.nested-mark", at: start, "a mark in braces stands inside '**…**'",
                hint: "close the '**' before it and open it again after it")
        }
        let sign = start + 1 < end ? scalars[start + 1] : "}"
        if sign != "^", sign != "~" { endSpan(nil) }
        switch sign {
        case ".": keepSpan(start + 2..<end, .emphasis, start)
        case "_": keepSpan(start + 2..<end, .properNoun, start)
        case "=": keepSpan(start + 2..<end, .upright, start)
        case "^": readScript(start + 2..<end, raised: true, start)
        case "~": readScript(start + 2..<end, raised: false, start)
        default: readRuby(start, end)
        }
    }

    private mutating func readRuby(_ start: Int, _ end: Int) {
        guard let bar = scalars[start..<end].firstIndex(of: "|"), bar > start + 1, bar + 1 < end else {
            return fault(
                "copy.unknown-mark", at: start, "these braces are none of the known marks",
                hint:
                    "{字|zì} annotates, {.…} sets dots, {_…} a proper noun line, {=…} upright digits, {^2} raises, {~2} lowers; write \\{ for the sign itself"
            )
        }
        keepSpan(start + 1..<bar, .ruby(String(scalars: scalars[bar + 1..<end])), start)
    }

    /// `10{^5}`, `CO{~2}`: the characters that are so much smaller and higher or lower. They belong to the text around them.
    private mutating func readScript(_ range: Range<Int>, raised: Bool, _ start: Int) {
        if range.isEmpty { fault("copy.empty-mark", at: start, "this mark has no text") }
        for at in range {
            guard let script = ScriptCharacters.form(of: scalars[at], raised: raised) else {
                fault(
                    "copy.script", at: at,
                    raised ? "'\("character", "\(scalars[at])")' cannot be raised" : "'\("character", "\(scalars[at])")' cannot be lowered",
                    hint: raised
                        ? "{^…} raises \("characters", ScriptCharacters.all(raised: true))"
                        : "{~…} lowers \("characters", ScriptCharacters.all(raised: false))")
                continue
            }
            keep(at, as: script)
        }
    }

    private mutating func keepSpan(_ range: Range<Int>, _ mark: Text.Span.Mark, _ start: Int) {
        var at = range.lowerBound
        while at < range.upperBound {
            if scalars[at] == "\\", at + 1 < range.upperBound, Self.isSign(scalars[at + 1]) { at += 1 }
            keep(at)
            at += 1
        }
        if isSpanEmpty { fault("copy.empty-mark", at: start, "this mark has no text") }
        endSpan(mark)
    }

    private func closingBrace() -> Int? {
        var at = index + 1
        while at < scalars.count, scalars[at] != "}", scalars[at] != "{" { at += scalars[at] == "\\" ? 2 : 1 }
        return at < scalars.count && scalars[at] == "}" ? at : nil
    }

    private func fault(_ id: String, at index: Int, _ message: Message, hint: Message? = nil) {
        findings.error(id, at: original.position(at: offsets[index]), message, hint: hint)
    }

    /// Punctuation is normalised over the whole text, marks or not, and then dealt out to the spans again.
    private mutating func text() -> Text {
        setTabsAsSpaces()
        if normalises { Normalisation.apply(to: &plain) }
        let source = original.picking(String(scalars: plain), at: kept)
        var start = 0
        let normalised = spans.map { span in
            defer { start = span.end }
            let isAll = span.end - start == plain.count
            return Text.Span(isAll ? source.string : String(scalars: plain[start..<span.end]), mark: span.mark)
        }
        let text = Text(normalised, from: source)
        StraightQuotes.report(plain, of: text, findings)
        return text
    }
}
