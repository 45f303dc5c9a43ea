import CPangoCairo
import Measure
import Typesetting

/// Draws glyph runs with the text they stand for, so that every reader of the PDF extracts it right.
struct TextPainter {
    let context: OpaquePointer
    let fonts: PageFonts

    /// Draws runs of one style.
    func draw(_ runs: [GlyphRun]) {
        guard let style = runs.first, let font = fonts.fonts[style.font] else { return }
        cairo_set_font_face(context, font.face.pointer)
        setMatrix(style)
        var text: [UInt8] = []
        var glyphs: [cairo_glyph_t] = []
        var clusters: [cairo_text_cluster_t] = []
        for run in runs {
            text += run.text.utf8
            glyphs += run.glyphs.lazy.map { cairo_glyph_t(index: font.number(of: $0.id), x: $0.origin.x.points, y: $0.origin.y.points) }
            clusters += TextClusters(run).merged.lazy.map { cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs)) }
        }
        guard !glyphs.isEmpty else { return }
        text.withUnsafeBytes { bytes in
            cairo_show_text_glyphs(
                context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), glyphs, Int32(glyphs.count),
                clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
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

extension GlyphRun {
    /// True where both are drawn with one font in one size and ink.
    func hasStyle(of other: GlyphRun) -> Bool {
        font == other.font && size == other.size && ink == other.ink && isTurned == other.isTurned
    }
}
