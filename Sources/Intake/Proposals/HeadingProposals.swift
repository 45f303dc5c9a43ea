import Copy
import Measure
import Source

/// Headings made of the copy's own words where the reporter's are lost: clauses of a section's opening, each with its score. Nothing is put
/// together from words that do not stand together in the copy.
struct HeadingProposals {
    private let sections: [[String]]
    /// How many sections have each pair of characters.
    private var spread: [Pair: Int] = [:]

    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
    }

    init(_ sections: [[String]]) {
        self.sections = sections
        for section in sections {
            for pair in Set(section.flatMap { Self.pairs(of: Array($0.unicodeScalars)) }) { spread[pair, default: 0] += 1 }
        }
    }

    private static let lengths = 6...17
    private static let best = 8...15
    private static let verbs = ["以", "让", "推动", "推进", "打造", "建设", "构建", "守护", "激活", "聚力", "擦亮", "绘就", "筑牢", "赋能", "为"]
    private static let weak = ["的", "了", "是", "和", "与", "及", "等", "在", "将", "被", "把", "也", "还", "都", "该", "其"]
    private static let candidates = 4

    /// The best clause of a section's opening paragraph, or where that has none, of its leads; the others behind it.
    func heading(ofSection number: Int) -> Draft.Head {
        let section = sections[number]
        let opening = section.first.map { clauses(of: $0, weight: 12, in: number) } ?? []
        let leads = section.dropFirst().flatMap { clauses(of: String($0.prefix { $0 != "。" }), weight: 0, in: number) }
        let ranked = (opening + leads).enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
            \.element.words)
        var seen: Set<String> = []
        let candidates = ranked.filter { seen.insert($0).inserted }.prefix(Self.candidates)
        guard let first = candidates.first else {
            let words = section.first.map { String($0.prefix(12)) } ?? "标题"
            return .proposed(words, others: [])
        }
        return .proposed(first, others: Array(candidates.dropFirst()))
    }

    private func clauses(of text: String, weight: Int, in number: Int) -> [(words: String, score: Int)] {
        Self.clauses(of: text).compactMap { clause in
            let scalars = Array(clause.unicodeScalars)
            guard Self.lengths.contains(scalars.count), !scalars.contains(where: { $0.digitValue != nil }) else { return nil }
            return (clause, weight + Self.form(clause, scalars) + own(scalars, in: number))
        }
    }

    /// What is this section's alone, and not everybody's.
    private func own(_ scalars: [Unicode.Scalar], in number: Int) -> Int {
        let pairs = Self.pairs(of: scalars)
        guard !pairs.isEmpty, sections.count > 1 else { return 0 }
        let own = pairs.count { spread[$0, default: 0] == 1 }
        return own * 20 / pairs.count
    }

    private static func form(_ clause: String, _ scalars: [Unicode.Scalar]) -> Int {
        var score = 0
        if best.contains(scalars.count) { score += 8 }
        if verbs.contains(where: clause.hasPrefix) { score += 10 }
        if isPair(scalars) { score += 14 }
        if weak.contains(where: { clause.hasPrefix($0) || clause.hasSuffix($0) }) { score -= 20 }
        score -= scalars.count { "“”《》（）()".unicodeScalars.contains($0) } * 3
        return score
    }

    /// 四四: two halves of one length, parted by a mark.
    private static func isPair(_ scalars: [Unicode.Scalar]) -> Bool {
        let halves = scalars.split { "、，, ".unicodeScalars.contains($0) }
        return halves.count == 2 && halves[0].count == halves[1].count && (3...7).contains(halves[0].count)
    }

    /// The clauses of a text, and what stands in quotation marks in it, pairs parted by 、 among them.
    static func clauses(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var clauses = scalars.split { "，,。；;：:！!？?".unicodeScalars.contains($0) }.map { String(scalars: trim($0)) }
        clauses += quoted(scalars)
        return clauses
    }

    private static func trim(_ clause: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var clause = clause.drop(while: \.isBlank)
        while let last = clause.last, last.isBlank { clause.removeLast() }
        return clause
    }

    private static func quoted(_ scalars: [Unicode.Scalar]) -> [String] {
        var quoted: [String] = []
        var start: Int?
        for index in scalars.indices {
            if scalars[index] == "“" { start = index + 1 }
            if scalars[index] == "”", let open = start {
                quoted.append(String(scalars: scalars[open..<index]))
                start = nil
            }
        }
        return quoted
    }

    private static func pairs(of scalars: [Unicode.Scalar]) -> [Pair] {
        zip(scalars, scalars.dropFirst()).filter { $0.isChinese && $1.isChinese }.map { Pair(first: $0, second: $1) }
    }

    // MARK: The page

    /// A pair of four and four out of the lead or the closing, else their best clause.
    static func headline(lead: [String], closing: [String]) -> Draft.Head? {
        let clauses = (lead + closing).flatMap { Self.clauses(of: $0) }
        let pairs = (lead + closing).flatMap { pairedPhrases(in: Array($0.unicodeScalars)) }
        if let first = pairs.first { return .proposed(first, others: Array(pairs.dropFirst().prefix(candidates - 1))) }
        let ranked = clauses.map { ($0, Array($0.unicodeScalars)) }.filter { lengths.contains($0.1.count) }
            .sorted { form($0.0, $0.1) > form($1.0, $1.1) }.map(\.0)
        return ranked.first.map { .proposed($0, others: Array(ranked.dropFirst().prefix(candidates - 1))) }
    }

    /// `实干为要、创新为魂` as a head says it: the halves apart, without the mark.
    private static func pairedPhrases(in scalars: [Unicode.Scalar]) -> [String] {
        scalars.indices.filter { scalars[$0] == "、" }.compactMap { mark in
            let halves = [mark - 4..<mark, mark + 1..<mark + 5]
            guard halves.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= scalars.count && scalars[$0].allSatisfy(\.isHanLetter) })
            else {
                return nil
            }
            // They stand alone: a mark before them and behind them.
            let before = mark - 5 >= 0 ? scalars[mark - 5] : "。"
            let after = mark + 5 < scalars.count ? scalars[mark + 5] : "。"
            guard !before.isHanLetter, !after.isHanLetter, before != "、", after != "、" else { return nil }
            return String(scalars: scalars[halves[0]]) + "\u{2002}" + String(scalars: scalars[halves[1]])
        }
    }

    /// The name of the series that a note opens: what stands in its quotation marks right before 系列 or 专栏.
    static func series(in note: [String]) -> String? {
        for text in note {
            let scalars = Array(text.unicodeScalars)
            for word in ["系列", "专栏", "专版", "专题", "栏目"] {
                let word = Array(word.unicodeScalars)
                for end in scalars.indices where scalars[end] == "”" && scalars[(end + 1)...].starts(with: word) {
                    if let start = opening(before: end, in: scalars) { return String(scalars: scalars[start + 1..<end]) }
                }
            }
        }
        return nil
    }

    /// The mark that opens a quotation, others within it passed over. `“十四五·…”` within one another may lack a mark: the first one counts
    /// that stands behind a word and not at the quotation's own beginning.
    private static func opening(before end: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var depth = 0
        for index in (0..<end).reversed() {
            if scalars[index] == "”" { depth += 1 }
            if scalars[index] == "“" {
                if depth == 0 { return index }
                depth -= 1
            }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// A Han character, no mark.
    var isHanLetter: Bool { (0x3400...0x4dbf).contains(value) || (0x4e00...0x9fff).contains(value) || (0x20000...0x3ffff).contains(value) }
}
