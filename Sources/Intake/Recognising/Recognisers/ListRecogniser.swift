import Copy
import Source

/// ①…, （1）…, 1.…, • …: the items of a list, at least two of them.
struct ListRecogniser: Recogniser {
    let kind = PartKind.list

    func recognises(_ index: Int, in lines: Lines) -> Bool {
        guard Self.isItem(lines[index]) else { return false }
        return (index > 0 && Self.isItem(lines[index - 1])) || (index + 1 < lines.all.count && Self.isItem(lines[index + 1]))
    }

    private static func isItem(_ line: Line) -> Bool {
        if line.style.level != nil { return false }
        if line.style.isListItem { return true }
        guard let first = line.text.first else { return false }
        if (0x2460...0x2473).contains(first.value) || "•·●◆■★▪–".unicodeScalars.contains(first) { return true }
        guard let ordinal = Ordinal(line.text) else { return false }
        return !ordinal.isHan && line.endsSentence
    }
}

/// 一、 （二） 3. at the beginning of a line.
struct Ordinal {
    /// Characters that it takes.
    let count: Int
    let isHan: Bool
    /// 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.
    let level: Int

    private static let most = 6

    init?(_ text: [Unicode.Scalar]) {
        let isOpened = text.first == "（" || text.first == "("
        var end = isOpened ? 1 : 0
        let start = end
        let isHan = end < text.count && HanNumerals.isNumeral(text[end])
        while end < text.count, end - start < Self.most, isHan ? HanNumerals.isNumeral(text[end]) : text[end].digitValue != nil { end += 1 }
        guard end > start, end + 1 < text.count else { return nil }
        if isOpened {
            guard text[end] == "）" || text[end] == ")" else { return nil }
        } else if isHan {
            guard text[end] == "、" || text[end] == "．" else { return nil }
        } else {
            // 3.5 is a number, 1. a mark.
            guard "、．.".unicodeScalars.contains(text[end]), text[end + 1].digitValue == nil, end - start <= 2 else { return nil }
        }
        end += 1
        while end < text.count, text[end].isBlank || (isOpened && text[end] == "、") { end += 1 }
        guard end < text.count else { return nil }
        (count, self.isHan, level) = (end, isHan, (isHan ? 1 : 3) + (isOpened ? 1 : 0))
    }
}
