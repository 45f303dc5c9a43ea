import CDeflate
import CPangoCairo
import Source

/// A surface that Cairo draws on, and a context to draw with.
///
/// The PDF is collected in memory; nothing is complete before `finish`.
final class CairoSurface {
    let context: OpaquePointer
    private let surface: OpaquePointer
    /// Where Cairo's bytes go, some thousand times a page.
    private let sink = UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)
    /// The level, as zlib has it, at which streams are packed.
    private let packing: Int32

    /// A PDF page of so many points. One that is not `packed` leaves its streams as they are: for a PDF that is finished for the press,
    /// where content is packed anew and outlines of fonts, which packing makes smaller by a seventh, are not worth the third of
    /// drawing's time that it takes.
    static func pdf(width: Double, height: Double, packed: Bool) -> CairoSurface {
        let surface = CairoSurface(packing: packed ? -1 : 0) { cairo_pdf_surface_create_for_stream(append, $0, width, height) }
        surface.sink.pointee.reserveCapacity(usualBytes)
        return surface
    }

    /// What a page without photographs takes.
    private static let usualBytes = 512 << 10

    /// A picture of so many pixels, without transparency.
    static func image(width: Int, height: Int) -> CairoSurface {
        CairoSurface { _ in cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) }
    }

    /// A transparent picture of so many pixels, to be laid on another.
    static func layer(width: Int, height: Int) -> CairoSurface {
        CairoSurface { _ in cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)) }
    }

    private init(packing: Int32 = -1, _ make: (UnsafeMutableRawPointer) -> OpaquePointer?) {
        self.packing = packing
        // Cairo gives an error surface and an error context rather than nothing.
        sink.initialize(to: [])
        surface = make(sink)!
        context = cairo_create(surface)!
        unhint()
    }

    private func unhint() {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        cairo_destroy(context)
        // Finishing may write to the sink once more, which is still there.
        cairo_surface_destroy(surface)
        sink.deinitialize(count: 1)
        sink.deallocate()
    }

    private static let append: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        closure.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }

    /// Covers a picture with white.
    func whiten() {
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
    }

    func setMetadata(_ key: cairo_pdf_metadata_t, _ value: String) { cairo_pdf_surface_set_metadata(surface, key, value) }

    /// Ends the page and begins another of so many points. For a PDF.
    func nextPage(width: Double, height: Double) {
        withPacking { cairo_show_page(context) }
        cairo_pdf_surface_set_size(surface, width, height)
    }

    /// Ends the page and the document, and gives its bytes, or Cairo's complaint.
    func finish() throws -> [UInt8] {
        withPacking { cairo_show_page(context) }
        try check(cairo_status(context))
        withPacking { cairo_surface_finish(surface) }
        try check(cairo_surface_status(surface))
        return sink.pointee
    }

    /// Cairo packs what it writes when a page or the document ends.
    private func withPacking(_ write: () -> Void) {
        let former = deflate_level_exchange(packing)
        write()
        _ = deflate_level_exchange(former)
    }

    /// The picture's pixels.
    func pixels() throws -> PixelImage {
        try check(cairo_status(context))
        cairo_surface_flush(surface)
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        guard let data = cairo_image_surface_get_data(surface) else { throw CairoFault(message: "the picture is too large") }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let rgb = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { output, count in
            var at = 0
            for row in 0..<height {
                let line = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
                for column in 0..<width {
                    let pixel = line[column]
                    output[at] = UInt8(truncatingIfNeeded: pixel >> 16)
                    output[at + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    output[at + 2] = UInt8(truncatingIfNeeded: pixel)
                    at += 3
                }
            }
            count = at
        }
        guard let image = PixelImage(width: width, height: height, rgb: rgb) else { throw CairoFault(message: "the picture is too large") }
        return image
    }

    /// The picture as a Windows bitmap of 32 bits a pixel, rows from the top: Cairo's own pixels behind a header, packed by nobody and
    /// decoded by nobody.
    func bitmap() throws -> [UInt8] {
        try check(cairo_status(context))
        cairo_surface_flush(surface)
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let header = BitmapHeader(width: width, height: height)
        guard let pixels = cairo_image_surface_get_data(surface), cairo_image_surface_get_stride(surface) == width * 4 else {
            throw CairoFault(message: "the picture is too large")
        }
        return header.bytes + UnsafeBufferPointer(start: pixels, count: width * height * 4)
    }

    /// Lays the picture on another surface, its corner at the origin there.
    func lay(on context: OpaquePointer) {
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_paint(context)
    }

    private func check(_ status: cairo_status_t) throws {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw CairoFault(message: cairo_status_to_string(status).map { Message(verbatim: String(cString: $0)) } ?? "unknown fault")
    }
}

/// What Cairo says is wrong.
struct CairoFault: Error, Hashable {
    var message: Message
}
