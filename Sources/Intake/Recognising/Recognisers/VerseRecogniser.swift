import Source

/// 诗: four lines or more, one under another, none wider than a line of verse, most of a length.
struct VerseRecogniser: Recogniser {
    let kind = PartKind.verse

    private static let least = 4
    private static let widest = 16

    /// The lines of verse, found once for all.
    private let verse: Set<Int>

    init(_ lines: Lines) {
        var verse: Set<Int> = []
        var start = 0
        for end in 0...lines.all.count where end == lines.all.count || !Self.mayBe(lines, end) {
            if Self.isVerse(start..<end, in: lines) { verse.formUnion(start..<end) }
            start = end + 1
        }
        self.verse = verse
    }

    func recognises(_ index: Int, in lines: Lines) -> Bool { verse.contains(index) }

    /// Lines of verse rhyme in length or end with marks; a row of heads does neither.
    private static func isVerse(_ verse: Range<Int>, in lines: Lines) -> Bool {
        guard verse.count >= least else { return false }
        let lengths = Dictionary(grouping: verse.map { lines[$0].text.count { !marks.contains($0) } }) { $0 }.mapValues(\.count)
        let marked = verse.count { lines[$0].text.last.map(marks.contains) ?? false }
        return (lengths.values.max() ?? 0) * 3 >= verse.count * 2 || marked * 2 >= verse.count
    }

    private static func mayBe(_ lines: Lines, _ index: Int) -> Bool {
        let line = lines[index]
        return line.count <= widest && line.style.level == nil && line.style.stated == nil && Ordinal(line.text) == nil
            && !line.text.contains("：") && !line.style.isListItem
    }

    private static let marks = Set("，。！？；、,.!?;".unicodeScalars)
}
