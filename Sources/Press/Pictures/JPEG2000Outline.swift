import Source

/// What the marker segments of a JPEG 2000 codestream say, without decoding it: its size, its channels, and whether every tile is there.
/// ITU-T T.800, annexes A and I.
struct JPEG2000Outline {
    private let data: [UInt8]

    init(_ data: [UInt8]) { self.data = data }

    /// Nil where all agrees with what is stated.
    func fault(width: Int, height: Int, channels: Int?) -> Message? {
        let damaged: Message = "its JPEG 2000 data end too soon"
        guard let start = codestream, let size = segment(0x51, from: start + 2, to: start + 12), size + 38 <= data.count else {
            return "its JPEG 2000 data are damaged"
        }
        let held = (width: long(size + 6) - long(size + 14), height: long(size + 10) - long(size + 18), channels: short(size + 38))
        if held.width != width || held.height != height {
            return
                "it states \("width", width) x \("height", height) pixels, and its JPEG 2000 data hold \("across", held.width) x \("down", held.height)"
        }
        // One channel more may be its opacity.
        if let channels, held.channels != channels, held.channels != channels + 1 {
            return "it states \("channels", channels) channels, and its JPEG 2000 data hold \("held", held.channels)"
        }
        var place = size
        while place + 12 <= data.count {
            let marker = short(place)
            if marker == 0xffd9 { return nil }
            if marker == 0xff90 {
                let length = long(place + 6)
                if length == 0 { return data.suffix(2) == [0xff, 0xd9] ? nil : damaged }
                guard length >= 12 else { return "its JPEG 2000 data are damaged" }
                place += length
            } else {
                guard marker >= 0xff01, short(place + 2) >= 2 else { return "its JPEG 2000 data are damaged" }
                place += 2 + short(place + 2)
            }
        }
        return place + 2 <= data.count && short(place) == 0xffd9 ? nil : damaged
    }

    private func short(_ place: Int) -> Int { place + 1 < data.count ? Int(data[place]) << 8 | Int(data[place + 1]) : 0 }
    private func long(_ place: Int) -> Int { short(place) << 16 | short(place + 2) }

    private func segment(_ kind: UInt8, from: Int, to: Int) -> Int? {
        (from..<max(from, min(to, data.count - 1))).first { data[$0] == 0xff && data[$0 + 1] == kind }
    }

    /// Where the codestream begins: at once, or in the box `jp2c`.
    private var codestream: Int? {
        if short(0) == 0xff4f { return 0 }
        var place = 0
        while place + 16 <= data.count {
            let (length, kind) = (long(place), long(place + 4))
            let head = length == 1 ? 16 : 8
            if kind == 0x6a70_3263 { return short(place + head) == 0xff4f ? place + head : nil }
            let whole = length == 1 ? long(place + 12) : length
            guard whole >= head else { return nil }
            place += whole
        }
        return nil
    }
}
