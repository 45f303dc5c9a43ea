/// What an entry of a cache is proven by when it is taken out: a digest of its name and content with a key that others do not have, made
/// as HMAC is (RFC 2104) with SHA-256. An entry that was damaged, exchanged or forged has another seal.
public struct CacheSeal: Sendable {
    /// The key with the pads of the inner and the outer digest.
    private let inner: [UInt8]
    private let outer: [UInt8]
    private static let block = 64

    /// - Parameter key: at most 64 bytes that nobody else can know.
    public init(key: [UInt8]) {
        precondition(key.count <= Self.block)
        let padded = key + [UInt8](repeating: 0, count: Self.block - key.count)
        inner = padded.map { $0 ^ 0x36 }
        outer = padded.map { $0 ^ 0x5c }
    }

    /// 64 hexadecimal digits.
    public func seal(of content: [UInt8], named name: String) -> [UInt8] {
        var message = inner
        message.reserveCapacity(inner.count + name.utf8.count + 1 + content.count)
        message += name.utf8
        message.append(0)
        message += content
        return Array(SHA256.hex(of: outer + Array(SHA256.hex(of: message).utf8)).utf8)
    }

    /// How many bytes a seal takes.
    public static let length = 64
}
