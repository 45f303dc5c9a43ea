import Copy
import Layout

/// Marks that a web page's text leaves where it is pasted: entities (`&nbsp;`, `&#160;`), tags (`<br/>`, `</p>`), links and headings of Markdown.
/// The words that web pages add are the stylebook's.
struct WebRemainsCheck: MeaningCheck {
    let name = CheckName.webRemains
    private static let longest = 200

    func check(_ page: PageText, _ rules: MeaningRules, _ slips: inout SlipList) {
        for text in page.texts {
            var index = 0
            while index < text.scalars.count {
                guard let range = remains(at: index, text) else {
                    index += 1
                    continue
                }
                slips.add(
                    range, of: text, "'\("words", text.words(range))' is left over from a web page",
                    "take it out, or write the sign that it stands for")
                index = range.upperBound
            }
        }
    }

    private func remains(at index: Int, _ text: CheckedText) -> Range<Int>? {
        switch text.scalars[index] {
        case "&": entity(at: index, text)
        case "<": tag(at: index, text)
        case "]": link(at: index, text)
        case "#" where index == 0: heading(text)
        default: nil
        }
    }

    /// `&nbsp;`, `&#160;`, `&#xA0;`; its semicolon may have become full-width.
    private func entity(at index: Int, _ text: CheckedText) -> Range<Int>? {
        var end = index + 1
        if text[end] == "#" { end += 1 }
        let start = end
        while let scalar = text[end], scalar.isLatinLetter || (0x30...0x39).contains(scalar.value), end - start < 10 { end += 1 }
        guard end - start >= 2, let last = text[end], last == ";" || last == "；" else { return nil }
        return index..<end + 1
    }

    /// `<br/>`, `</p>`, `<a href="…">`.
    private func tag(at index: Int, _ text: CheckedText) -> Range<Int>? {
        let name = text[index + 1] == "/" || text[index + 1] == "!" ? index + 2 : index + 1
        guard let first = text[name], first.isLatinLetter || first == "-" else { return nil }
        let rest = text.scalars[name...].prefix(Self.longest)
        guard let close = rest.firstIndex(of: ">"), !text.scalars[name..<close].contains("<") else { return nil }
        return index..<close + 1
    }

    /// `[文字](https://…)`.
    private func link(at index: Int, _ text: CheckedText) -> Range<Int>? {
        guard text[index + 1] == "(" || text[index + 1] == "（", text.has("http", at: index + 2) else { return nil }
        let rest = text.scalars[(index + 2)...].prefix(Self.longest)
        guard let close = rest.firstIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
        let start = text.scalars[..<index].lastIndex(of: "[") ?? index
        return start..<close + 1
    }

    /// `## 标题`.
    private func heading(_ text: CheckedText) -> Range<Int>? {
        let signs = text.scalars.prefix { $0 == "#" }.count
        return signs <= 6 && text[signs] == " " ? 0..<signs : nil
    }
}
