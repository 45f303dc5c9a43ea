import CPangoCairo
import Measure
import Typesetting

/// Shapes text with Pango and HarfBuzz, in the fonts of a font book and no others.
///
/// Positions are unrounded and unhinted, in Pango's own unit, which is `Length`'s. Belongs to the thread that made it: make one a thread.
public final class PangoShaper: Shaper {
    private let book: FontBook
    private let fonts: PangoFontSet
    private var contexts: [FontName: PangoShapingContext] = [:]

    /// Nil where the font system cannot be set up at all.
    public init?(_ book: FontBook) {
        guard let fonts = PangoFontSet(book) else { return nil }
        self.book = book
        self.fonts = fonts
    }

    public func shape(_ text: String, font: FontName, size: Length, form: GlyphForm) -> [ShapedCluster] {
        guard book[font] != nil, size > .zero else { return Self.unserved(text) }
        let context = self.context(font)
        let utf8 = Array(text.utf8)
        return TextChunks(utf8).ranges.flatMap { shape(Array(utf8[$0]), context, size, form) }
    }

    public func extents(of font: FontName, size: Length) -> FontExtents {
        let metrics = book[font]?.metrics ?? FontFace.Metrics(emAscent: 0.88, emDescent: 0.12, capHeight: 0.7)
        return FontExtents(
            emAscent: size * metrics.emAscent, emDescent: size - size * metrics.emAscent, capHeight: size * metrics.capHeight)
    }

    private func context(_ font: FontName) -> PangoShapingContext {
        if let known = contexts[font] { return known }
        let made = fonts.context(font)
        contexts[font] = made
        return made
    }

    private func shape(_ utf8: [UInt8], _ context: PangoShapingContext, _ size: Length, _ form: GlyphForm) -> [ShapedCluster] {
        let stretches = ShapingStretch.stretches(of: utf8, form: form)
        let glyphs = utf8.withUnsafeBytes { context.shape($0.bindMemory(to: CChar.self), stretches) }
        return ClusterBuilder(utf8: utf8, size: size).clusters(of: glyphs)
    }

    /// What comes of a text in a font that the book does not hold: every character uncovered.
    private static func unserved(_ text: String) -> [ShapedCluster] {
        text.unicodeScalars.map { ShapedCluster(text: String($0), glyphs: [ShapedGlyph(id: 0, advance: .zero)], isCovered: false) }
    }
}
