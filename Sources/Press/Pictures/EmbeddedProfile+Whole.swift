import Source

extension EmbeddedProfile {
    /// The profile's bytes.
    func whole() throws(DecodingFault) -> [UInt8] {
        switch self {
        case .plain(let bytes): return bytes
        case .deflated(let bytes):
            guard let profile = Deflate.plain(bytes, limit: Limits.profileBytes) else {
                throw DecodingFault("the picture's colour profile is damaged")
            }
            return profile
        }
    }
}
