import CPangoCairo
import Measure
import Typesetting

/// One font, ready to shape.
///
/// All text is shaped at one size, of 65,536 of Pango's units an em, and its widths are then taken to the size wanted: Pango starts
/// two threads for each size of each font that it has not met, and unhinted widths are in proportion anyway.
final class PangoShapingContext {
    private let context: OpaquePointer
    private let description: OpaquePointer
    private let ink = GlyphInk()

    /// The em of all that is shaped here.
    static let em = Length(units: 65_536)

    init(map: UnsafeMutablePointer<PangoFontMap>, font: FontName) {
        context = pango_font_map_create_context(map)
        description = pango_font_description_new()
        pango_font_description_set_family(description, font.text)
        pango_font_description_set_absolute_size(description, Double(Self.em.units))
        pango_context_set_font_description(context, description)
        pango_context_set_language(context, pango_language_from_string("zh-cn"))
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        pango_context_set_round_glyph_positions(context, 0)
        Self.unhint(context)
    }

    deinit {
        pango_font_description_free(description)
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    private static func unhint(_ context: OpaquePointer) {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    /// A glyph as Pango gives it, at the size of `em`: its cluster is the offset of the cluster's first byte in the text.
    struct Glyph {
        var cluster: Int
        var id: UInt32
        var advance: Int32
        var right: Int32
        var down: Int32
        /// Of a glyph that the font has.
        var ink: GlyphInk.Kind
    }

    /// Shapes a text. The glyphs come in the order of their clusters. The stretches cover the text.
    func shape(_ text: UnsafeBufferPointer<CChar>, _ stretches: [ShapingStretch]) -> [Glyph] {
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        for stretch in stretches {
            guard let attribute = pango_attr_font_features_new(stretch.features) else { continue }
            attribute.pointee.start_index = UInt32(stretch.bytes.lowerBound)
            attribute.pointee.end_index = UInt32(stretch.bytes.upperBound)
            pango_attr_list_insert(attributes, attribute)
        }
        let items = pango_itemize(context, text.baseAddress, 0, Int32(text.count), attributes, nil)
        defer { g_list_free(items) }
        return glyphs(of: items, text, stretches)
    }

    private func glyphs(
        of items: UnsafeMutablePointer<GList>?, _ text: UnsafeBufferPointer<CChar>, _ stretches: [ShapingStretch]
    ) -> [Glyph] {
        guard let string = pango_glyph_string_new() else { return [] }
        defer { pango_glyph_string_free(string) }
        var result: [Glyph] = []
        result.reserveCapacity(text.count / 2)
        var node = items
        var stretch = 0
        while let current = node {
            if let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) {
                while stretch + 1 < stretches.count, stretches[stretch].bytes.upperBound <= Int(item.pointee.offset) { stretch += 1 }
                settle(&item.pointee.analysis, isHan: stretches.indices.contains(stretch) && stretches[stretch].isHan)
                append(item, text, string, to: &result)
                pango_item_free(item)
            }
            node = current.pointee.next
        }
        return result
    }

    /// Fixes what Pango guesses of an item: its language, which for Latin comes from the environment, and the script of marks that Chinese
    /// shares with Latin, which comes from the text before them. As Han, a dash is a full em and two make one stroke.
    private func settle(_ analysis: inout PangoAnalysis, isHan: Bool) {
        analysis.language = pango_language_from_string("zh-cn")
        let neutral = [PANGO_SCRIPT_COMMON, PANGO_SCRIPT_INHERITED, PANGO_SCRIPT_LATIN].map { guint8(truncatingIfNeeded: $0.rawValue) }
        if isHan, neutral.contains(analysis.script) { analysis.script = guint8(truncatingIfNeeded: PANGO_SCRIPT_HAN.rawValue) }
    }

    private func append(
        _ item: UnsafeMutablePointer<PangoItem>, _ text: UnsafeBufferPointer<CChar>,
        _ string: UnsafeMutablePointer<PangoGlyphString>, to result: inout [Glyph]
    ) {
        let offset = Int(item.pointee.offset)
        let start = text.baseAddress.map { $0 + offset }
        pango_shape_with_flags(
            start, item.pointee.length, text.baseAddress, Int32(text.count), &item.pointee.analysis, string, PANGO_SHAPE_NONE)
        let count = Int(string.pointee.num_glyphs)
        let isRightToLeft = item.pointee.analysis.level % 2 == 1
        let font = pango_font_get_hb_font(item.pointee.analysis.font)
        for place in 0..<count {
            let at = isRightToLeft ? count - 1 - place : place
            let info = string.pointee.glyphs[at]
            result.append(
                Glyph(
                    cluster: offset + Int(string.pointee.log_clusters[at]), id: info.glyph,
                    advance: info.geometry.width, right: info.geometry.x_offset, down: info.geometry.y_offset,
                    ink: font.map { ink.kind(of: info.glyph, in: $0) } ?? .unknown))
        }
    }
}
