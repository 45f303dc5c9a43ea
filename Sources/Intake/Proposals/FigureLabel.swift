import Copy
import Measure
import Source
import Typesetting

/// What a figure counts, in the words of its clause: for amounts in a unit of measure what stands before it, for things that are counted
/// what stands behind it.
struct FigureLabel {
    private let words: any WordBoundaries

    init(_ words: any WordBoundaries) { self.words = words }

    private static let measures: Set<String> = [
        "元", "亩", "公顷", "公里", "平方公里", "平方米", "立方米", "米", "吨", "公斤", "%", "个百分点", "千瓦", "兆瓦", "千瓦时", "美元", "℃", "倍", "克", "斤", "度",
    ]
    private static let openings = [
        "全镇", "全县", "全市", "全区", "全省", "全村", "全国", "该镇", "该县", "该村", "该市", "累计", "共计", "共", "已经", "已", "先后", "目前", "现有", "现", "其中",
        "同时", "并", "有", "年均",
        "每年", "全年", "今年", "去年", "截至目前", "预计", "将", "还", "再", "也", "通过", "为", "在", "对",
    ]
    private static let closings = [
        "稳定在", "保持在", "达到", "达", "突破", "增长到", "总计", "合计", "累计", "共计", "共有", "约为", "为", "至", "到", "有", "了", "共", "在", "等", "超过", "超", "近",
        "约", "逾", "已",
    ]
    private static let verbs = [
        "实施", "完成", "实现", "促成", "建成", "打造", "整合", "开展", "举办", "选派", "划分", "解决", "输送", "统筹", "建设", "新建", "改造", "培育", "引进", "签约", "新增", "组织",
        "派出", "出动", "推进", "落实", "发放", "争取", "投入",
    ]
    /// Verbs in front of which what is counted ends.
    private static let ends = [
        "的", "组建", "办理", "进行", "提供", "推广", "更新", "配置", "全覆盖", "参加", "参与", "用于", "带动", "全面", "和", "与", "及", "实现", "基本", "已", "投入", "建成",
    ]

    /// The label, and whether it stands behind the figure; nil where the clause says nothing of it.
    func label(of written: WrittenFigure, before: [Unicode.Scalar], after: [Unicode.Scalar]) -> (String, isBehind: Bool)? {
        let front = stripped(before)
        let back = counted(after)
        if !Self.measures.contains(written.unit), let back { return (back, true) }
        // 整合10个村, 该镇10个: a verb or a pronoun names nothing.
        if front.unicodeScalars.count >= 2, !Self.verbs.contains(front), !Self.openings.contains(front) {
            return (unverbed(front, written), false)
        }
        return back.map { ($0, true) }
    }

    /// Words before a figure without what says nothing of what it counts.
    func stripped(_ words: [Unicode.Scalar]) -> String {
        var text = withoutPlace(words.filter { !"“”\"".unicodeScalars.contains($0) })
        var changed = true
        while changed {
            changed = false
            if let opening = Self.openings.first(where: { text.starts(with: $0.unicodeScalars) && text.count > $0.unicodeScalars.count }) {
                text.removeFirst(opening.unicodeScalars.count)
                changed = true
            }
            if let closing = Self.closings.first(where: {
                text.count > $0.unicodeScalars.count && text.reversed().starts(with: $0.unicodeScalars.reversed())
            }) {
                text.removeLast(closing.unicodeScalars.count)
                changed = true
            }
        }
        while let last = text.last, last.isBlank || last == "、" { text.removeLast() }
        return shortened(text)
    }

    /// Words without the name of a place that they begin with: 夏石镇, 崇左市.
    private func withoutPlace(_ words: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let phrase = String(scalars: words)
        guard let end = self.words.wordEnds(in: phrase).map(\.offset).first(where: { $0 > 0 && $0 < phrase.utf8.count }) else {
            return words
        }
        let name = String(decoding: Array(phrase.utf8)[..<end], as: UTF8.self).unicodeScalars
        guard name.count > 1, let last = name.last, Self.places.contains(last) else { return words }
        return Array(words.dropFirst(name.count))
    }

    /// What names of places end with.
    private static let places: Set<Unicode.Scalar> = ["省", "市", "州", "县", "区", "旗", "镇", "乡", "村"]

    /// A long phrase without its verb; else what 等 or 的 gathers up; else its last words.
    private func shortened(_ text: [Unicode.Scalar]) -> String {
        let most = FigureProposal.longestLabel
        guard text.count > most else { return String(scalars: text) }
        let phrase = String(scalars: text)
        for verb in Self.verbs where phrase.hasPrefix(verb) && text.count - verb.unicodeScalars.count <= most {
            return String(phrase.dropFirst(verb.count))
        }
        for mark in text.indices.reversed() where text[mark] == "等" || text[mark] == "的" {
            let rest = text[(mark + 1)...]
            if (4...most).contains(rest.count) { return String(scalars: rest) }
        }
        let start = words.wordEnds(in: phrase).map(\.offset).first { phrase.utf8.count - $0 <= most * 3 && $0 > 0 } ?? 0
        let rest = String(decoding: Array(phrase.utf8)[start...], as: UTF8.self)
        return rest.unicodeScalars.count <= most && rest.unicodeScalars.count >= 2 ? rest : String(scalars: text.suffix(most))
    }

    /// 建设项目 of 实施建设项目, where the number counts things; amounts keep what was done with them.
    private func unverbed(_ label: String, _ written: WrittenFigure) -> String {
        guard !Self.measures.contains(written.unit), let verb = Self.verbs.first(where: label.hasPrefix) else { return label }
        let rest = String(label.dropFirst(verb.count))
        return rest.unicodeScalars.count >= 4 ? rest : label
    }

    /// What stands behind the figure, as far as it names what is counted; nil where it begins otherwise.
    private func counted(_ after: [Unicode.Scalar]) -> String? {
        var words = Array(after.prefix { $0.isHanLetter || "“”·".unicodeScalars.contains($0) }.filter { $0.isHanLetter || $0 == "·" })
        for end in Self.ends {
            let end = Array(end.unicodeScalars)
            if let place = words.indices.first(where: { $0 >= 2 && words[$0...].starts(with: end) }) { words = Array(words[..<place]) }
        }
        guard words.count >= 2, !Self.ends.contains(where: { words.starts(with: $0.unicodeScalars) }) else { return nil }
        return String(scalars: words.prefix(8))
    }
}
