import Measure

/// A picture file in memory, known from its header alone: nothing is decoded here.
public struct PictureFile: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable {
        case jpeg, png, svg
    }

    /// The colours that a JPEG or PNG is coded in; nil for SVG.
    public enum Coding: String, Hashable, Sendable {
        case grey, rgb, cmyk
    }

    /// From the project's root.
    public var path: String
    public let bytes: [UInt8]
    public var format: Format
    public var coding: Coding?
    /// Width and height in pixels; of an SVG, in user units.
    public var width: Int
    public var height: Int
    private let keptDigest = KeptDigest()

    public init(path: String, bytes: [UInt8], format: Format, coding: Coding?, width: Int, height: Int) {
        self.path = path
        self.bytes = bytes
        self.format = format
        self.coding = coding
        self.width = width
        self.height = height
    }

    /// SHA-256 of the bytes, worked out once for all copies.
    public var digest: String { keptDigest.hex(of: bytes) }

    /// The same file with other bytes.
    public func with(_ bytes: [UInt8]) -> PictureFile {
        PictureFile(path: path, bytes: bytes, format: format, coding: coding, width: width, height: height)
    }

    public static func == (one: PictureFile, other: PictureFile) -> Bool {
        (one.path, one.format, one.coding, one.width, one.height) == (other.path, other.format, other.coding, other.width, other.height)
            && one.bytes.hasSameBytes(as: other.bytes)
    }

    /// Files are told apart by what they are and how long: to hash all bytes is slow, and equal files are compared anyway.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(format)
        hasher.combine(bytes.count)
        hasher.combine(width)
        hasher.combine(height)
    }
}
