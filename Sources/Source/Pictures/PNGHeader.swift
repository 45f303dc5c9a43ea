/// Walks the chunks of a PNG (ISO 15948) from end to end; the checksum of its header chunk is verified, those of the others are the
/// decoder's to check.
enum PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

    static func read(_ bytes: [UInt8]) throws(PictureFault) -> PictureHeader {
        var index = signature.count
        var header: PictureHeader?
        var hasImage = false
        while true {
            guard index + 12 <= bytes.count else { throw .truncated }
            let length = number(bytes, index)
            guard length <= bytes.count - index - 12 else { throw .truncated }
            let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            let content = bytes[index + 8..<index + 8 + length]
            switch name {
            case "IHDR":
                guard header == nil, number(bytes, index + 8 + length) == Int(crc(bytes[index + 4..<index + 8 + length])) else {
                    throw .damaged("its header is wrong")
                }
                header = try self.header(Array(content))
            case "IDAT": hasImage = hasImage || length > 0
            case "IEND":
                guard let header, hasImage else { throw .damaged("it has no image") }
                return header
            default: break
            }
            guard header != nil else { throw .damaged("it does not begin with its header") }
            index += 12 + length
        }
    }

    private static func header(_ content: [UInt8]) throws(PictureFault) -> PictureHeader {
        guard content.count == 13, content[10] == 0, content[11] == 0, content[12] <= 1 else { throw .damaged("its header is wrong") }
        let depths: [UInt8: [UInt8]] = [0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]]
        guard depths[content[9]]?.contains(content[8]) == true else { throw .damaged("its colours are of no known kind") }
        return PictureHeader(
            width: number(content, 0), height: number(content, 4), coding: content[9] == 0 || content[9] == 4 ? .grey : .rgb)
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
