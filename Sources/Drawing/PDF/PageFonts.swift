import Source
import Typesetting

/// The fonts of one page as Cairo draws with them.
struct PageFonts {
    struct Font {
        var face: CairoFontFace
        /// The number that Cairo knows each glyph by; empty where the numbers are the font's own.
        var renumbering: [UInt16]

        func number(of glyph: UInt32) -> UInt {
            if renumbering.isEmpty { return UInt(glyph) }
            return glyph < renumbering.count ? UInt(renumbering[Int(glyph)]) : 0
        }
    }

    private(set) var fonts: [FontName: Font] = [:]

    /// Fonts as they are: enough for a picture of the page.
    static func whole(_ book: FontBook) throws -> PageFonts {
        try PageFonts(book.names, book.names.map { book[$0] }) { face in
            FontFileBlob(path: face.file).flatMap { CairoFontFace($0, index: face.index) }.map { Font(face: $0, renumbering: []) }
        }
    }

    /// Fonts that are cut down already, each opened anew.
    static func cut(_ subsets: [FontName: FontSubset], glyphs: [FontName: GlyphSet]) throws -> PageFonts {
        let names = glyphs.keys.sorted()
        return try PageFonts(names, names.map { subsets[$0] }, open: Font.init)
    }

    /// The fonts that are open, or the refusal of one that cannot be opened.
    init<Source>(_ names: [FontName], _ sources: [Source?], open: (Source) -> Font?) throws {
        for (name, source) in zip(names, sources) {
            guard let font = source.flatMap(open) else {
                throw Refusal([
                    .error(
                        "drawing.font-unreadable", at: nil, "the font '\("name", name)' cannot be read for drawing",
                        hint: "see that its file is still in place and sound")
                ])
            }
            fonts[name] = font
        }
    }
}

extension PageFonts.Font {
    /// A font of a page's own; nil where FreeType cannot read it.
    init?(_ cut: FontSubset) {
        guard let face = CairoFontFace(FontFileBlob(cut.bytes), index: 0) else { return nil }
        self.init(face: face, renumbering: cut.renumbering)
    }
}
