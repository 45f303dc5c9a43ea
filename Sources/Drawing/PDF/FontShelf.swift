import Measure
import Source
import Typesetting

/// The fonts that pages are drawn with one after another: each cut down to the glyphs that pages have asked for so far, and kept open.
///
/// Cairo keeps what it knows of a glyph (its box, its outline, its width) with the open font, so that further pages do not load it again; what it
/// writes into a page is that page's glyphs alone, the same whatever was drawn before. Belongs to one task at a time.
public final class FontShelf {
    private struct Held {
        var glyphs: Set<UInt32>
        var font: PageFonts.Font
    }

    private var held: [FontFace: Held] = [:]

    public init() {}

    /// The fonts of a page; all that are to be cut are cut at once, the text's first, as it takes as long as all others.
    func fonts(_ book: FontBook, glyphs: [FontName: Set<UInt32>]) throws -> PageFonts {
        let names = glyphs.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
        let wanted = names.map { name in book[name].map { wish(for: $0, glyphs[name] ?? []) } }
        let cut = Concurrently.map(wanted) { wish in wish.flatMap { $0.isNew ? FontSubset(of: $0.face, glyphs: $0.glyphs) : nil } }
        return try PageFonts(names, zip(wanted, cut).map { $0 }) { pair in pair.0.flatMap { self.font($0, pair.1) } }
    }

    private struct Wish: Sendable {
        var face: FontFace
        var glyphs: Set<UInt32>
        var isNew: Bool
    }

    /// A font of TrueType outlines is cut to the glyphs of each page alone: the form of its table of places depends on how many glyphs it has, and
    /// Cairo copies that form.
    private func wish(for face: FontFace, _ used: Set<UInt32>) -> Wish {
        guard let known = held[face] else { return Wish(face: face, glyphs: used, isNew: true) }
        guard face.outlines == .cff else { return Wish(face: face, glyphs: used, isNew: known.glyphs != used) }
        return known.glyphs.isSuperset(of: used)
            ? Wish(face: face, glyphs: known.glyphs, isNew: false) : Wish(face: face, glyphs: known.glyphs.union(used), isNew: true)
    }

    private func font(_ wish: Wish, _ cut: FontSubset?) -> PageFonts.Font? {
        guard wish.isNew else { return held[wish.face]?.font }
        guard let font = cut.flatMap(PageFonts.Font.init) else { return nil }
        held[wish.face] = Held(glyphs: wish.glyphs, font: font)
        return font
    }
}

extension FontSubset {
    init?(of face: FontFace, glyphs: Set<UInt32>) {
        guard let blob = FontFileBlob(path: face.file) else { return nil }
        self.init(of: HarfBuzzFace(blob, index: face.index), glyphs: glyphs)
    }
}
