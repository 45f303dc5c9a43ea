/// 来稿标点规范化: ASCII `, : ; ! ? ( )` typed in Chinese text become full-width; nothing else changes.
///
/// The rule: a mark becomes full-width when the character before or after it is Chinese (a Han character, a Chinese punctuation mark, or a
/// mark that has just become one), and when it ends a text after a digit or `%`. So `1,234`, `10:30`, `3.5` and `f(x)` stay. The two brackets
/// of a pair are always of one width.
/// Characters are replaced one for one: places in the text do not move.
public enum Normalisation {
    static func apply(to text: inout [Unicode.Scalar]) {
        guard text.contains(where: { fullWidth($0) != nil }) else { return }
        let typed = text
        replace(in: &text, text.indices.reversed())
        replace(in: &text, text.indices)
        // From left to right again would change nothing; from right to left once more carries what the second pass changed.
        replace(in: &text, text.indices.reversed())
        pairBrackets(in: &text, typed: typed)
        if let last = text.last, last != "(", text.count > 1, text[text.count - 2].isDigit || text[text.count - 2] == "%",
            let wide = fullWidth(last), last != ")"
        {
            text[text.count - 1] = wide
        }
    }

    private static func replace(in text: inout [Unicode.Scalar], _ order: some Sequence<Int>) {
        for index in order {
            guard let wide = fullWidth(text[index]) else { continue }
            let before = index > 0 && text[index - 1].isChinese
            let after = index + 1 < text.count && text[index + 1].isChinese
            if before || after { text[index] = wide }
        }
    }

    /// Where one bracket of a pair became full-width, or was typed so, the other becomes so too; but brackets with nothing Chinese in them
    /// behind a Latin letter or digit, as in f(x) and CO(NH2)2, keep the width that both were typed in.
    private static func pairBrackets(in text: inout [Unicode.Scalar], typed: [Unicode.Scalar]) {
        var open: [Int] = []
        for index in text.indices {
            switch text[index] {
            case "(", "（": open.append(index)
            case ")", "）":
                guard let start = open.popLast() else { continue }
                guard text[start] == "（" || text[index] == "）" else { continue }
                let isLatin =
                    typed[start] == "(" && typed[index] == ")" && start > 0 && (typed[start - 1].isLatinLetter || typed[start - 1].isDigit)
                    && !typed[start..<index].contains(where: \.isChinese)
                (text[start], text[index]) = isLatin ? ("(", ")") : ("（", "）")
            default: break
            }
        }
    }

    /// The full-width form of a mark that reading may widen; nil for any other character.
    public static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case ",": "，"
        case ":": "："
        case ";": "；"
        case "!": "！"
        case "?": "？"
        case "(": "（"
        case ")": "）"
        default: nil
        }
    }
}

extension Unicode.Scalar {
    public var isDigit: Bool { (0x30...0x39).contains(value) }

    /// A Han character, or a punctuation mark of Chinese text.
    public var isChinese: Bool {
        switch value {
        case 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: true
        case 0x3001...0x3003, 0x3005...0x301f, 0xff01...0xff0f, 0xff1a...0xff20, 0xff3b...0xff40, 0xff5b...0xff65: true
        case 0x2018, 0x2019, 0x201c, 0x201d, 0x2014, 0x2026, 0xb7: true
        default: false
        }
    }
}
