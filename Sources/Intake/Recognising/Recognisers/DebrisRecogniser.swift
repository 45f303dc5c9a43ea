import Source

/// What a web page leaves behind: 责任编辑：…, 【纠错】, 阅读下一篇, 点击查看, 分享到.
struct DebrisRecogniser: Recogniser {
    let kind = PartKind.debris

    private static let most = 40
    private static let openings = [
        "责任编辑", "责编", "【责任编辑", "[责任编辑", "（责任编辑", "(责任编辑", "【纠错】", "纠错", "阅读下一篇", "上一篇", "下一篇", "相关阅读", "相关新闻", "延伸阅读：", "点击查看", "点击进入",
        "点击下载",
        "分享到", "分享让更多", "扫一扫", "扫码关注", "打印本页", "关闭窗口", "返回首页", "字号：", "字体：", "浏览次数", "阅读量", "发布时间", "更新时间", "编辑：", "编辑:", "审核：", "审核:",
        "初审", "复审",
        "终审", "版权所有", "原标题：", "原标题:", "点赞", "收藏", "举报",
    ]

    private static let tails = ["【纠错】", "[纠错]", "【责任编辑", "[责任编辑", "（责任编辑", "(责任编辑", "责任编辑：", "责任编辑:", "【编辑", "[编辑"]
    private static let longestTail = 60

    /// Where remains behind the last sentence of a paragraph begin; nil where there are none.
    static func tailStart(of line: Line) -> Int? {
        guard let start = tails.compactMap({ lastStart(of: $0, in: line.text) }).min(), start > 0, line.count - start <= longestTail else {
            return nil
        }
        let before = line.text[..<start].last { !$0.isBlank }
        let isTail = !line.text[start...].contains { "。，；！？".unicodeScalars.contains($0) }
        return isTail && before.map { "。！？”）)".unicodeScalars.contains($0) } == true ? start : nil
    }

    private static func lastStart(of words: String, in text: [Unicode.Scalar]) -> Int? {
        let words = Array(words.unicodeScalars)
        return text.indices.suffix(longestTail).first { text[$0...].starts(with: words) }
    }

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        let line = lines[index]
        guard line.count <= Self.most, !line.contains("，"), !line.contains("。") else { return false }
        return Self.openings.contains(where: line.starts)
    }
}
