import Copy
import Measure
import Source
import Typesetting

/// Finds the key figures of a paragraph: every number with its qualifier and its unit, and in its clause the words for what it counts.
///
/// Years, dates, ordinals, ages and numbers that name something (322国道) are none.
struct FigureRecogniser {
    private let label: FigureLabel

    /// - Parameter words: knows where a long phrase can be cut.
    init(_ words: any WordBoundaries) { label = FigureLabel(words) }

    /// The figures of a paragraph, in its order.
    func figures(in text: [Unicode.Scalar]) -> [FigureProposal] {
        WrittenFigure.all(in: text).compactMap { figure(of: $0, in: text, Clause(around: $0.range, in: text)) }
    }

    /// `由2平方公里扩至6平方公里`: what was, and what it has become.
    func charts(in text: [Unicode.Scalar]) -> [ChartProposal] {
        let written = WrittenFigure.all(in: text)
        return zip(written, written.dropFirst()).compactMap { before, after in
            let clause = Clause(around: before.range, in: text)
            guard !before.unit.isEmpty, before.unit == after.unit, after.range.upperBound <= clause.range.upperBound,
                let one = figure(of: before, in: text, clause, label: "-"), let other = figure(of: after, in: text, clause, label: "-")
            else { return nil }
            let between = String(scalars: text[before.range.upperBound..<after.range.lowerBound])
            let start = text[clause.range.lowerBound..<before.range.lowerBound]
            guard let from = start.lastIndex(where: { $0 == "由" || $0 == "从" }), start.endIndex - from <= 3,
                let change = Self.changes.first(where: between.hasSuffix)
            else { return nil }
            let title = label.stripped(Array(text[clause.range.lowerBound..<from]))
            guard (2...FigureProposal.longestLabel).contains(title.unicodeScalars.count) else { return nil }
            let words = String(scalars: text[clause.range.lowerBound..<after.range.upperBound])
            return ChartProposal(
                title: title,
                figures: zip([one, other], [String(start[from]), change]).map { figure, word in
                    var figure = figure
                    (figure.label, figure.from) = (word, words)
                    return figure
                })
        }
    }

    private static let changes = [
        "扩至", "扩大到", "扩大至", "增至", "增加到", "增加至", "增长到", "增长至", "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "降至", "降低到", "下降到", "下降至", "减少到",
        "减少至",
        "缩短至", "缩短到", "压缩至", "压缩到",
    ]

    private func figure(
        of written: WrittenFigure, in text: [Unicode.Scalar], _ clause: Clause, label given: String? = nil
    ) -> FigureProposal? {
        guard !written.isHan, !written.unit.isEmpty, !Self.isNoCount(written, in: text) else { return nil }
        let digits = text[written.digits].filter { $0 != "," && $0 != "，" }
        let number = digits.map { $0.digitValue.map(String.init) ?? String($0) }.joined()
        guard number == "0" || !number.hasPrefix("0") || number.hasPrefix("0.") else { return nil }
        let before = Array(text[clause.range.lowerBound..<written.range.lowerBound])
        let after = Array(text[written.range.upperBound..<clause.range.upperBound])
        guard let (words, isBehind) = given.map({ ($0, true) }) ?? label.label(of: written, before: before, after: after) else {
            return nil
        }
        let end = isBehind ? clause.range.upperBound : written.range.upperBound
        return FigureProposal(
            qualifier: String(scalars: text[written.range.lowerBound..<written.digits.lowerBound]), number: number,
            unit: String(scalars: text[written.digits.upperBound..<written.range.upperBound]), label: words,
            from: String(scalars: text[clause.range.lowerBound..<end]), score: FigureWorth.score(written, label: words, before: before))
    }

    /// 2025年, 1月3日, 第3期, 65岁, 每月2次.
    private static func isNoCount(_ written: WrittenFigure, in text: [Unicode.Scalar]) -> Bool {
        let before = written.range.lowerBound > 0 ? text[written.range.lowerBound - 1] : " "
        if before == "第" { return true }
        switch written.unit {
        case "年": return written.bound.isEmpty
        // 322国道, 201省道: a road's name.
        case "国", "省", "县": return true
        case "月", "日", "岁", "届", "版", "号", "季度", "层", "级", "字", "成", "道", "面", "门", "口", "度": return true
        default: break
        }
        // 百分之80 has its unit before it.
        return text[written.range.lowerBound..<written.digits.lowerBound].contains("百") || before == "/" || before == "-" || before == "—"
    }
}

/// The stretch between two marks that a figure stands in.
struct Clause {
    let range: Range<Int>

    init(around figure: Range<Int>, in text: [Unicode.Scalar]) {
        let start = (0..<figure.lowerBound).last { Self.isMark($0, in: text) }.map { $0 + 1 } ?? 0
        let end = (figure.upperBound..<text.count).first { Self.isMark($0, in: text) } ?? text.count
        var first = start
        while first < figure.lowerBound, text[first].isBlank { first += 1 }
        var last = end
        while last > figure.upperBound, text[last - 1].isBlank { last -= 1 }
        range = first..<last
    }

    private static func isMark(_ index: Int, in text: [Unicode.Scalar]) -> Bool {
        guard marks.contains(text[index]) else { return false }
        // A comma or colon within a number is none.
        let isWithin = index > 0 && index + 1 < text.count && text[index - 1].digitValue != nil && text[index + 1].digitValue != nil
        return !(isWithin && (text[index] == "," || text[index] == ":"))
    }

    private static let marks = Set("，。；：！？,;:!?\n".unicodeScalars)
}
