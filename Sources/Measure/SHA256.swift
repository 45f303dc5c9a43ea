import Crypto

/// The SHA-256 digest of bytes (FIPS 180-4): how files and pages are told apart in reports, caches and tests.
public enum SHA256 {
    /// The digest as 64 hexadecimal digits.
    public static func hex(of bytes: UnsafeRawBufferPointer) -> String {
        var hash = Crypto.SHA256()
        hash.update(bufferPointer: bytes)
        return hash.finalize().withUnsafeBytes { digest in
            String(unsafeUninitializedCapacity: digest.count * 2) { digits in
                for (index, byte) in digest.enumerated() {
                    digits[index * 2] = (byte >> 4).hexDigit
                    digits[index * 2 + 1] = byte.hexDigit
                }
                return digest.count * 2
            }
        }
    }

    /// The digest as 64 hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String { bytes.withUnsafeBytes { hex(of: $0) } }
}
