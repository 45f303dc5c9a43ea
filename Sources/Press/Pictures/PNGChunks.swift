/// What the chunks of a PNG say before it is decoded: its size and its colour profile. PNG (ISO/IEC 15948), 5.3 and 11.3.3.3.
struct PNGChunks {
    private(set) var width = 0
    private(set) var height = 0
    private(set) var profile: [UInt8]?

    init(_ bytes: [UInt8]) throws(PictureFault) {
        var place = 8
        while place + 12 <= bytes.count {
            let length = Self.number(bytes, place)
            guard place + 12 + length <= bytes.count else { throw .truncated }
            let data = bytes[(place + 8)..<(place + 8 + length)]
            switch String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self) {
            case "IHDR" where length == 13:
                width = Self.number(bytes, place + 8)
                height = Self.number(bytes, place + 12)
            case "iCCP": profile = try Self.profile(data)
            case "IDAT": return
            default: break
            }
            place += 12 + length
        }
        throw .truncated
    }

    /// A name, a zero, the method (zero), and the profile deflated.
    private static func profile(_ data: ArraySlice<UInt8>) throws(PictureFault) -> [UInt8] {
        guard let end = data.firstIndex(of: 0), end + 2 < data.endIndex,
            let profile = Deflate.plain(Array(data[(end + 2)...]), limit: PictureLimits.profile)
        else { throw PictureFault("the picture's colour profile is damaged") }
        return profile
    }

    private static func number(_ bytes: [UInt8], _ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
}
