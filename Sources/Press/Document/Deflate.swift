import CPress

/// Deflated data, as the filter FlateDecode takes it (RFC 1950).
enum Deflate {
    static func bytes(_ plain: [UInt8], level: Int32) -> [UInt8] {
        var length = compressBound(UInt(plain.count))
        let deflated = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            compress2(buffer.baseAddress, &length, plain, UInt(plain.count), level)
            count = Int(length)
        }
        return deflated
    }
}
