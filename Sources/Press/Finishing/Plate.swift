/// A finished page: PDF/X-4 bytes, not yet written anywhere.
public struct Plate: Hashable, Sendable {
    public var bytes: [UInt8]
}
