import Press

/// Which glyphs the codes of a font of one byte are called, as far as the PDF says so. ISO 32000-1, 9.6.6.
struct FontEncoding {
    private var names: [Int: String] = [:]
    /// `WinAnsiEncoding`, `MacRomanEncoding`; nil where the font's own holds.
    let base: String?

    init(_ font: PDFObject) {
        let stated = font["Encoding"]
        base = stated?.name ?? stated?["BaseEncoding"]?.name
        var code = 0
        for item in (stated?["Differences"]?.items ?? []).prefix(1024) {
            if let number = item.integer {
                code = number
            } else if let name = item.name {
                names[code] = name
                code &+= 1
            }
        }
    }

    /// Nil where the PDF does not name the glyph.
    func name(of code: Int) -> String? { names[code] }

    /// The character of a code in the base encoding: those of ASCII and of Latin 1 are where everybody has them.
    func character(of code: Int) -> Unicode.Scalar? {
        if let name = names[code] { return Self.character(named: name) }
        guard base != nil, (0x21...0x7e).contains(code) || (base == "WinAnsiEncoding" && (0xa1...0xff).contains(code)) else { return nil }
        return Unicode.Scalar(UInt32(code))
    }

    /// Names that say their character: `A`, `uni4E00`.
    private static func character(named name: String) -> Unicode.Scalar? {
        if name.unicodeScalars.count == 1 { return name.unicodeScalars.first }
        guard name.hasPrefix("uni"), name.utf8.count == 7, let value = UInt32(name.dropFirst(3), radix: 16) else { return nil }
        return Unicode.Scalar(value)
    }
}
