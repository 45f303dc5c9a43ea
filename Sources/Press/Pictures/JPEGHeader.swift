/// What the markers of a JPEG say before it is decoded. ITU-T T.81 annex B; Exif 2.3; ICC.1 annex B.4.
struct JPEGHeader {
    var width = 0
    var height = 0
    var components = 0
    var bits = 0
    /// 1 to 8, as Exif counts them: 1 is upright.
    var orientation = 1
    /// True where Adobe's marker says that inks are stored inverted.
    var isAdobe = false
    var profile: [UInt8]?

    private let bytes: [UInt8]
    private var profileParts: [Int: [UInt8]] = [:]
    private var profilePartCount = 0

    init(_ bytes: [UInt8]) throws(PictureFault) {
        self.bytes = bytes
        guard bytes.starts(with: [0xff, 0xd8]) else { throw PictureFault("the file is no JPEG, whatever its name says") }
        let scan = try readMarkers()
        guard width > 0 else { throw .truncated }
        guard bits == 8 else {
            throw PictureFault("the JPEG has \(bits) bits a channel, a plate takes 8", hint: "save it as a common JPEG of 8 bits")
        }
        guard [1, 3, 4].contains(components) else {
            throw PictureFault("the JPEG has \(components) channels; grey, RGB and CMYK are known")
        }
        guard scans(from: scan) <= PictureLimits.scans else {
            throw PictureFault("the JPEG has more than \(PictureLimits.scans) scans", hint: "save it again as a common JPEG")
        }
        try joinProfile()
    }

    /// Goes from marker to marker; answers where the first scan begins.
    private mutating func readMarkers() throws(PictureFault) -> Int {
        var place = 2
        while place + 4 <= bytes.count {
            guard bytes[place] == 0xff else { throw .truncated }
            let marker = bytes[place + 1]
            if marker == 0xff {
                place += 1
                continue
            }
            let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
            guard length >= 2, place + 2 + length <= bytes.count else { throw .truncated }
            if marker == 0xda { return place }
            try readSegment(marker, bytes[(place + 4)..<(place + 2 + length)])
            place += 2 + length
        }
        throw .truncated
    }

    private mutating func readSegment(_ marker: UInt8, _ data: ArraySlice<UInt8>) throws(PictureFault) {
        switch marker {
        case 0xc0...0xcf where ![0xc4, 0xc8, 0xcc].contains(marker): try readFrame(data)
        case 0xe1 where data.starts(with: Array("Exif\0\0".utf8)): orientation = ExifOrientation.read(data.dropFirst(6)) ?? 1
        case 0xe2 where data.starts(with: Array("ICC_PROFILE\0".utf8)) && data.count > 14: keepProfilePart(data)
        case 0xee where data.starts(with: Array("Adobe".utf8)): isAdobe = true
        default: break
        }
    }

    private mutating func readFrame(_ data: ArraySlice<UInt8>) throws(PictureFault) {
        guard data.count >= 6 else { throw .truncated }
        let frame = Array(data.prefix(6))
        bits = Int(frame[0])
        height = Int(frame[1]) << 8 | Int(frame[2])
        width = Int(frame[3]) << 8 | Int(frame[4])
        components = Int(frame[5])
    }

    /// A profile comes in numbered parts of at most 64 KiB.
    private mutating func keepProfilePart(_ data: ArraySlice<UInt8>) {
        let part = Array(data.dropFirst(12))
        profileParts[Int(part[0])] = Array(part.dropFirst(2))
        profilePartCount = max(profilePartCount, Int(part[1]))
    }

    private mutating func joinProfile() throws(PictureFault) {
        guard !profileParts.isEmpty else { return }
        guard profileParts.count == profilePartCount, profileParts.keys.allSatisfy({ (1...profilePartCount).contains($0) })
        else { throw PictureFault("a part of the picture's colour profile is missing") }
        profile = Array((1...profilePartCount).compactMap { profileParts[$0] }.joined())
    }

    /// In coded data 0xff is always followed by zero, so a scan's marker cannot be mistaken.
    private func scans(from start: Int) -> Int {
        var count = 0
        var place = start
        while place + 1 < bytes.count {
            if bytes[place] == 0xff && bytes[place + 1] == 0xda { count += 1 }
            place += 1
        }
        return count
    }
}
