import Typesetting

/// The OpenType features that each stretch of a text is shaped with.
///
/// Chinese text takes no kerning and no proportional or half widths from the font: widths of punctuation are `Typesetting`'s.
/// Latin keeps its kerning. It takes no ligatures: letters of a justified or tracked line part, and each letter stays a cluster of its own,
/// which every reader of the PDF extracts right.
enum ShapingFeatures {
    private static let eastAsian = "kern=0, liga=0, clig=0, palt=0, halt=0, vpal=0, vhal=0, chws=0"
    private static let latin = "kern=1, liga=0, clig=0, palt=0, halt=0"

    /// The features by ranges of bytes, covering the text.
    static func ranges(of text: [UInt8], form: GlyphForm) -> [(Range<Int>, String)] {
        let east = form == .vertical ? eastAsian + ", vert=1" : eastAsian
        var ranges: [(Range<Int>, String)] = []
        var start = 0
        var isLatin = false
        var at = 0
        while at < text.count {
            let lead = text[at]
            let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
            let latinHere = Self.isLatin(text, at, length)
            if latinHere != isLatin, at > start { ranges.append((start..<at, isLatin ? latin : east)) }
            if latinHere != isLatin {
                start = at
                isLatin = latinHere
            }
            at += length
        }
        if start < text.count { ranges.append((start..<text.count, isLatin ? latin : east)) }
        return ranges
    }

    /// True for what is below U+2E80 except the marks that Chinese shares with Latin: dashes, quotes, ellipsis, interpunct.
    private static func isLatin(_ text: [UInt8], _ at: Int, _ length: Int) -> Bool {
        switch length {
        case 1: true
        case 2: !(text[at] == 0xc2 && text[at + 1] == 0xb7)
        case 3: text[at] == 0xe1 || (text[at] == 0xe2 && text[at + 1] != 0x80 && text[at + 1] < 0xba)
        default: false
        }
    }
}
