import Measure

/// What a document holds, in short: another version of a page is told from the first by it. There is no clock: the same content gives the
/// same version, and the same time of day for its last change.
struct DocumentContent: Hashable, Sendable {
    /// The first digits of the content's digest.
    let version: String
    /// From 1 to the last second of the day, by the digest.
    let secondOfDay: Int

    private static let digits = 12

    init(_ bytes: [UInt8]) {
        let digest = SHA256.hex(of: bytes)
        version = String(digest.prefix(Self.digits))
        secondOfDay = 1 + (Int(version, radix: 16) ?? 0) % (24 * 60 * 60 - 1)
    }
}
