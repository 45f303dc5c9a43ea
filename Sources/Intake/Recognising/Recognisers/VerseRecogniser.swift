import Source

/// 诗: four lines or more, one under another, none wider than a line of verse, most of a length.
struct VerseRecogniser: Recogniser {
    let kind = PartKind.verse

    private static let least = 4
    private static let widest = 16

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        guard Self.mayBe(lines, index) else { return false }
        var start = index
        var end = index + 1
        while start > 0, Self.mayBe(lines, start - 1) { start -= 1 }
        while end < lines.all.count, Self.mayBe(lines, end) { end += 1 }
        let verse = start..<end
        guard verse.count >= Self.least else { return false }
        // Lines of verse rhyme in length or end with marks; a row of heads does neither.
        let lengths = Dictionary(grouping: verse.map { lines[$0].text.count { !Self.marks.contains($0) } }) { $0 }.mapValues(\.count)
        let marked = verse.count { lines[$0].text.last.map(Self.marks.contains) ?? false }
        return (lengths.values.max() ?? 0) * 3 >= verse.count * 2 || marked * 2 >= verse.count
    }

    private static func mayBe(_ lines: Lines, _ index: Int) -> Bool {
        let line = lines[index]
        return line.count <= widest && line.style.level == nil && line.style.stated == nil && Ordinal(line.text) == nil
            && !line.text.contains("：") && !line.style.isListItem
    }

    private static let marks = Set("，。！？；、,.!?;".unicodeScalars)
}
