import CICU

/// The characters that Chinese print is made of but for one in some thousand: the 6,763 of GB/T 2312-1980.
enum CommonCharacters {
    /// None where ICU does not know the standard.
    static let all: [Unicode.Scalar] = {
        // In EUC, rows 16 to 87 of 94 characters; the end of row 55 is empty.
        let places = (16...87).flatMap { row in (1...(row == 55 ? 89 : 94)).map { (row, $0) } }
        let bytes = places.flatMap { [UInt8(0xa0 + $0), UInt8(0xa0 + $1)] }
        let units = [UInt16](unsafeUninitializedCapacity: places.count) { units, count in
            count = max(0, Int(icu_decode("GB2312", bytes, Int32(bytes.count), units.baseAddress, Int32(units.count))))
        }
        return units.compactMap { Unicode.Scalar($0) }
    }()
}
