import CPangoCairo
import Measure
import Typesetting

/// Draws glyph runs with the text they stand for, so that every reader of the PDF extracts it right.
struct TextPainter {
    let context: OpaquePointer
    let fonts: PageFonts

    func draw(_ run: GlyphRun) {
        guard let font = fonts.fonts[run.font], !run.glyphs.isEmpty else { return }
        cairo_set_font_face(context, font.face.pointer)
        setMatrix(run)
        let glyphs = run.glyphs.map {
            cairo_glyph_t(index: font.number(of: $0.id), x: $0.origin.x.points, y: $0.origin.y.points)
        }
        let clusters = TextClusters(run).merged.map { cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs)) }
        var text = run.text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { bytes in
                cairo_show_text_glyphs(
                    context, bytes.baseAddress, Int32(bytes.count), glyphs, Int32(glyphs.count),
                    clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
            }
        }
    }

    /// A turned run turns each glyph about its own origin: the page stands still, the font is turned.
    private func setMatrix(_ run: GlyphRun) {
        let size = run.size.points
        guard run.isTurned else { return cairo_set_font_size(context, size) }
        var matrix = cairo_matrix_t(xx: 0, yx: size, xy: -size, yy: 0, x0: 0, y0: 0)
        cairo_set_font_matrix(context, &matrix)
    }
}
