import CPangoCairo

/// What the glyphs of one font lay on paper, each looked at once.
final class GlyphInk {
    enum Kind: UInt8 {
        case unknown
        case drawn
        /// Nothing.
        case blank
        /// Ink so far from its character that it is a blot.
        case blot
        /// The box that stood for several other characters before: what fonts draw in place of a character.
        case box
    }

    private var kinds: [Kind] = []
    /// The ink of the last glyph that was met for the first time, and how many before it had the very same.
    private var last = hb_glyph_extents_t()
    private var repeats = 0

    /// Ink further than so many ems from the pen: the widest ornaments and ligatures stay within.
    private static let reach = 4
    /// Different characters have the same ink by chance, but not so many in a row.
    private static let mostRepeats = 4

    /// - Parameter font: the glyph's own font, at any scale.
    func kind(of glyph: UInt32, in font: OpaquePointer) -> Kind {
        let number = Int(glyph)
        guard number < 65_536 else { return .drawn }
        if number >= kinds.count { kinds += repeatElement(.unknown, count: number + 1 - kinds.count) }
        if kinds[number] == .unknown { kinds[number] = look(at: glyph, in: font) }
        return kinds[number]
    }

    private func look(at glyph: UInt32, in font: OpaquePointer) -> Kind {
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.width != 0 || extents.height != 0 else { return .blank }
        let isSame =
            (extents.x_bearing, extents.y_bearing, extents.width, extents.height) == (
                last.x_bearing, last.y_bearing, last.width, last.height
            )
        (last, repeats) = (extents, isSame ? repeats + 1 : 0)
        if repeats >= Self.mostRepeats { return .box }
        var (across, up): (Int32, Int32) = (0, 0)
        hb_font_get_scale(font, &across, &up)
        let em = Int(max(across.magnitude, up.magnitude)) * Self.reach
        let advance = max(0, Int(hb_font_get_glyph_h_advance(font, glyph)))
        let (left, top) = (Int(extents.x_bearing), Int(extents.y_bearing))
        let sides = [-left, left + Int(extents.width) - advance, top.magnitudeAsInt, (top + Int(extents.height)).magnitudeAsInt]
        return sides.contains { $0 > em } ? .blot : .drawn
    }
}

extension Int {
    fileprivate var magnitudeAsInt: Int { Int(clamping: magnitude) }
}
