import Source

/// The paragraphs that end a story of several parts: they look ahead, and promise.
struct ClosingRecogniser {
    private static let openings = ["展望", "下一步", "下一阶段", "站在新", "面向未来", "面对新", "未来", "新征程", "征程", "潮起", "奋进", "蓝图", "乘势", "回望"]
    private static let promises = ["将继续", "将以", "将坚持", "将进一步", "新篇章", "再创", "新局面", "新征程"]
    private static let most = 2

    /// The lines of the closing, all at the end.
    func closing(in lines: Lines, _ kinds: [PartKind], _ leads: [Int?]) -> [Int] {
        let isParted = leads.contains { $0 != nil } || kinds.contains(.crossHead)
        guard isParted else { return [] }
        var closing: [Int] = []
        for index in lines.indices.reversed() {
            if kinds[index] == .signature || kinds[index] == .debris || kinds[index] == .caption { continue }
            guard kinds[index] == .body, closing.count < Self.most, Self.looksAhead(lines[index]) else { break }
            // A lead by its rhythm alone may be the closing's first sentence; one in bold is none.
            if leads[index] != nil, lines[index].boldEnd != nil { break }
            // Something must be left of the part before it.
            guard index > 1, kinds[index - 1] == .body || kinds[index - 1] == .list else { break }
            closing.insert(index, at: 0)
        }
        return closing
    }

    private static func looksAhead(_ line: Line) -> Bool {
        (openings.contains { line.string.hasPrefix($0) || line.contains("。" + $0) } && promises.contains(where: line.contains))
            || promises.count(where: line.contains) >= 2
    }
}
