import Source

/// 小标题: a display line between paragraphs of the story.
struct CrossHeadRecogniser: Recogniser {
    let kind = PartKind.crossHead
    /// The first line that may be one.
    private let start: Int

    private static let most = 26

    init(after start: Int) { self.start = start }

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        let line = lines[index]
        guard index >= start, index + 1 < lines.all.count else { return false }
        if let level = line.style.level, level <= 4 { return line.count <= Line.display }
        guard line.count <= Self.most, line.isDisplay || (line.isBold && line.count <= Self.most) else { return false }
        if line.isBold || lines.isLarge(index) || Ordinal(line.text) != nil { return true }
        // Plain lines: only where running text stands under them, and no greeting, date or signature of a letter.
        return line.count >= 3 && line.count <= 20 && !lines[index + 1].isDisplay && !line.text.contains("：")
            && !line.text.contains { $0.isLatinLetter || $0 == "@" }
    }
}
