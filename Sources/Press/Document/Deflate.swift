import CPress

/// Deflated data, as the filter FlateDecode takes it (RFC 1950), and its way back within a limit.
public enum Deflate {
    static func bytes(_ plain: [UInt8], level: Int32) -> [UInt8] {
        var length = compressBound(UInt(plain.count))
        let deflated = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            compress2(buffer.baseAddress, &length, plain, UInt(plain.count), level)
            count = Int(length)
        }
        return deflated
    }

    /// What was deflated; nil where it is damaged or longer than the limit.
    public static func plain(_ deflated: [UInt8], limit: Int) -> [UInt8]? {
        var capacity = min(limit, max(1024, deflated.count * 4))
        while true {
            var length = UInt(capacity)
            var status: Int32 = Z_OK
            let plain = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                status = uncompress(buffer.baseAddress, &length, deflated, UInt(deflated.count))
                count = status == Z_OK ? Int(length) : 0
            }
            if status == Z_OK { return plain }
            guard status == Z_BUF_ERROR, capacity < limit else { return nil }
            capacity = min(limit, capacity * 4)
        }
    }
}
