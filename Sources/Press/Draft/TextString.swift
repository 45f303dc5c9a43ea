/// Text as a document states it: in PDFDocEncoding where that has all of its characters, else in UTF-16. ISO 32000-1, 7.9.2.2 and annex
/// D.2.
enum TextString {
    /// The codes that stand for other characters than in Latin-1.
    private static let special: [Unicode.Scalar: UInt8] = {
        let accents = zip(0x18..., "\u{2d8}\u{2c7}\u{2c6}\u{2d9}\u{2dd}\u{2db}\u{2da}\u{2dc}".unicodeScalars)
        let signs = zip(0x80..., "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™\u{fb01}\u{fb02}ŁŒŠŸŽıłœšž".unicodeScalars)
        var special: [Unicode.Scalar: UInt8] = ["€": 0xa0]
        for (code, scalar) in Array(accents) + Array(signs) { special[scalar] = UInt8(code) }
        return special
    }()

    static func bytes(of text: String) -> [UInt8] {
        encoded(text) ?? [0xfe, 0xff] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    }

    /// Nil where the encoding lacks a character.
    private static func encoded(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let code = code(of: scalar) else { return nil }
            bytes.append(code)
        }
        return bytes
    }

    private static func code(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x18, 0x20..<0x7f, 0xa1..<0xad, 0xae...0xff: UInt8(scalar.value)
        default: special[scalar]
        }
    }
}
