import CPress
import Source

/// Decodes a PNG of any kind by libpng's simplified interface, which reports faults as results and never jumps.
///
/// Sixteen bits become eight; a palette becomes its colours; what is transparent shows the ground, blended as screens do.
struct PNGDecoder {
    private let header: PixelHeader
    private let bytes: [UInt8]
    private let ground: ScreenTriple

    typealias ScreenTriple = (red: UInt8, green: UInt8, blue: UInt8)

    init(_ bytes: [UInt8], _ header: PixelHeader, ground: ScreenTriple) {
        self.header = header
        self.bytes = bytes
        self.ground = ground
    }

    /// The picture upright.
    func decode() throws(DecodingFault) -> Raster {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        guard png_image_begin_read_from_memory(&image, bytes, bytes.count) != 0 else { throw .truncated }
        image.flags |= UInt32(PNG_IMAGE_FLAG_16BIT_sRGB)
        let coloured = image.format & UInt32(PNG_FORMAT_FLAG_COLOR) != 0
        let transparent = image.format & UInt32(PNG_FORMAT_FLAG_ALPHA) != 0
        image.format = (coloured ? UInt32(PNG_FORMAT_FLAG_COLOR) : 0) | (transparent ? UInt32(PNG_FORMAT_FLAG_ALPHA) : 0)
        let (width, height) = (Int(image.width), Int(image.height))
        let stride = (coloured ? 3 : 1) + (transparent ? 1 : 0)
        var samples = [UInt8](repeating: 0, count: width * height * stride)
        guard png_image_finish_read(&image, nil, &samples, Int32(width * stride), nil) != 0, image.warning_or_error & 2 == 0 else {
            throw .truncated
        }
        let opaque = transparent ? flattened(samples, stride) : samples
        return Raster(
            width: width, height: height, channels: coloured || (transparent && isGroundColoured) ? .rgb : .grey,
            profile: try header.profile?.whole(),
            samples: opaque
        ).upright(from: header.orientation)
    }

    private var isGroundColoured: Bool { ground.red != ground.green || ground.green != ground.blue }

    /// Puts the picture on the ground; a grey picture on a coloured ground becomes a coloured one.
    private func flattened(_ samples: [UInt8], _ stride: Int) -> [UInt8] {
        let below = [ground.red, ground.green, ground.blue]
        let sources = stride == 4 ? [0, 1, 2] : isGroundColoured ? [0, 0, 0] : [0]
        var result: [UInt8] = []
        result.reserveCapacity(samples.count / stride * sources.count)
        for pixel in Swift.stride(from: 0, to: samples.count, by: stride) {
            let alpha = Int(samples[pixel + stride - 1])
            for (channel, source) in sources.enumerated() {
                let mixed = Int(samples[pixel + source]) * alpha + Int(below[channel]) * (255 - alpha)
                result.append(UInt8((mixed + 127) / 255))
            }
        }
        return result
    }
}
