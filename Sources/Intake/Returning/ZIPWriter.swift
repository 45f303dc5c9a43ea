/// Writes a ZIP archive of stored entries (APPNOTE 6.3), always the same bytes for the same parts.
enum ZIPWriter {
    static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let start = archive.count
            let name = Array(part.name.utf8)
            let lengths = four(Inflation.checkSum(of: part.bytes)) + four(UInt32(part.bytes.count)) + four(UInt32(part.bytes.count))
            // Version 2.0, names in UTF-8, stored, 1 January 1980.
            let common = two(20) + two(0x0800) + two(0) + two(0) + two(0x21) + lengths + two(UInt16(name.count)) + two(0)
            archive += [0x50, 0x4b, 3, 4] + common + name + part.bytes
            directory += [0x50, 0x4b, 1, 2] + two(20) + common + two(0) + two(0) + two(0) + four(0) + four(UInt32(start)) + name
        }
        let count = two(UInt16(parts.count))
        return archive + directory + [0x50, 0x4b, 5, 6] + two(0) + two(0) + count + count + four(UInt32(directory.count))
            + four(UInt32(archive.count)) + two(0)
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xff), UInt8(number >> 8)] }
    private static func four(_ number: UInt32) -> [UInt8] { two(UInt16(number & 0xffff)) + two(UInt16(number >> 16)) }
}
