extension PictureOrientation {
    /// Finds the tag Orientation (0x0112) in the first directory of Exif data: a TIFF header and what follows it. Exif 2.3, 4.6.2 and
    /// 4.6.4. Nil where there is none that can be read.
    init?(exif data: ArraySlice<UInt8>) {
        guard let tiff = TIFFNumbers(data), let directory = tiff.number(at: 4, bytes: 4), let count = tiff.number(at: directory, bytes: 2)
        else { return nil }
        for entry in 0..<min(count, Self.entries) {
            let place = directory + 2 + entry * 12
            guard tiff.number(at: place, bytes: 2) == 0x0112 else { continue }
            guard tiff.number(at: place + 2, bytes: 2) == 3, let value = tiff.number(at: place + 8, bytes: 2) else { return nil }
            self.init(rawValue: value)
            return
        }
        return nil
    }

    /// Entries of a directory that are looked through; cameras write about forty.
    private static let entries = 200
}

/// The whole numbers of TIFF data, in the order of bytes that its header states.
private struct TIFFNumbers {
    private let bytes: ArraySlice<UInt8>
    private let isLittle: Bool

    /// Nil where the data does not begin with a TIFF header: `II`, 42 or `MM`, 42.
    init?(_ bytes: ArraySlice<UInt8>) {
        let start = Array(bytes.prefix(4))
        guard start == Array("II*\0".utf8) || start == Array("MM\0*".utf8) else { return nil }
        self.bytes = bytes
        isLittle = start[0] == UInt8(ascii: "I")
    }

    func number(at offset: Int, bytes count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        let part = bytes[bytes.startIndex + offset..<bytes.startIndex + offset + count]
        return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
}
