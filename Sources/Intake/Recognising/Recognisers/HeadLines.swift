import Measure

/// 引题, 主题, 副题: the display lines over a story, told apart by their labels, sizes, dashes and order.
struct HeadLines: Sendable {
    /// The lines and what each of them is.
    private(set) var kinds: [(index: Int, kind: PartKind)] = []
    /// The first line under the head.
    private(set) var end = 0

    /// More display lines than a head has are something else: a list, a programme.
    private static let most = 5

    init(_ lines: Lines, _ kinds: [PartKind]) {
        var heads: [Int] = []
        for index in lines.indices {
            guard kinds[index] == .body || kinds[index] == .title else {
                // A byline or the remains of a page may stand between the lines of a head.
                if kinds[index] == .byline || kinds[index] == .debris || kinds[index] == .deck || kinds[index] == .kicker { continue }
                break
            }
            let line = lines[index]
            guard kinds[index] == .title || Self.isHead(line, in: lines, index) else { break }
            heads.append(index)
            end = index + 1
        }
        guard heads.count <= Self.most, end < lines.all.count else {
            end = 0
            return
        }
        guard !heads.isEmpty else { return }
        let title = Self.title(among: heads, lines, kinds)
        self.kinds = heads.enumerated().map { position, index in
            (index, TitleLabel(lines[index])?.kind ?? (index == title ? .title : Self.isAbove(index, title, lines) ? .kicker : .deck))
        }
    }

    private static func isHead(_ line: Line, in lines: Lines, _ index: Int) -> Bool {
        if TitleLabel(line) != nil { return true }
        if let level = line.style.level { return isTitleLevel(level, lines, index) }
        if Ordinal(line.text) != nil { return false }
        return line.isDisplay && !NoteRecogniser.isTitle(line)
    }

    /// The highest heading is the title where it stands alone and first; others head parts of the story.
    private static func isTitleLevel(_ level: Int, _ lines: Lines, _ index: Int) -> Bool {
        let levels = lines.all.compactMap(\.style.level)
        return level == levels.min() && levels.count { $0 == level } == 1 && !lines.all.contains { $0.style.stated == .title }
            && !lines.all[..<index].contains { $0.style.level != nil }
    }

    /// The line that the file calls so; else the largest, else the first that begins with no dash.
    private static func title(among heads: [Int], _ lines: Lines, _ kinds: [PartKind]) -> Int {
        if let labelled = heads.first(where: { TitleLabel(lines[$0])?.kind == .title }) { return labelled }
        if let stated = heads.first(where: { kinds[$0] == .title || lines[$0].style.level != nil }) { return stated }
        let sizes = heads.map { lines[$0].size ?? 0 }
        if let largest = sizes.max(), sizes.contains(where: { $0 < largest }), let place = sizes.firstIndex(of: largest) {
            return heads[place]
        }
        let bold = heads.filter { lines[$0].isBold }
        if bold.count == 1 { return bold[0] }
        let undashed = heads.filter { !DeckRecogniser.isDashed(lines[$0]) }
        // A line over the last but one before the deck: three lines are 引题, 主题, 副题.
        if undashed.count == 2, heads.count == 3, undashed[1] < heads[2] { return undashed[1] }
        return undashed.first ?? heads[0]
    }

    private static func isAbove(_ index: Int, _ title: Int, _ lines: Lines) -> Bool {
        index < title && KickerRecogniser.mayBe(lines[index])
    }
}

/// `标题：`, `引题：` before a line of the head.
struct TitleLabel {
    let kind: PartKind
    /// Characters of the label.
    let count: Int

    private static let labels: [(words: String, kind: PartKind)] = [
        ("标题", .title), ("主题", .title), ("主标题", .title), ("引题", .kicker), ("肩题", .kicker), ("眉题", .kicker), ("副题", .deck),
        ("副标题", .deck), ("题目", .title),
    ]

    init?(_ line: Line) {
        let text = line.text.drop { $0 == "（" || $0 == "(" || $0 == "【" }
        let opened = line.count - text.count
        for label in Self.labels where text.starts(with: label.words.unicodeScalars) {
            var end = opened + label.words.unicodeScalars.count
            if opened > 0, end < line.count, "）)】".unicodeScalars.contains(line.text[end]) { end += 1 }
            if end < line.count, "：:".unicodeScalars.contains(line.text[end]) { end += 1 } else if opened == 0 { continue }
            guard end < line.count else { continue }
            (kind, count) = (label.kind, end)
            return
        }
        return nil
    }
}
