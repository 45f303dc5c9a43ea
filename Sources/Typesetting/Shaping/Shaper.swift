import Measure

/// One glyph of a shaped cluster. Offsets move the glyph from the pen; they do not move the pen.
public struct ShapedGlyph: Hashable, Sendable {
    public var id: UInt32
    public var advance: Length
    public var offset: Point

    public init(id: UInt32, advance: Length, offset: Point = .zero) {
        self.id = id
        self.advance = advance
        self.offset = offset
    }
}

/// The glyphs of the smallest piece of text that a font draws as one: mostly a character, sometimes a base with its marks, or a ligature.
public struct ShapedCluster: Hashable, Sendable {
    /// The cluster's text: one or more Unicode scalars.
    public var text: String
    public var glyphs: [ShapedGlyph]
    /// False where the font cannot draw some of the text: it has no glyph for it (the glyphs are then its `.notdef`, never another
    /// font's), or one that is blank or a blot.
    public var isCovered: Bool

    public init(text: String, glyphs: [ShapedGlyph], isCovered: Bool = true) {
        self.text = text
        self.glyphs = glyphs
        self.isCovered = isCovered
    }

    /// The sum of the glyphs' advances.
    public var advance: Length { glyphs.reduce(.zero) { $0 + $1.advance } }
}

/// Which form of its glyphs a text takes.
public enum GlyphForm: Hashable, Sendable {
    case horizontal
    /// The font's forms for vertical setting (OpenType `vert`), still with horizontal origins and advances.
    case vertical
    /// The font's proportional forms of marks that Chinese and Latin share (OpenType `pwid`): of ’ in a Latin word.
    case proportional
}

/// The extents of a font at a size, from the baseline, all positive.
public struct FontExtents: Hashable, Sendable {
    /// The em box above and below the baseline: for Han fonts about 0.88 and 0.12 em.
    public var emAscent: Length
    public var emDescent: Length
    /// The height of capitals and of lining figures.
    public var capHeight: Length

    public init(emAscent: Length, emDescent: Length, capHeight: Length) {
        self.emAscent = emAscent
        self.emDescent = emDescent
        self.capHeight = capHeight
    }
}

/// Turns text into glyphs of a named font.
///
/// `Drawing` fulfils it with Pango and HarfBuzz; tests use a box shaper (Han 1 em, Latin 0.5 em). A shaper never takes a glyph from
/// another font than the one named, and adds no space between scripts and no kerning of Chinese punctuation: that is this room's work.
public protocol Shaper {
    /// Shapes one run of text. The clusters' texts, joined, equal `text`.
    func shape(_ text: String, font: FontName, size: Length, form: GlyphForm) -> [ShapedCluster]

    func extents(of font: FontName, size: Length) -> FontExtents
}
