/// Walks the chunks of a PNG (ISO 15948) from end to end: its header, palette, transparency, colour profile and orientation. The checksum
/// of its header chunk is verified, those of the others are the decoder's to check.
struct PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

    private var header: PixelHeader?
    private var hasImage = false
    /// Of the image's colours: 0 grey, 3 a palette.
    private var colourType: UInt8 = 0
    private var palette: [UInt8] = []
    private var transparency: [UInt8]?

    static func read(_ bytes: [UInt8]) throws(PictureFault) -> PixelHeader {
        var header = PNGHeader()
        return try header.walk(bytes)
    }

    private mutating func walk(_ bytes: [UInt8]) throws(PictureFault) -> PixelHeader {
        var index = Self.signature.count
        while true {
            guard index + 12 <= bytes.count else { throw .truncated }
            let length = Self.number(bytes, index)
            guard length <= bytes.count - index - 12 else { throw .truncated }
            let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            let content = bytes[index + 8..<index + 8 + length]
            if name == "IHDR" {
                guard header == nil, Self.number(bytes, index + 8 + length) == Int(Self.crc(bytes[index + 4..<index + 8 + length])) else {
                    throw .damaged("its header is wrong")
                }
                try readHeader(Array(content))
            }
            guard header != nil else { throw .damaged("it does not begin with its header") }
            if name == "IEND" { return try found() }
            try read(name, content)
            index += 12 + length
        }
    }

    private mutating func read(_ name: String, _ content: ArraySlice<UInt8>) throws(PictureFault) {
        switch name {
        case "IDAT": hasImage = hasImage || !content.isEmpty
        case "PLTE": palette = Array(content)
        case "tRNS": transparency = Array(content)
        case "iCCP": header?.profile = try Self.profile(content)
        case "eXIf": if let orientation = PictureOrientation(exif: content) { header?.orientation = orientation }
        default: break
        }
    }

    private func found() throws(PictureFault) -> PixelHeader {
        guard var header, hasImage else { throw .damaged("it has no image") }
        header.isLineArt = header.depth == 1 && hasBlackAndWhiteAlone
        try header.check()
        return header
    }

    private mutating func readHeader(_ content: [UInt8]) throws(PictureFault) {
        guard content.count == 13, content[10] == 0, content[11] == 0, content[12] <= 1 else { throw .damaged("its header is wrong") }
        let depths: [UInt8: [UInt8]] = [0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]]
        colourType = content[9]
        guard depths[colourType]?.contains(content[8]) == true else { throw .damaged("its colours are of no known kind") }
        header = PixelHeader(
            storedWidth: Self.number(content, 0), storedHeight: Self.number(content, 4),
            coding: colourType == 0 || colourType == 4 ? .grey : .rgb, depth: Int(content[8]))
    }

    /// True where the two values of a bit show as black and white; what is wholly transparent shows white paper.
    private var hasBlackAndWhiteAlone: Bool {
        guard colourType == 3 else { return true }
        let alpha = transparency ?? []
        return palette.count >= 3
            && (0..<min(2, palette.count / 3)).allSatisfy { entry in
                let opacity = entry < alpha.count ? alpha[entry] : 255
                let colour = Set(palette[entry * 3..<entry * 3 + 3])
                return opacity == 0 || (opacity == 255 && (colour == [0] || colour == [255]))
            }
    }

    /// A name, a zero, the method (zero), and the profile deflated. 11.3.3.3.
    private static func profile(_ content: ArraySlice<UInt8>) throws(PictureFault) -> EmbeddedProfile {
        guard let end = content.firstIndex(of: 0), end + 2 < content.endIndex else { throw .damaged("its colour profile is cut short") }
        return .deflated(Array(content[(end + 2)...]))
    }

    private static func number(_ bytes: [UInt8], _ index: Int) -> Int {
        bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    /// CRC-32 (annex D), bit by bit: it is asked for seventeen bytes.
    private static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
        }
    }
}
