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
            case "*" where next == "*": toggleStrong()
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
                hint: "add '**' after the words that are to be bold")
        }
        endSpan(strongSince == nil ? nil : .strong)
    }

    private var next: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }
    private var nextIsSign: Bool { next.map(Self.isSign) ?? false }
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool { "\\*{}|._=".unicodeScalars.contains(scalar) }

    private mutating func keep(_ at: Int) {
        plain.append(scalars[at])
        kept.append(offsets[at])
    }

    /// What stands before the next sign that may belong to a mark.
    private mutating func keepWords() {
        let end = scalars[(index + 1)...].firstIndex { $0 == "\\" || $0 == "*" || $0 == "{" || $0 == "}" } ?? scalars.count
        plain += scalars[index..<end]
        kept += offsets[index..<end]
        index = end
    }

    private var isSpanEmpty: Bool { plain.count == spans.last?.end ?? 0 }

    private mutating func endSpan(_ mark: Text.Span.Mark?) {
        if !isSpanEmpty { spans.append((plain.count, mark)) }
    }

    private mutating func toggleStrong() {
        if let since = strongSince {
            if isSpanEmpty { fault("copy.empty-mark", at: since, "between '**' and '**' stands nothing") }
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
        endSpan(nil)
        let sign = start + 1 < end ? scalars[start + 1] : "}"
        switch sign {
        case ".": keepSpan(start + 2..<end, .emphasis, start)
        case "_": keepSpan(start + 2..<end, .properNoun, start)
        case "=": keepSpan(start + 2..<end, .upright, start)
        default: readRuby(start, end)
        }
    }

    private mutating func readRuby(_ start: Int, _ end: Int) {
        guard let bar = scalars[start..<end].firstIndex(of: "|"), bar > start + 1, bar + 1 < end else {
            return fault(
                "copy.unknown-mark", at: start, "these braces are none of the known marks",
                hint: "{字|zì} annotates, {.…} sets dots, {_…} a proper noun line, {=…} upright digits; write \\{ for the sign itself")
        }
        keepSpan(start + 1..<bar, .ruby(String(scalars: scalars[bar + 1..<end])), start)
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

    private func fault(_ id: String, at index: Int, _ message: String, hint: String? = nil) {
        findings.error(id, at: original.position(at: offsets[index]), message, hint: hint)
    }

    /// Punctuation is normalised over the whole text, marks or not, and then dealt out to the spans again.
    private mutating func text() -> Text {
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
