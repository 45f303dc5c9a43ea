import Measure

/// A shaper without fonts: every wide character is a box of 1 em, every other a box of half an em. For tests of line breaking and make-up.
///
/// A glyph's id is its character's scalar value. —— is one glyph of 2 em, as in fonts that join it. Vertical forms keep their ids.
public struct BoxShaper: Shaper, Sendable {
    /// Characters that the font is said not to have.
    public var missing: Set<Unicode.Scalar>

    public init(missing: Set<Unicode.Scalar> = []) { self.missing = missing }

    public func shape(_ text: String, font: FontName, size: Length, form: GlyphForm) -> [ShapedCluster] {
        var clusters: [ShapedCluster] = []
        for scalar in text.unicodeScalars {
            let kind = CharacterTable.classOf(scalar)
            if kind == .attached, let last = clusters.indices.last {
                clusters[last].text.unicodeScalars.append(scalar)
                continue
            }
            let glyph = ShapedGlyph(id: scalar.value, advance: Self.advance(kind, scalar, size))
            clusters.append(ShapedCluster(text: String(scalar), glyphs: [glyph], isCovered: !missing.contains(scalar)))
        }
        return clusters
    }

    public func extents(of font: FontName, size: Length) -> FontExtents {
        FontExtents(emAscent: size * 0.88, emDescent: size - size * 0.88, capHeight: size * 0.73)
    }

    private static func advance(_ kind: CharacterClass, _ scalar: Unicode.Scalar, _ size: Length) -> Length {
        switch kind {
        case .latin, .space,
            .connector where scalar.value < 0x2100, .solidus where scalar.value == 0x2F, .interpunct:
            size / 2
        case .attached, .breakHere, .lineFeed: .zero
        default: size
        }
    }
}
