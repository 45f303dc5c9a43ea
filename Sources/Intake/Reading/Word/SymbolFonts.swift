/// Fonts whose letters are pictures: the signs that they show, by their codes. Sources: the encodings of Adobe's Symbol and Zapf Dingbats, and
/// of Microsoft's Wingdings, as Unicode maps them.
enum SymbolFonts {
    static func isKnown(_ font: String) -> Bool { tables[font.lowercased()] != nil }

    /// The sign that a code shows; nil where it is not known. Codes in the private area (U+F0xx) are those of the font.
    static func sign(_ code: UInt32, in font: String) -> Unicode.Scalar? {
        let code = (0xf000...0xf0ff).contains(code) ? code - 0xf000 : code
        return tables[font.lowercased()]?[code]
    }

    private static let tables: [String: [UInt32: Unicode.Scalar]] = ["symbol": symbol, "wingdings": wingdings]

    private static let symbol: [UInt32: Unicode.Scalar] = {
        var table: [UInt32: Unicode.Scalar] = [:]
        // Digits and most marks stand for themselves.
        for code in UInt32(0x20)...0x3f { table[code] = Unicode.Scalar(code) }
        func put(_ first: UInt32, _ signs: String) {
            for (index, sign) in signs.unicodeScalars.enumerated() where sign != " " { table[first + UInt32(index)] = sign }
        }
        put(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_")
        put(0x60, " αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼")
        put(0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…")
        put(0xc0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊")
        return table
    }()

    private static let wingdings: [UInt32: Unicode.Scalar] = [
        0x20: " ", 0x21: "✏", 0x28: "☎", 0x2a: "✉", 0x6c: "●", 0x6d: "❍", 0x6e: "■", 0x6f: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
        0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨",
        0x8a: "⑩", 0x9e: "·", 0x9f: "•", 0xa1: "○", 0xa4: "◉", 0xa7: "▪", 0xa8: "◻", 0xab: "★", 0xd8: "➢", 0xdf: "←", 0xe0: "→", 0xe1: "↑",
        0xe2: "↓", 0xf0: "⇨", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
    ]
}
