/// The words that belong to a number: what bounds it before and after, and what it counts in. Words that mean the same have one form.
enum FigureWords {
    /// Words before a number that bound it. A figure that leaves one out says something else.
    static let bounds = WordTable([
        "超过": "超", "超出": "超", "超": "超", "突破": "突破", "逾": "逾", "不足": "不足", "不到": "不足", "至少": "至少", "最多": "最多", "将近": "近",
        "接近": "近", "达到近": "近", "近": "近", "大约": "约", "约": "约", "连续": "连续",
    ])

    /// Words after a number, or after its unit, that do the same.
    static let approximations = WordTable([
        "余": "余", "多": "多", "以上": "以上", "以下": "以下", "以内": "以内", "左右": "左右", "上下": "左右", "几": "几", "出头": "出头",
    ])

    /// Units and measure words; the spellings of one unit have one form (GB 3100: 千米 is 公里).
    static let units = WordTable(
        [
            "平方公里": "平方公里", "平方千米": "平方公里", "km²": "平方公里", "平方米": "平方米", "m²": "平方米", "㎡": "平方米", "立方米": "立方米", "m³": "立方米",
            "公里": "公里", "千米": "公里", "km": "公里", "公斤": "公斤", "千克": "公斤", "kg": "公斤", "％": "%", "%": "%", "百分点": "个百分点", "℃": "℃",
            "摄氏度": "℃", "千瓦时": "千瓦时", "kW·h": "千瓦时",
        ].merging(plain.split(separator: " ").map { (String($0), String($0)) }) { first, _ in first })

    private static let plain = """
        米 厘米 毫米 里 公顷 亩 吨 克 斤 升 毫升 千瓦 兆瓦 度 元 美元 港元 欧元 人民币 人次 人 名 位 户 户次 家 家次 个 项 项次 件 件次 起 处 处次 间 套 条 座 所 场 场次 \
        次 期 批 批次 辆 辆次 台 台次 台套 头 只 羽 株 棵 份 张 册 本 支 宗 笔 例 种 类 级 年 年级 周年 年间 个月 月 日 天 小时 分钟 秒 周 季度 岁 倍 成 个百分点 村 屯 镇 乡 县 市 省 国 \
        届 轮 版 字 幅 幢 栋 盏 口 眼 片 块 道 对 组 班 队 门 层 枚 尾 箱 袋 瓶 艘 架 面 篇 部 集 万 亿 劳动日 工日 课时 学时 标箱 票 单 户头 床 张床位 席 站 站点 篮 筐 车 车次 趟 列
        """

    /// 万 and 亿, and what newspapers put before them: the power of ten.
    static let magnitudes: [(word: [Unicode.Scalar], power: Int)] = [
        ("万亿", 12), ("百万", 6), ("千万", 7), ("百亿", 10), ("千亿", 11), ("万", 4), ("亿", 8), ("百", 2), ("千", 3),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
}

/// Words with the one form that each stands for; the longest that fits is meant.
struct WordTable: Sendable {
    /// By first and by last character, the longest first.
    private let byFirst: [Unicode.Scalar: [(word: [Unicode.Scalar], form: String)]]
    private let byLast: [Unicode.Scalar: [(word: [Unicode.Scalar], form: String)]]

    init(_ forms: [String: String]) {
        let words = forms.map { (word: Array($0.key.unicodeScalars), form: $0.value) }.sorted {
            ($0.word.count, $0.form) > ($1.word.count, $1.form)
        }
        byFirst = Dictionary(grouping: words) { $0.word[0] }
        byLast = Dictionary(grouping: words) { $0.word[$0.word.count - 1] }
    }

    /// The word that begins at `start`, and where it ends.
    func word(at start: Int, in text: [Unicode.Scalar]) -> (form: String, end: Int)? {
        guard start < text.count else { return nil }
        return byFirst[text[start]]?.first {
            start + $0.word.count <= text.count && text[start..<start + $0.word.count].elementsEqual($0.word)
        }
        .map { ($0.form, start + $0.word.count) }
    }

    /// The word that ends before `end`, and where it begins.
    func word(before end: Int, in text: [Unicode.Scalar]) -> (form: String, start: Int)? {
        guard end > 0 else { return nil }
        return byLast[text[end - 1]]?.first { end >= $0.word.count && text[(end - $0.word.count)..<end].elementsEqual($0.word) }
            .map { ($0.form, end - $0.word.count) }
    }
}
