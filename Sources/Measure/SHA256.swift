import Crypto

/// The SHA-256 digest of bytes (FIPS 180-4): how files and pages are told apart in reports, caches and tests.
public enum SHA256 {
    /// The digest as 64 hexadecimal digits.
    public static func hex(of bytes: UnsafeRawBufferPointer) -> String {
        var hash = Crypto.SHA256()
        hash.update(bufferPointer: bytes)
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The digest as 64 hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String { bytes.withUnsafeBytes { hex(of: $0) } }
}
