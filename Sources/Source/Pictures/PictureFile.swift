import Measure

/// A picture file in memory, and everything that can be known of it without decoding it: make-up, press, preflight, proof, preview and
/// export all ask here, and nobody else reads a header.
public struct PictureFile: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable {
        case jpeg, png, svg, pdf
    }

    /// What the file says of itself: pixels, a drawing, or a page of a document.
    public enum Content: Hashable, Sendable {
        case pixels(PixelHeader)
        case drawing(DrawingHeader)
        case page(PageHeader)
    }

    /// From the project's root.
    public var path: String
    public let bytes: [UInt8]
    public let format: Format
    public let content: Content
    private let keptDigest = KeptDigest()

    public init(path: String, bytes: [UInt8], format: Format, content: Content) {
        self.path = path
        self.bytes = bytes
        self.format = format
        self.content = content
    }

    /// A JPEG or PNG of so many pixels, upright and without a profile: one that was made here.
    public init(path: String, bytes: [UInt8], format: Format, coding: PixelHeader.Coding, width: Int, height: Int) {
        self.init(
            path: path, bytes: bytes, format: format,
            content: .pixels(PixelHeader(storedWidth: width, storedHeight: height, coding: coding)))
    }

    /// A page of a PDF that was read and found fit to be placed.
    public init(path: String, bytes: [UInt8], page: PageHeader) {
        self.init(path: path, bytes: bytes, format: .pdf, content: .page(page))
    }

    /// SHA-256 of the bytes, worked out once for all copies.
    public var digest: String { keptDigest.hex(of: bytes) }

    /// Of a JPEG or PNG; nil for a drawing.
    public var pixels: PixelHeader? { if case .pixels(let header) = content { header } else { nil } }

    /// Of an SVG; nil for a JPEG or PNG.
    public var drawing: DrawingHeader? { if case .drawing(let header) = content { header } else { nil } }

    /// Of a page of a PDF.
    public var page: PageHeader? { if case .page(let header) = content { header } else { nil } }

    /// Width and height as the picture is shown, in pixels; of an SVG, in its user units; of a page, in points.
    public var shown: (width: Double, height: Double) {
        switch content {
        case .pixels(let header): (Double(header.width), Double(header.height))
        case .drawing(let header): (header.width, header.height)
        case .page(let header): (header.size.width.points, header.size.height.points)
        }
    }

    /// Width over height as it is shown.
    public var proportion: Double {
        let (width, height) = shown
        return width > 0 && height > 0 ? width / height : 1
    }

    /// How finely it prints where all of it is printed in this size; nil for a drawing, and for no size.
    public func resolution(printed size: Size) -> PictureResolution? {
        pixels.flatMap { PictureResolution(width: $0.width, height: $0.height, across: size.width.points, down: size.height.points) }
    }

    public static func == (one: PictureFile, other: PictureFile) -> Bool {
        (one.path, one.format, one.content) == (other.path, other.format, other.content) && one.bytes.hasSameBytes(as: other.bytes)
    }

    /// Files are told apart by what they are and how long: to hash all bytes is slow, and equal files are compared anyway.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(format)
        hasher.combine(bytes.count)
    }
}
