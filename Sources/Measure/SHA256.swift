import CDigest

/// The SHA-256 digest of bytes (FIPS 180-4): how files and pages are told apart in reports, caches and tests.
public enum SHA256 {
    /// The digest as 64 hexadecimal digits.
    public static func hex(of bytes: UnsafeRawBufferPointer) -> String {
        var state = sha256_ctx()
        nettle_sha256_init(&state)
        nettle_sha256_update(&state, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_SIZE)) { digest in
            nettle_sha256_digest(&state, digest.count, digest.baseAddress)
            return String(unsafeUninitializedCapacity: digest.count * 2) { digits in
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
