/// Walks the markers of a JPEG (ISO 10918-1, annex B) from end to end: its frame, its scans, its end.
struct JPEGHeader {
    private let bytes: [UInt8]
    private var index = 2
    private var frame: PictureHeader?
    private var scans = 0

    static func read(_ bytes: [UInt8]) throws(PictureFault) -> PictureHeader {
        var header = JPEGHeader(bytes: bytes)
        return try header.read()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() throws(PictureFault) -> PictureHeader {
        while true {
            let marker = try nextMarker()
            switch marker {
            case 0xd9:
                guard let frame, scans > 0 else { throw .damaged("it has no image") }
                return frame
            case 0x01, 0xd0...0xd7: continue
            case 0xc0, 0xc1, 0xc2: try readFrame()
            case 0xc3, 0xc5...0xc7, 0xc9...0xcb, 0xcd...0xcf:
                throw .unsupported("is a lossless, arithmetic or hierarchical JPEG", "save it as a baseline or progressive JPEG")
            case 0xda: try readScan()
            default: _ = try segment()
            }
        }
    }

    /// The next marker; entropy-coded bytes before it are passed over.
    private mutating func nextMarker() throws(PictureFault) -> UInt8 {
        guard index + 1 < bytes.count else { throw .truncated }
        guard bytes[index] == 0xff else { throw .damaged("its segments do not follow one another") }
        while index < bytes.count, bytes[index] == 0xff { index += 1 }
        guard index < bytes.count else { throw .truncated }
        index += 1
        return bytes[index - 1]
    }

    /// A segment's content; the index moves behind it.
    private mutating func segment() throws(PictureFault) -> ArraySlice<UInt8> {
        guard index + 2 <= bytes.count else { throw .truncated }
        let length = Int(bytes[index]) << 8 | Int(bytes[index + 1])
        guard length >= 2 else { throw .damaged("a segment has no length") }
        guard index + length <= bytes.count else { throw .truncated }
        defer { index += length }
        return bytes[index + 2..<index + length]
    }

    private mutating func readFrame() throws(PictureFault) {
        let content = Array(try segment())
        guard frame == nil else { throw .damaged("it has two frames") }
        guard content.count >= 6, content.count >= 6 + 3 * Int(content[5]) else { throw .damaged("its frame is too short") }
        guard content[0] == 8 else { throw .unsupported("has \(content[0]) bits a channel", "save it with 8 bits a channel") }
        let coding: PictureFile.Coding
        switch content[5] {
        case 1: coding = .grey
        case 3: coding = .rgb
        case 4: coding = .cmyk
        default: throw .damaged("it has \(content[5]) channels")
        }
        frame = PictureHeader(width: Int(content[3]) << 8 | Int(content[4]), height: Int(content[1]) << 8 | Int(content[2]), coding: coding)
    }

    private mutating func readScan() throws(PictureFault) {
        _ = try segment()
        guard frame != nil else { throw .damaged("a scan stands before the frame") }
        scans += 1
        guard scans <= Limits.jpegScans else {
            throw PictureFault(id: "scans", message: "has more than \(Limits.jpegScans) scans", hint: "save it again as a baseline JPEG")
        }
        // In entropy-coded data 0xFF is followed by 0 or a restart marker.
        bytes.withUnsafeBufferPointer { bytes in
            while index + 1 < bytes.count, bytes[index] != 0xff || bytes[index + 1] == 0 || (0xd0...0xd7).contains(bytes[index + 1]) {
                index += 1
            }
        }
    }
}
