import Measure

/// The digest that a certificate bears of itself, as its last field: whoever reads it alone, without page and edition beside it, sees by it
/// that nothing was changed since it was written.
enum CertificateDigest {
    private static let opening = Array(",\n  \"sha256\": \"".utf8)
    private static let ending = Array("\"\n}\n".utf8)
    /// What ends the document that the digest is of.
    private static let documentEnding = Array("\n}\n".utf8)
    private static let digits = 64

    /// A document of fields with its digest put at its end.
    static func added(to document: [UInt8]) -> [UInt8] {
        document.dropLast(documentEnding.count) + opening + Array(SHA256.hex(of: document).utf8) + ending
    }

    /// True of bytes that are as they were written.
    static func isRight(in written: [UInt8]) -> Bool {
        let tail = opening.count + digits + ending.count
        guard written.count > tail else { return false }
        return added(to: written.dropLast(tail) + documentEnding) == written
    }
}
