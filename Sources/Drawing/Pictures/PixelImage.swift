/// A decoded picture: three bytes a pixel (red, green, blue), row by row from the top.
public struct PixelImage: Hashable, Sendable {
    public let width: Int
    public let height: Int
    public let rgb: [UInt8]

    /// Nil unless the bytes are exactly those of a picture of that size.
    public init?(width: Int, height: Int, rgb: [UInt8]) {
        guard width > 0, height > 0, width <= 32_767, height <= 32_767, rgb.count == 3 * width * height else { return nil }
        self.width = width
        self.height = height
        self.rgb = rgb
    }
}
