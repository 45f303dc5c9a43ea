/// A ZIP archive that a test writes: entries stored, or with whatever the test says of them.
struct WrittenZIP {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var method: UInt16 = 0
        var flags: UInt16 = 0
        /// What the directory says of its length; nil for the truth.
        var stated: UInt32?
        /// The name in its own header; nil for the same.
        var localName: String?
    }

    var entries: [Entry]

    init(_ parts: [(String, String)]) { entries = parts.map { Entry(name: $0, bytes: Array($1.utf8)) } }
    init(_ entries: [Entry]) { self.entries = entries }

    var bytes: [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let start = archive.count
            let sum = Self.checkSum(entry.bytes)
            let name = Array((entry.localName ?? entry.name).utf8)
            archive += [0x50, 0x4b, 3, 4] + Self.two(20) + Self.two(entry.flags) + Self.two(entry.method) + Self.four(0) + Self.four(sum)
            archive += Self.four(UInt32(entry.bytes.count)) + Self.four(entry.stated ?? UInt32(entry.bytes.count))
            archive += Self.two(UInt16(name.count)) + Self.two(0) + name + entry.bytes
            directory += [0x50, 0x4b, 1, 2] + Self.two(20) + Self.two(20) + Self.two(entry.flags) + Self.two(entry.method) + Self.four(0)
            directory += Self.four(sum) + Self.four(UInt32(entry.bytes.count)) + Self.four(entry.stated ?? UInt32(entry.bytes.count))
            directory += Self.two(UInt16(entry.name.utf8.count)) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
            directory += Self.four(UInt32(start)) + Array(entry.name.utf8)
        }
        let count = Self.two(UInt16(entries.count))
        return archive + directory + [0x50, 0x4b, 5, 6] + Self.four(0) + count + count + Self.four(UInt32(directory.count))
            + Self.four(UInt32(archive.count)) + Self.two(0)
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xff), UInt8(number >> 8)] }
    private static func four(_ number: UInt32) -> [UInt8] { two(UInt16(number & 0xffff)) + two(UInt16(number >> 16)) }

    /// CRC-32.
    private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
        let table = (UInt32(0)..<256).map { byte in (0..<8).reduce(byte) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xedb8_8320 : 0) } }
        var sum = ~UInt32(0)
        for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xff)] }
        return ~sum
    }
}
