import Synchronization

/// The SHA-256 of bytes that do not change, worked out when it is first asked for and then shared by all copies of what holds it.
public final class KeptDigest: Sendable {
    private let known = Mutex<String?>(nil)

    public init() {}

    /// - Parameter bytes: the same each time.
    public func hex(of bytes: [UInt8]) -> String {
        known.withLock { known in
            let digest = known ?? SHA256.hex(of: bytes)
            known = digest
            return digest
        }
    }
}
