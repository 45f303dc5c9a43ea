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
    }

    /// Shapes a text. The glyphs come in the order of their clusters. `features` are CSS font features for ranges of bytes.
    func shape(_ text: UnsafeBufferPointer<CChar>, features: [(Range<Int>, String)]) -> [Glyph] {
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        for (range, settings) in features {
            guard let attribute = pango_attr_font_features_new(settings) else { continue }
            attribute.pointee.start_index = UInt32(range.lowerBound)
            attribute.pointee.end_index = UInt32(range.upperBound)
            pango_attr_list_insert(attributes, attribute)
        }
        let items = pango_itemize(context, text.baseAddress, 0, Int32(text.count), attributes, nil)
        defer { g_list_free(items) }
        return glyphs(of: items, text)
    }

    private func glyphs(of items: UnsafeMutablePointer<GList>?, _ text: UnsafeBufferPointer<CChar>) -> [Glyph] {
        guard let string = pango_glyph_string_new() else { return [] }
        defer { pango_glyph_string_free(string) }
        var result: [Glyph] = []
        result.reserveCapacity(text.count / 2)
        var node = items
        while let current = node {
            if let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) {
                append(item, text, string, to: &result)
                pango_item_free(item)
            }
            node = current.pointee.next
        }
        return result
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
        for place in 0..<count {
            let at = isRightToLeft ? count - 1 - place : place
            let info = string.pointee.glyphs[at]
            result.append(
                Glyph(
                    cluster: offset + Int(string.pointee.log_clusters[at]), id: info.glyph,
                    advance: info.geometry.width, right: info.geometry.x_offset, down: info.geometry.y_offset))
        }
    }
}
