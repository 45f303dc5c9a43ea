import CPangoCairo

/// A font file of the page's own: the outlines of the glyphs that it shows, renumbered, without layout tables and without hints, which only
/// coarse screens use and which cost FreeType half of its time.
///
/// Without it Cairo keeps every subroutine of a CFF font: some 600 KB a face, whatever the glyph count.
struct FontSubset: Sendable {
    /// The new font's bytes.
    let bytes: [UInt8]
    /// The numbers of the glyphs in the subset, by their numbers in the font; 0 for one that it does not have.
    let renumbering: [UInt16]

    /// Nil where HarfBuzz finds the font too damaged to subset.
    init?(of face: HarfBuzzFace, glyphs: GlyphSet) {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        guard let outlines = Self.outlines(of: face) else { return nil }
        defer { hb_face_destroy(outlines) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        let flags = [HB_SUBSET_FLAGS_DESUBROUTINIZE, HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_FLAGS_NOTDEF_OUTLINE]
        hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
        guard let plan = hb_subset_plan_create_or_fail(outlines, input) else { return nil }
        defer { hb_subset_plan_destroy(plan) }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
        defer { hb_face_destroy(subset) }
        bytes = Self.bytes(of: subset)
        renumbering = Self.renumbering(of: glyphs, plan)
    }

    private static func bytes(of face: OpaquePointer) -> [UInt8] {
        let blob = hb_face_reference_blob(face)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        let start = UnsafeRawPointer(hb_blob_get_data(blob, &length))
        return Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(length)))
    }

    /// The face without any table that only shaping needs: a subset of a whole face spends most of its time on the character map.
    private static func outlines(of face: HarfBuzzFace) -> OpaquePointer? {
        let whole = UnsafeMutableRawPointer(hb_face_reference(face.face))
        return hb_face_create_for_tables(
            { _, tag, whole in
                guard let whole, FontSubset.keptTables.contains(tag) else { return nil }
                return hb_face_reference_table(OpaquePointer(whole), tag)
            }, whole, { hb_face_destroy(OpaquePointer($0)) })
    }

    private static let keptTables = Set(
        ["head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "CFF ", "glyf", "loca"].map { (tag: String) in hb_tag_from_string(tag, 4) }
    )

    private static func renumbering(of glyphs: GlyphSet, _ plan: OpaquePointer) -> [UInt16] {
        let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
        var numbers: [UInt16] = []
        for glyph in glyphs {
            let new = hb_map_get(map, glyph)
            guard new != hb_codepoint_t.max else { continue }
            numbers += repeatElement(0, count: Int(glyph) - numbers.count)
            numbers.append(UInt16(truncatingIfNeeded: new))
        }
        return numbers
    }
}
