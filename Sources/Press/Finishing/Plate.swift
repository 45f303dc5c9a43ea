import Measure

/// A finished page: PDF/X-4 bytes, not yet written anywhere, and their SHA-256 digest.
public struct Plate: Hashable, Sendable {
    public var bytes: [UInt8]
    /// In hexadecimal digits.
    public var digest: String

    init(bytes: [UInt8]) {
        self.bytes = bytes
        digest = SHA256.hex(of: bytes)
    }
}
