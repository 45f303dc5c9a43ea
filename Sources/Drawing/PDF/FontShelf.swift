import Measure
import Source
import Typesetting

/// The fonts that pages are drawn with one after another: each cut down to the glyphs that pages have asked for so far, and kept open.
///
/// Cairo keeps what it knows of a glyph (its box, its outline, its width) with the open font, so that further pages do not load it
/// again; what it writes into a page is that page's glyphs alone, the same whatever was drawn before. A font that pages ask for ever
/// new characters is cut to all that are common, so that hardly a page asks for more. Belongs to one task at a time.
public final class FontShelf {
    private struct Held {
        var glyphs: GlyphSet
        var font: PageFonts.Font
        /// How many glyphs were loaded again, page for page, because the font was cut anew, since common characters were last thought of.
        var loadedAnew = 0
    }

    private struct Wish: Sendable {
        var face: FontFace
        var glyphs: GlyphSet
        var isNew = true
        var loadedAnew = 0
        var cut: FontSubset?
    }

    private var held: [FontFace: Held] = [:]

    /// A font gets all common characters once a quarter as many glyphs were loaded again: that takes longer than cutting them. The
    /// sections of one edition, each drawn by itself, bring fewer.
    private static let patience = 4

    public init() {}

    /// The fonts of a page; all that are to be cut are cut at once, the text's first, as it takes as long as all others.
    func fonts(_ book: FontBook, glyphs: [FontName: GlyphSet]) throws -> PageFonts {
        let names = glyphs.map { ($0.value.count, $0.key) }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
        var wanted = names.map { name in book[name].map { wish(for: $0, glyphs[name] ?? GlyphSet()) } }
        let new = wanted.indices.filter { wanted[$0]?.isNew == true }
        let cut = Concurrently.map(new.map { wanted[$0] }) { wish in wish.flatMap { FontSubset(of: $0.face, glyphs: $0.glyphs) } }
        for (index, cut) in zip(new, cut) { wanted[index]?.cut = cut }
        return try PageFonts(names, wanted) { font($0) }
    }

    /// A font of TrueType outlines is cut to the glyphs of each page alone: the form of its table of places depends on how many glyphs
    /// it has, and Cairo copies that form.
    private func wish(for face: FontFace, _ used: GlyphSet) -> Wish {
        guard let known = held[face] else { return Wish(face: face, glyphs: used) }
        guard face.outlines == .cff else { return Wish(face: face, glyphs: used, isNew: known.glyphs != used) }
        if known.glyphs.isSuperset(of: used) { return Wish(face: face, glyphs: known.glyphs, isNew: false) }
        var wish = Wish(face: face, glyphs: known.glyphs.union(used), loadedAnew: known.loadedAnew + used.count)
        if wish.loadedAnew * Self.patience > CommonCharacters.all.count {
            let common = FontSubset.glyphs(of: face, for: CommonCharacters.all)
            let isMostlyCommon = (common.union(used).count - common.count) * 4 < used.count
            if isMostlyCommon { wish.glyphs = wish.glyphs.union(common) }
            wish.loadedAnew = 0
        }
        return wish
    }

    private func font(_ wish: Wish) -> PageFonts.Font? {
        guard wish.isNew else { return held[wish.face]?.font }
        guard let font = wish.cut.flatMap(PageFonts.Font.init) else { return nil }
        held[wish.face] = Held(glyphs: wish.glyphs, font: font, loadedAnew: wish.loadedAnew)
        return font
    }
}

extension FontSubset {
    init?(of face: FontFace, glyphs: GlyphSet) {
        guard let blob = FontFileBlob(path: face.file) else { return nil }
        self.init(of: HarfBuzzFace(blob, index: face.index), glyphs: glyphs)
    }

    /// The glyphs that a face has for characters.
    static func glyphs(of face: FontFace, for characters: [Unicode.Scalar]) -> GlyphSet {
        guard let face = FontFileBlob(path: face.file).map({ HarfBuzzFace($0, index: face.index) }) else { return GlyphSet() }
        return GlyphSet(characters.lazy.compactMap { face.glyph(of: $0) })
    }
}
