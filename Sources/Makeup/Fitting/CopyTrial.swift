import Copy

/// Copy cut or grown on trial, to know how many 字 make the difference. What is cut goes from the end; what is added repeats the text's
/// own words, so that it is as wide as they are. A paragraph's last mark stays.
struct CopyTrial {
    /// A text as it is, by its place among all, or with other words.
    enum Piece: Hashable {
        case kept(Int)
        case changed(Text)
    }

    var units: [StoryUnit]
    /// The first that may be changed: one that began elsewhere stays as it is.
    var first = 0

    /// The texts with so many 字 less, from the end of one of them backwards; texts that are used up go.
    func cut(_ characters: Int, fromEndOf last: Int) -> [Piece] {
        var left = characters
        var pieces = whole
        for index in (first...last).reversed() where left > 0 {
            let count = length(of: index)
            if left + 1 < count, units[index].isOpen {
                pieces[index] = .changed(units[index].text.replacingEnd(dropping: left, adding: ""))
                return pieces
            }
            left -= count
            pieces.remove(at: index)
        }
        return pieces
    }

    /// The texts with so many 字 more at the end of one of them.
    func grown(by characters: Int, atEndOf last: Int) -> [Piece] {
        var pieces = whole
        let words = Array(units[last].text.plain.dropLast().filter { !$0.isWhitespace })
        guard !words.isEmpty else { return pieces }
        let more = (0..<characters).map { words[$0 % words.count] }
        pieces[last] = .changed(units[last].text.replacingEnd(dropping: 0, adding: String(more)))
        return pieces
    }

    private var whole: [Piece] { units.indices.map(Piece.kept) }

    /// The 字 of a unit.
    func length(of index: Int) -> Int { units[index].text.plain.count }
    /// The units that words may be taken from or added to.
    var open: [Int] { units.indices.dropFirst(first).filter { units[$0].isOpen } }
}

extension Text {
    /// The text with some characters before its last one dropped, and others put there.
    fileprivate func replacingEnd(dropping count: Int, adding more: String) -> Text {
        var spans = spans
        guard let last = spans.last?.text.last else { return self }
        spans[spans.count - 1].text.removeLast()
        var left = count
        while left > 0, let end = spans.indices.last {
            let dropped = min(left, spans[end].text.count)
            spans[end].text.removeLast(dropped)
            left -= dropped
            if spans[end].text.isEmpty, end > 0 { spans.removeLast() }
        }
        spans[spans.count - 1].text += more + String(last)
        return Text(spans, from: source)
    }
}
