/// Walks the markers of a JPEG (ISO 10918-1, annex B) from end to end: its frame, its scans, its end; on the way its orientation (Exif
/// 2.3), its colour profile (ICC.1, annex B.4) and Adobe's marker.
struct JPEGHeader {
    private let bytes: [UInt8]
    private var index = 2
    private var frame: PixelHeader?
    private var scans = 0
    private var orientation: PictureOrientation?
    private var isAdobe = false
    private var profile = JPEGProfile()

    /// - Parameter toItsEnd: what is cut short after its first scan has begun is refused.
    static func read(_ bytes: [UInt8], toItsEnd: Bool = true) throws(PictureFault) -> PixelHeader {
        guard bytes.starts(with: [0xff, 0xd8]) else { throw .damaged("it is no JPEG") }
        var header = JPEGHeader(bytes: bytes)
        do throws(PictureFault) {
            try header.walk()
        } catch {
            guard !toItsEnd, header.scans > 0, error.id == PictureFault.truncated.id else { throw error }
        }
        return try header.found(withProfile: toItsEnd)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func found(withProfile: Bool) throws(PictureFault) -> PixelHeader {
        guard var header = frame, scans > 0 else { throw .damaged("it has no image") }
        header.orientation = orientation ?? .upright
        header.hasInvertedInks = isAdobe && header.coding == .cmyk
        if withProfile { header.profile = try profile.joined().map(EmbeddedProfile.plain) }
        try header.check()
        return header
    }

    /// Goes from marker to marker, to the end of the image.
    private mutating func walk() throws(PictureFault) {
        while true {
            let marker = try nextMarker()
            switch marker {
            case 0xd9: return
            case 0x01, 0xd0...0xd7: continue
            case 0xc0, 0xc1, 0xc2: try readFrame()
            case 0xc3, 0xc5...0xc7, 0xc9...0xcb, 0xcd...0xcf:
                throw .unsupported("is a lossless, arithmetic or hierarchical JPEG", "save it as a baseline or progressive JPEG")
            case 0xda: try readScan()
            case 0xe1: readExif(try segment())
            case 0xe2: profile.take(try segment())
            case 0xee: if try segment().starts(with: Array("Adobe".utf8)) { isAdobe = true }
            default: _ = try segment()
            }
        }
    }

    /// The first orientation that can be read counts.
    private mutating func readExif(_ segment: ArraySlice<UInt8>) {
        guard orientation == nil, segment.starts(with: Array("Exif\0\0".utf8)) else { return }
        orientation = PictureOrientation(exif: segment.dropFirst(6))
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
        guard content[0] == 8 else { throw .unsupported("has \("bits", content[0]) bits a channel", "save it with 8 bits a channel") }
        let coding: PixelHeader.Coding
        switch content[5] {
        case 1: coding = .grey
        case 3: coding = .rgb
        case 4: coding = .cmyk
        default: throw .damaged("it has \("channels", content[5]) channels")
        }
        frame = PixelHeader(
            storedWidth: Int(content[3]) << 8 | Int(content[4]), storedHeight: Int(content[1]) << 8 | Int(content[2]), coding: coding)
    }

    private mutating func readScan() throws(PictureFault) {
        _ = try segment()
        guard frame != nil else { throw .damaged("a scan stands before the frame") }
        scans += 1
        guard scans <= Limits.jpegScans else {
            throw PictureFault(
                id: "scans", message: "has more than \("most", Limits.jpegScans) scans", hint: "save it again as a baseline JPEG")
        }
        // In entropy-coded data 0xFF is followed by 0 or a restart marker.
        bytes.withUnsafeBufferPointer { bytes in
            while index + 1 < bytes.count, bytes[index] != 0xff || bytes[index + 1] == 0 || (0xd0...0xd7).contains(bytes[index + 1]) {
                index += 1
            }
        }
    }
}

/// A colour profile, which comes in numbered parts of at most 64 KiB.
private struct JPEGProfile {
    private var parts: [UInt8: ArraySlice<UInt8>] = [:]
    private var count = 0

    private static let name = Array("ICC_PROFILE\0".utf8)

    mutating func take(_ segment: ArraySlice<UInt8>) {
        guard segment.count > Self.name.count + 2, segment.starts(with: Self.name) else { return }
        let part = segment.dropFirst(Self.name.count)
        parts[part[part.startIndex]] = part.dropFirst(2)
        count = max(count, Int(part[part.startIndex + 1]))
    }

    func joined() throws(PictureFault) -> [UInt8]? {
        guard !parts.isEmpty else { return nil }
        let ordered = (1...max(1, count)).compactMap { parts[UInt8($0)] }
        guard ordered.count == count, parts.count == count else { throw .damaged("a part of its colour profile is missing") }
        return Array(ordered.joined())
    }
}
