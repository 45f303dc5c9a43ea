/// Finds the tag Orientation (0x0112) in the first directory of Exif data. Exif 2.3, 4.6.4.
enum ExifOrientation {
    /// 1 to 8; nil where there is none that can be read.
    static func read(_ data: ArraySlice<UInt8>) -> Int? {
        let tiff = Array(data)
        guard tiff.count >= 8 else { return nil }
        let little = tiff[0] == UInt8(ascii: "I")
        func number(_ at: Int, _ size: Int) -> Int? {
            guard at >= 0, at + size <= tiff.count else { return nil }
            let part = tiff[at..<at + size]
            return (little ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for entry in 0..<min(count, 200) {
            let place = directory + 2 + entry * 12
            guard number(place, 2) == 0x0112 else { continue }
            return number(place + 8, 2).flatMap { (1...8).contains($0) ? $0 : nil }
        }
        return nil
    }
}
