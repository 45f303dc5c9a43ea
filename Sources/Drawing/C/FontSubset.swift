import CPangoCairo

/// A font file of the page's own: the outlines of the glyphs that it shows, renumbered, without layout tables.
///
/// Without it Cairo keeps every subroutine of a CFF font: some 600 KB a face, whatever the glyph count.
final class FontSubset {
    /// The new font's bytes.
    let blob: OpaquePointer
    private let plan: OpaquePointer

    /// Nil where HarfBuzz finds the font too damaged to subset.
    init?(of face: HarfBuzzFace, glyphs: Set<UInt32>) {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for tag in ["GSUB", "GPOS", "GDEF", "BASE", "vmtx", "vhea", "VORG", "DSIG", "gasp", "fpgm", "prep", "cvt "] {
            hb_set_add(dropped, hb_tag_from_string(tag, 4))
        }
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
        guard let plan = hb_subset_plan_create_or_fail(face.face, input) else { return nil }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else {
            hb_subset_plan_destroy(plan)
            return nil
        }
        defer { hb_face_destroy(subset) }
        self.plan = plan
        blob = hb_face_reference_blob(subset)
    }

    deinit {
        hb_blob_destroy(blob)
        hb_subset_plan_destroy(plan)
    }

    /// The numbers of the glyphs in the subset, by their numbers in the font.
    func renumbering(of glyphs: Set<UInt32>) -> [UInt32: UInt32] {
        let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
        var result: [UInt32: UInt32] = [:]
        result.reserveCapacity(glyphs.count)
        for glyph in glyphs {
            let new = hb_map_get(map, glyph)
            if new != hb_codepoint_t.max { result[glyph] = new }
        }
        return result
    }
}
