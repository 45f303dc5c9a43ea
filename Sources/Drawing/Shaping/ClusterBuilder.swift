import CPangoCairo
import Measure
import Source
import Typesetting

/// Gathers shaped glyphs into clusters with their text.
struct ClusterBuilder {
    let utf8: [UInt8]
    let size: Length

    /// The clusters in the order of the text; their texts, joined, are the whole text.
    func clusters(of glyphs: [PangoShapingContext.Glyph]) -> [ShapedCluster] {
        var result: [ShapedCluster] = []
        result.reserveCapacity(glyphs.count)
        var at = 0
        while at < glyphs.count {
            var end = at + 1
            while end < glyphs.count, glyphs[end].cluster == glyphs[at].cluster { end += 1 }
            let textEnd = end < glyphs.count ? glyphs[end].cluster : utf8.count
            result.append(cluster(glyphs[at..<end], text: glyphs[at].cluster..<textEnd))
            at = end
        }
        return result
    }

    private func cluster(_ glyphs: ArraySlice<PangoShapingContext.Glyph>, text: Range<Int>) -> ShapedCluster {
        var isCovered = true
        var shaped: [ShapedGlyph] = []
        shaped.reserveCapacity(glyphs.count)
        for glyph in glyphs where glyph.id != Self.empty {
            let isUnknown = glyph.id & Self.unknown != 0 || glyph.id == 0
            if isUnknown || [.blot, .box].contains(glyph.ink) { isCovered = false }
            shaped.append(shapedGlyph(glyph, id: isUnknown ? 0 : glyph.id))
        }
        let string = String(decoding: utf8[text], as: UTF8.self)
        if glyphs.allSatisfy({ $0.ink == .blank }), string.unicodeScalars.contains(where: \.leavesInk) { isCovered = false }
        return ShapedCluster(text: string, glyphs: shaped, isCovered: isCovered)
    }

    private func shapedGlyph(_ glyph: PangoShapingContext.Glyph, id: UInt32) -> ShapedGlyph {
        ShapedGlyph(id: id, advance: scaled(glyph.advance), offset: Point(x: scaled(glyph.right), y: scaled(glyph.down)))
    }

    /// A width at the size of shaping, taken to the size wanted and rounded to the nearest unit.
    private func scaled(_ width: Int32) -> Length {
        let em = PangoShapingContext.em.units
        return Length(units: (Int(width) * size.units + em / 2) / em)
    }

    /// What Pango puts for characters that show nothing (`PANGO_GLYPH_EMPTY`).
    private static let empty: UInt32 = 0x0fff_ffff
    /// What Pango adds to a scalar that the font lacks (`PANGO_GLYPH_UNKNOWN_FLAG`).
    private static let unknown: UInt32 = 0x1000_0000
}
