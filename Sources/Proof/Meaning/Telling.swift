import Copy
import Measure
import Source

/// A figure with the thing that it is told of, as the words around it have it: 征地 for 累计完成征地超3500亩.
struct Telling {
    enum Side {
        /// `恢复耕地10163.17亩`.
        case before
        /// `146个基础网格`.
        case behind
    }

    var figure: WrittenFigure
    var side: Side
    /// What is counted, without the words that say nothing of it.
    var what: ArraySlice<Unicode.Scalar>
    /// Where a paragraph tells it; nil for a label, whose figure speaks for the page.
    var place: Place?
    var words: String
    var position: SourcePosition

    /// The place of a figure in a paragraph.
    struct Place {
        /// The number of its paragraph.
        var paragraph: Int
        var text: CheckedText
        /// From the beginning of its sentence, and of its clause, to the figure.
        var sentence: Range<Int>
        var clause: Range<Int>
    }

    /// What makes two tellings speak of one thing in one unit.
    struct Key: Hashable {
        var side: Side
        var what: ArraySlice<Unicode.Scalar>
        var unit: String

        /// By which they are put in order.
        var text: String { (side == .behind ? "n" : "") + String(scalars: what) + "|" + unit }
    }

    var key: Key { Key(side: side, what: what, unit: figure.unit) }

    var isLabel: Bool { place == nil }
}

extension Telling {
    /// What a paragraph tells before its figures and behind them.
    static func all(in text: CheckedText, paragraph: Int) -> [Telling] {
        text.figures.filter { $0.isTold && !$0.unit.isEmpty }.flatMap { figure -> [Telling] in
            let end = figure.range.lowerBound
            let sentence = text.start(before: end, after: .sentenceEnds)..<end
            guard !text.has(anyOf: parts, in: sentence) else { return [] }
            let clause = text.start(before: end, after: .clauseEnds)..<end
            let behind = text.scalars[figure.range.upperBound...].prefix { $0.isHan && $0 != "的" && $0 != "等" }.prefix(12)
            let place = Place(paragraph: paragraph, text: text, sentence: sentence, clause: clause)
            return [(Side.before, core(of: text.scalars[clause])), (.behind, core(of: behind))].filter { $0.1.count >= 2 }.map {
                side, what in
                Telling(
                    figure: figure, side: side, what: what, place: place, words: text.words(figure.range), position: text.position(at: end))
            }
        }
    }

    /// What a figure of the page or of a section tells by its label.
    static func all(of statistic: Statistic) -> [Telling] {
        let what = core(of: statistic.label.unicodeScalars.map { $0 }[...])
        guard let figure = statistic.written, what.count >= 2 else { return [] }
        return [Side.before, .behind].map {
            Telling(figure: figure, side: $0, what: what, place: nil, words: statistic.shown, position: statistic.numberPosition)
        }
    }

    /// Words that make a figure a part, a step or a share of something: such figures differ by right.
    private static let parts: WordList = ["其中", "每", "分别", "新增", "首批", "由", "从", "增至", "扩至", "同比", "各", "另"]
    private static let totals: WordList = ["累计", "共", "全镇", "全市", "全县", "全区", "全省", "全乡", "全村", "总"]

    /// The words speak of a total: 累计, 全镇, 共.
    var isTotal: Bool { place.map { $0.text.has(anyOf: Self.totals, in: $0.clause) } ?? true }

    /// Words that a count can have or lack and still count the same.
    private static let leading: WordList = [
        "累计", "全镇", "全市", "全县", "全区", "全省", "全乡", "全村", "该镇", "该市", "该县", "我镇", "我市", "共计", "总计", "合计", "一共", "共", "已", "先后", "目前", "现有",
        "完成", "实现", "实施", "开展",
    ]
    private static let trailing: WordList = ["达到", "达", "为", "是", "共", "共计", "累计", "合计", "有", "了", "等", "已"]

    private static func core(of words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var core = words
        while let word = leading.words.first(where: core.starts) { core = core.dropFirst(word.count) }
        while let word = trailing.words.first(where: { core.suffix($0.count).elementsEqual($0) }) { core = core.dropLast(word.count) }
        return core
    }

    private static let timeWords: WordList = [
        "去年", "今年", "上年", "前年", "当年", "全年", "年内", "上半年", "下半年", "期间", "以来", "一季度", "二季度", "三季度", "四季度", "上月", "本月",
    ]

    /// The times that its sentence names before it: figures of different times need not agree.
    var times: Set<String> {
        guard let place else { return [] }
        let (text, range) = (place.text, place.sentence)
        let named = Self.timeWords.words.filter { text.has($0, in: range) }.map { String(scalars: $0[...]) }
        let dated = text.figures.filter { range.contains($0.digits.lowerBound) && ["年", "月", "日", "季度"].contains($0.unit) }.map {
            text.words($0.range)
        }
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
