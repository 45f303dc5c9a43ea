import Copy
import Measure
import Source

/// A figure with the thing that it is told of, as the words around it have it: 征地 for 累计完成征地超3500亩.
struct Telling {
    var figure: WrittenFigure
    /// What is counted, without the words that say nothing of it.
    var what: String
    /// The times that its sentence names before it: figures of different times need not agree.
    var times: Set<String>
    /// The clause speaks of a total: 累计, 全镇, 共.
    var isTotal: Bool
    /// It is a label's, whose figure speaks for the page.
    var isLabel: Bool
    /// The number of its paragraph; labels have none.
    var paragraph: Int?
    var words: String
    var position: SourcePosition
}

extension Telling {
    /// What a paragraph tells before its figures: `恢复耕地10163.17亩`; and behind them: `146个基础网格`.
    static func all(in text: CheckedText, paragraph: Int) -> [Telling] {
        text.figures.filter { $0.isTold && !$0.unit.isEmpty }.flatMap { figure -> [Telling] in
            let sentence = text.start(before: figure.range.lowerBound, after: .sentenceEnds)
            let clause = text.start(before: figure.range.lowerBound, after: .clauseEnds)
            guard !parts.contains(where: { text.has($0, in: sentence..<figure.range.lowerBound) }) else { return [] }
            let before = clause..<figure.range.lowerBound
            let behind = text.scalars[figure.range.upperBound...].prefix { $0.isHan && $0 != "的" && $0 != "等" }.prefix(12)
            let isTotal = totals.contains { text.has($0, in: before) }
            return [("", core(of: text.words(before))), ("n", core(of: String(scalars: behind)))].filter { $0.1.count >= 2 }.map { side, what in
                Telling(
                    figure: figure, what: side + what, times: Self.times(in: text, sentence..<figure.range.lowerBound), isTotal: isTotal,
                    isLabel: false, paragraph: paragraph, words: text.words(figure.range), position: text.position(at: figure.range.lowerBound))
            }
        }
    }

    /// What a figure of the page or of a section tells by its label.
    static func all(of statistic: Statistic) -> [Telling] {
        let what = core(of: statistic.label)
        guard let figure = statistic.written, what.count >= 2 else { return [] }
        return ["", "n"].map { side in
            Telling(
                figure: figure, what: side + what, times: [], isTotal: true, isLabel: true, paragraph: nil, words: statistic.shown,
                position: statistic.numberPosition)
        }
    }

    /// Words that make a figure a part, a step or a share of something: such figures differ by right.
    private static let parts = ["其中", "每", "分别", "新增", "首批", "由", "从", "增至", "扩至", "同比", "各", "另"]
    private static let totals = ["累计", "共", "全镇", "全市", "全县", "全区", "全省", "全乡", "全村", "总"]

    /// Words that a count can have or lack and still count the same.
    private static let leading = ["累计", "全镇", "全市", "全县", "全区", "全省", "全乡", "全村", "该镇", "该市", "该县", "我镇", "我市", "共计", "总计", "合计", "一共", "共", "已", "先后", "目前", "现有", "完成", "实现", "实施", "开展"]
    private static let trailing = ["达到", "达", "为", "是", "共", "共计", "累计", "合计", "有", "了", "等", "已"]

    private static func core(of words: String) -> String {
        var core = words[...]
        while let word = leading.first(where: core.hasPrefix) { core = core.dropFirst(word.count) }
        while let word = trailing.first(where: core.hasSuffix) { core = core.dropLast(word.count) }
        return String(core)
    }

    private static let timeWords = ["去年", "今年", "上年", "前年", "当年", "全年", "年内", "上半年", "下半年", "期间", "以来", "一季度", "二季度", "三季度", "四季度", "上月", "本月"]

    private static func times(in text: CheckedText, _ range: Range<Int>) -> Set<String> {
        let named = timeWords.filter { text.has($0, in: range) }
        let dated = text.figures.filter { range.contains($0.digits.lowerBound) && ["年", "月", "日", "季度"].contains($0.unit) }.map { text.words($0.range) }
        return Set(named + dated)
    }
}

extension Statistic {
    /// The figure as one of a text would be read; nil for `2→6`.
    var written: WrittenFigure? {
        let figures = WrittenFigure.all(in: Array(shown.unicodeScalars))
        return figures.count == 1 ? figures[0] : nil
    }
}
