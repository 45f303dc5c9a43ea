import Source

/// 编者按: what the desk says before the story, under its own title, or by what it says: the paper opens a series, and asks readers to write.
struct NoteRecogniser {
    private static let titles = ["编者按", "编者的话", "编前", "开栏的话", "开栏语", "编辑按", "按语", "编后", "主持人语", "题记"]
    private static let openings = ["推出", "开设", "开辟", "刊发", "刊登", "策划"]
    private static let series = ["专版", "专栏", "专题", "系列报道", "系列", "栏目"]
    private static let own = ["我们", "本报", "欢迎", "敬请", "读者"]

    /// The lines of the note, its title among them.
    func note(in lines: Lines, _ kinds: [PartKind]) -> Range<Int> {
        guard let start = kinds.firstIndex(where: { $0 == .body || $0 == .crossHead }) else { return 0..<0 }
        if Self.isTitle(lines[start]) {
            // Under a title of its own: one paragraph, and what speaks of the paper behind it.
            let end = kinds[(start + 1)...].firstIndex { $0 != .body } ?? kinds.count
            let spoken = (start + 2..<max(start + 2, end)).prefix { Self.speaksOfItself(lines[$0]) }
            return start..<min(end, start + 2 + spoken.count)
        }
        if Self.hasTitle(lines[start]) || Self.opensSeries(lines[start]) {
            let spoken = (start + 1..<kinds.count).prefix { kinds[$0] == .body && Self.speaksOfItself(lines[$0]) }
            return start..<start + 1 + spoken.count
        }
        return 0..<0
    }

    /// A line that is the title of a note, and nothing else.
    static func isTitle(_ line: Line) -> Bool {
        let words = line.text.filter { !"【】[]：:　 ".unicodeScalars.contains($0) }
        return titles.contains { words.elementsEqual($0.unicodeScalars) }
    }

    /// `编者按：为了…`: the title opens the paragraph. Where it ends.
    static func titleEnd(_ line: Line) -> Int? {
        for title in titles {
            let count = title.unicodeScalars.count
            if line.starts(with: title), line.count > count + 1, "：:　 ".unicodeScalars.contains(line.text[count]) { return count + 1 }
            if line.starts(with: "【\(title)】"), line.count > count + 2 { return count + 2 }
        }
        return nil
    }

    private static func hasTitle(_ line: Line) -> Bool { titleEnd(line) != nil }

    private static func opensSeries(_ line: Line) -> Bool {
        openings.contains(where: line.contains) && series.contains(where: line.contains) && line.endsSentence
    }

    private static func speaksOfItself(_ line: Line) -> Bool { own.contains(where: line.contains) && line.endsSentence }
}
