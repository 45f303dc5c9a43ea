import Copy
import Source

/// Writes text that is set like a county paper's: words of a fixed list with the marks, numerals and Latin letters of reports, which
/// mean nothing.
struct Wording {
    private static let words = [
        "全镇", "村级", "集体经济", "产业", "发展", "项目", "群众", "乡村振兴", "治理", "党建", "引领", "生态", "环境", "整治", "学校", "医院", "道路", "水利",
        "建设", "推进", "完成", "落实", "提升", "保障", "服务", "培训", "就业", "收入", "甘蔗", "水稻", "茶园", "果园", "边境", "口岸", "河流", "森林",
        "今年以来", "“十四五”期间", "《实施方案》", "“两山”", "（社区）", "——", "GDP", "5G", "3A级", "12.5万亩", "98.6%", "322国道", "2025年", "1300余次",
    ]
    private static let pauses = ["，", "，", "，", "、", "；", "：", ""]
    private static let ends = ["。", "。", "。", "！", "？", "。”"]

    private static let position = SourcePosition(file: "edition.yaml", line: 1, column: 1)

    /// A display line of about so many 字, without marks.
    static func line(_ characters: Int, _ steps: inout Steps) -> Text {
        var text = ""
        while text.count < characters { text += steps.any(of: Array(words.prefix(36))) }
        return plain(text)
    }

    /// A paragraph of exactly so many 字; now and then with a lead in bold.
    static func paragraph(_ characters: Int, _ steps: inout Steps) -> Text {
        var text = ""
        while text.count < characters {
            for _ in 0..<steps.next(3...7) { text += steps.any(of: words) + steps.any(of: pauses) }
            while let last = text.last, pauses.contains(String(last)) { text.removeLast() }
            text += steps.any(of: ends)
        }
        let exact = String(text.prefix(max(1, characters - 1))) + (characters > 1 ? "。" : "")
        guard characters > 60, steps.oneIn(3) else { return plain(exact) }
        let lead = 14
        return Text([Text.Span(String(exact.prefix(lead)), mark: .strong), Text.Span(String(exact.dropFirst(lead)))], at: position)
    }

    static func plain(_ text: String) -> Text { Text([Text.Span(text)], at: position) }
}
