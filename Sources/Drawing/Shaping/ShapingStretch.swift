import Typesetting

/// A stretch of a text that is shaped by one set of OpenType features: Chinese or not.
///
/// Chinese takes no kerning (and no proportional or half widths, which are off anyway): widths of punctuation are `Typesetting`'s.
/// Latin keeps its kerning. It takes no ligatures: letters of a tracked line part, and each letter stays a cluster of its own, which
/// every reader of the PDF extracts right.
struct ShapingStretch: Hashable {
    /// The bytes of the text (UTF-8).
    var bytes: Range<Int>
    /// True for Han characters and for every mark that Chinese uses, also those that it shares with Latin: dashes, quotes, ellipsis,
    /// interpunct.
    var isHan: Bool
    /// CSS font features.
    var features: String

    /// The stretches of a text, covering it.
    static func stretches(of text: [UInt8], form: GlyphForm) -> [ShapingStretch] {
        var result: [ShapingStretch] = []
        var at = 0
        while at < text.count {
            let isHan = Self.isHan(text, at)
            let length = Self.length(text[at])
            if let last = result.last, last.isHan == isHan {
                result[result.count - 1].bytes = last.bytes.lowerBound..<min(at + length, text.count)
            } else {
                let bytes = at..<min(at + length, text.count)
                result.append(ShapingStretch(bytes: bytes, isHan: isHan, features: Self.features(isHan, form)))
            }
            at += length
        }
        return result
    }

    private static func features(_ isHan: Bool, _ form: GlyphForm) -> String {
        guard isHan else { return "liga=0, clig=0" }
        let solid = "kern=0, liga=0, clig=0"
        switch form {
        case .horizontal: return solid
        case .vertical: return solid + ", vert=1"
        case .proportional: return solid + ", pwid=1"
        }
    }

    /// How many bytes a character takes, by its first.
    private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4 }

    /// Everything from U+2E80 on, the general punctuation of U+2000 to U+203F, and the interpunct.
    private static func isHan(_ text: [UInt8], _ at: Int) -> Bool {
        switch text[at] {
        case ..<0x80: false
        case 0xc2: at + 1 < text.count && text[at + 1] == 0xb7
        case 0xe2: at + 1 < text.count && (text[at + 1] == 0x80 || text[at + 1] >= 0xba)
        case 0xe3...: true
        default: false
        }
    }
}
