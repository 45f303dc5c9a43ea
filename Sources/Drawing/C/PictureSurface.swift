import CPangoCairo
import Glibc

/// A picture that Cairo can paint: one unit wide and one unit high, to be scaled to its place.
final class PictureSurface {
    private let surface: OpaquePointer
    private let width: Double
    private let height: Double

    /// A JPEG to be handed through to the PDF byte for byte. The surface itself is one pixel: it only carries the file.
    init(jpeg: [UInt8]) throws {
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
        (width, height) = (1, 1)
        guard !jpeg.isEmpty, let copy = malloc(jpeg.count) else { throw CairoFault(message: "the file is empty") }
        jpeg.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, copy.assumingMemoryBound(to: UInt8.self), UInt(jpeg.count), { free($0) }, copy)
        guard status == CAIRO_STATUS_SUCCESS else {
            free(copy)
            throw CairoFault(message: "the file cannot be attached")
        }
    }

    /// Pixels, for a picture of the page.
    init(_ pixels: PixelImage) throws {
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(pixels.width), Int32(pixels.height))
        (width, height) = (Double(pixels.width), Double(pixels.height))
        guard let data = cairo_image_surface_get_data(surface) else { throw CairoFault(message: "the picture is too large") }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let target = UnsafeMutableRawPointer(data)
        pixels.rgb.withUnsafeBufferPointer { rgb in
            for row in 0..<pixels.height {
                for column in 0..<pixels.width {
                    let at = 3 * (row * pixels.width + column)
                    let value = UInt32(rgb[at]) << 16 | UInt32(rgb[at + 1]) << 8 | UInt32(rgb[at + 2])
                    target.storeBytes(of: value, toByteOffset: row * stride + 4 * column, as: UInt32.self)
                }
            }
        }
        cairo_surface_mark_dirty(surface)
    }

    deinit { cairo_surface_destroy(surface) }

    /// Paints the picture over the unit square of the context.
    func paint(on context: OpaquePointer) {
        cairo_scale(context, 1 / width, 1 / height)
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_paint(context)
    }
}
