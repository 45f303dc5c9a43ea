import CPangoCairo
import Source
import Typesetting

/// The fonts of one page as Cairo draws with them.
struct PageFonts {
    struct Font {
        var face: CairoFontFace
        /// The number that Cairo knows each glyph by; empty where the numbers are the font's own.
        var renumbering: [UInt32: UInt32]

        func number(of glyph: UInt32) -> UInt { UInt(renumbering.isEmpty ? glyph : renumbering[glyph] ?? 0) }
    }

    private(set) var fonts: [FontName: Font] = [:]

    /// Fonts cut down to the glyphs in use: what a PDF takes.
    static func subsets(_ book: FontBook, glyphs: [FontName: Set<UInt32>]) throws -> PageFonts {
        try PageFonts(book, glyphs) { face, blob, used in
            let source = HarfBuzzFace(blob, index: face.index)
            guard let subset = FontSubset(of: source, glyphs: used), let drawn = CairoFontFace(blob: subset.blob, index: 0) else { return nil }
            return Font(face: drawn, renumbering: subset.renumbering(of: used))
        }
    }

    /// Fonts as they are: enough for a picture of the page.
    static func whole(_ book: FontBook, glyphs: [FontName: Set<UInt32>]) throws -> PageFonts {
        try PageFonts(book, glyphs) { face, blob, _ in
            CairoFontFace(blob: blob.pointer, index: face.index).map { Font(face: $0, renumbering: [:]) }
        }
    }

    private init(
        _ book: FontBook, _ glyphs: [FontName: Set<UInt32>], open: (FontFace, FontFileBlob, Set<UInt32>) -> Font?
    ) throws {
        for (name, used) in glyphs.sorted(by: { $0.key < $1.key }) {
            guard let face = book[name], let blob = FontFileBlob(path: face.file), let font = open(face, blob, used) else {
                throw Refusal([
                    .error(
                        "drawing.font-unreadable", at: nil, "the font '\(name)' cannot be read for drawing",
                        hint: "see that its file is still in place and sound")
                ])
            }
            fonts[name] = font
        }
    }
}
