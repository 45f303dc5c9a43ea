import CPangoCairo

/// A face of a mapped font file as HarfBuzz sees it, with a font of one unit an em unit.
final class HarfBuzzFace {
    let face: OpaquePointer
    let font: OpaquePointer

    init(_ blob: FontFileBlob, index: Int) {
        face = hb_face_create(blob.pointer, UInt32(index))
        font = hb_font_create(face)
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    var unitsPerEm: Int { Int(hb_face_get_upem(face)) }
    var glyphCount: Int { Int(hb_face_get_glyph_count(face)) }

    /// The glyph of a scalar by the font's `cmap`; nil where it has none.
    func glyph(of scalar: Unicode.Scalar) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 ? glyph : nil
    }

    /// The ink of a glyph above and below the baseline, in em units, y up.
    func inkHeight(of glyph: UInt32) -> ClosedRange<Int>? {
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.height != 0 else { return nil }
        let top = Int(extents.y_bearing)
        let foot = top + Int(extents.height)
        return min(top, foot)...max(top, foot)
    }

    /// The lower edge of the ideographic em box (table `BASE`, baseline `ideo`) in em units, y up; nil where the font does not say.
    var emBoxFoot: Int? {
        var coordinate: hb_position_t = 0
        let found = hb_ot_layout_get_baseline(
            font, HB_OT_LAYOUT_BASELINE_TAG_IDEO_EMBOX_BOTTOM_OR_LEFT, HB_DIRECTION_LTR, hb_tag_from_string("hani", 4),
            hb_tag_from_string("ZHS ", 4), &coordinate)
        return found != 0 ? Int(coordinate) : nil
    }

    /// A metric of `OS/2`, `hhea` or `post` in em units; nil where the font does not say.
    func metric(_ tag: hb_ot_metrics_tag_t) -> Int? {
        var position: hb_position_t = 0
        return hb_ot_metrics_get_position(font, tag, &position) != 0 ? Int(position) : nil
    }

    /// A name of the font (table `name`), in English.
    func name(_ id: UInt32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        var size = UInt32(buffer.count)
        _ = hb_ot_name_get_utf8(face, hb_ot_name_id_t(id), hb_language_from_string("en", -1), &size, &buffer)
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
