import CPangoCairo
import Source

/// An SVG file as librsvg has read it. It is drawn as vectors; nothing outside the file is opened.
final class SVGDrawing {
    private let handle: UnsafeMutablePointer<RsvgHandle>

    /// Reads a file.
    /// - Parameters:
    ///   - rootFill: how the drawing is filled where it says nothing, as `#rrggbb`; nil where it says it.
    ///   - rootColour: what `currentColor` is where it says nothing.
    init(_ bytes: [UInt8], rootFill: String?, rootColour: String?) throws {
        var fault: UnsafeMutablePointer<GError>?
        let read = bytes.withUnsafeBufferPointer { rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &fault) }
        guard let read else { throw CairoFault(message: Self.message(fault)) }
        handle = read
        // Lengths in mm or pt are parts of an inch of 96 units, as in browsers.
        rsvg_handle_set_dpi(handle, 96)
        let styles = [rootFill.map { "fill: \($0)" }, rootColour.map { "color: \($0)" }].compactMap { $0 }
        guard !styles.isEmpty else { return }
        let sheet = Array(":root { \(styles.joined(separator: "; ")) }".utf8)
        _ = rsvg_handle_set_stylesheet(handle, sheet, gsize(sheet.count), nil)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// Draws it to fill a box of the context's own units, from the origin.
    func draw(on context: OpaquePointer, width: Double, height: Double) throws {
        var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        var fault: UnsafeMutablePointer<GError>?
        guard rsvg_handle_render_document(handle, context, &viewport, &fault) != 0 else {
            throw CairoFault(message: Self.message(fault))
        }
    }

    private static func message(_ fault: UnsafeMutablePointer<GError>?) -> Message {
        defer { if let fault { g_error_free(fault) } }
        return fault?.pointee.message.map { Message(verbatim: String(cString: $0)) } ?? "the file is not SVG"
    }
}
