import Source

/// Holds every figure against the text it is taken from: its `from` must stand in a paragraph of its section (for the page's own
/// figures: of the page), and show the qualifier, the number and the unit exactly so.
struct FigureCheck {
    private let findings: Findings

    static func report(_ edition: Edition, to findings: Findings) {
        let check = FigureCheck(findings: findings)
        for section in edition.sections {
            let text = section.paragraphs.map(\.plain)
            for figure in section.statistics + section.charts.flatMap(\.figures) { check.look(at: figure, in: text, "this section") }
        }
        guard !edition.figures.isEmpty else { return }
        let page = edition.lead + edition.sections.flatMap(\.paragraphs) + edition.closing + (edition.note?.paragraphs ?? [])
        let text = page.map(\.plain)
        for figure in edition.figures { check.look(at: figure, in: text, "the page") }
    }

    private func look(at figure: Statistic, in paragraphs: [String], _ where: String) {
        let from = figure.source
        guard paragraphs.contains(where: { $0.contains(substring: from.value) }) else {
            let hint = passage(around: figure.number, in: paragraphs).map { "the text says '\($0)'" }
                ?? "the number \(figure.number) does not stand in it either"
            return findings.error("copy.stat-not-in-text", at: from.position, "'\(from.value)' stands in no paragraph of \(`where`)", hint: hint)
        }
        let shown = figure.qualifier + figure.number + figure.unit
        let words = Array(from.value.unicodeScalars)
        if figure.number.contains("→") { return lookAtPair(figure, words, shown) }
        guard let range = place(of: Array(shown.unicodeScalars), in: words, digitsFrom: figure.qualifier.unicodeScalars.count) else {
            return findings.error("copy.stat-differs", at: figure.position, "the figure shows '\(shown)', but its text says '\(from.value)'", hint: "show qualifier, number and unit as they stand there")
        }
        lookForLostWords(figure, words, range, shown)
    }

    /// `2→6平方公里`: both numbers with the unit, the earlier one first.
    private func lookAtPair(_ figure: Statistic, _ words: [Unicode.Scalar], _ shown: String) {
        let found = figure.number.split(separator: "→").map { place(of: Array((String($0) + figure.unit).unicodeScalars), in: words, digitsFrom: 0) }
        if let first = found.first ?? nil, let last = found.last ?? nil, first.lowerBound < last.lowerBound { return }
        findings.error("copy.stat-differs", at: figure.position, "the figure shows '\(shown)', but its text says '\(figure.source.value)'", hint: "both numbers must stand there with their unit, the earlier one first")
    }

    /// 超 before and 余, 以上 after a number are part of what is claimed.
    private func lookForLostWords(_ figure: Statistic, _ words: [Unicode.Scalar], _ range: Range<Int>, _ shown: String) {
        let before = String(String.UnicodeScalarView(words[..<range.lowerBound]))
        let after = String(String.UnicodeScalarView(words[range.upperBound...]))
        if let word = Figure.bounds.first(where: before.hasSuffix) {
            findings.error("copy.stat-bound", at: figure.position, "the figure shows '\(shown)', but its text says '\(word)\(shown)'", hint: "add 'qualifier: \(word)'")
        }
        if let word = Figure.approximations.first(where: after.hasPrefix) {
            findings.error("copy.stat-bound", at: figure.position, "the figure shows '\(shown)', but its text says '\(shown)\(word)'", hint: "write 'unit: \(figure.unit)\(word)'")
        }
    }

    /// Where the words stand, with no digit before or after their number that would make it another.
    private func place(of wanted: [Unicode.Scalar], in words: [Unicode.Scalar], digitsFrom: Int) -> Range<Int>? {
        guard !wanted.isEmpty, wanted.count <= words.count else { return nil }
        for start in 0...(words.count - wanted.count) where words[start..<start + wanted.count].elementsEqual(wanted) {
            let end = start + wanted.count
            let digits = start + digitsFrom
            let continuesBefore = digits > 0 && (words[digits - 1].isDigit || words[digits - 1] == "." || words[digits - 1] == ",")
            let continuesAfter = end < words.count && wanted[wanted.count - 1].isDigit && (words[end].isDigit || words[end] == ".")
            if !continuesBefore, !continuesAfter { return start..<end }
        }
        return nil
    }

    /// The words around a number in the text: from the mark before it to the mark after it.
    private func passage(around number: String, in paragraphs: [String]) -> String? {
        let digits = Array((number.split(separator: "→").first ?? "").unicodeScalars)
        for paragraph in paragraphs {
            let words = Array(paragraph.unicodeScalars)
            guard let range = place(of: digits, in: words, digitsFrom: 0) else { continue }
            let marks = Set("，。；：！？、“”".unicodeScalars)
            let start = (words[..<range.lowerBound].lastIndex(where: marks.contains) ?? -1) + 1
            let end = words[range.upperBound...].firstIndex(where: marks.contains) ?? words.count
            return String(String.UnicodeScalarView(words[start..<end]))
        }
        return nil
    }
}

extension String {
    /// Plain search over bytes: texts are held as they were written, so equal words are equal bytes.
    fileprivate func contains(substring: String) -> Bool {
        let wanted = Array(substring.utf8)
        guard let first = wanted.first else { return true }
        var text = self
        return text.withUTF8 { bytes in
            guard wanted.count <= bytes.count else { return false }
            return (0...(bytes.count - wanted.count)).contains { bytes[$0] == first && bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
        }
    }
}
