/// A TrueType font of a few glyphs, each a box: the smallest that draws. OpenType 1.9, tables `glyf` to `maxp`.
public struct SmallFont {
    /// Of each glyph, the first being `.notdef`, in thousandths of the em.
    public var advances: [Int]
    /// Glyphs without an outline.
    public var blank: Set<Int> = []
    /// Glyphs whose box is so many times as large.
    public var scales: [Int: Int] = [:]

    public init(advances: [Int], blank: Set<Int> = [], scales: [Int: Int] = [:]) {
        self.advances = advances
        self.blank = blank
        self.scales = scales
    }

    public var bytes: [UInt8] {
        var glyphs: [UInt8] = []
        var places: [Int] = [0]
        for (number, advance) in advances.enumerated() {
            if !blank.contains(number) { glyphs += box(advance - 50, 700, scales[number] ?? 1) }
            places.append(glyphs.count)
        }
        let head =
            long(0x10000) + long(0x10000) + long(0) + long(0x5f0f_3cf5) + short(0, 1000) + [UInt8](repeating: 0, count: 16)
            + short(0, 0, 1000, 700, 0, 8, 2, 0, 0)
        let header = long(0x10000) + short(880, -120, 0, 1000, 50, 50, 950, 1, 0, 0, 0, 0, 0, 0, 0, advances.count)
        let most = long(0x10000) + short(advances.count, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)
        return file([
            ("glyf", glyphs.isEmpty ? [0, 0] : glyphs), ("head", head), ("hhea", header), ("hmtx", advances.flatMap { short($0, 50) }),
            ("loca", places.flatMap { short($0 / 2) }), ("maxp", most),
        ])
    }

    /// The same for a stream of `ASCIIHexDecode`, which a text can hold.
    public var hexadecimal: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">"
    }

    private func box(_ right: Int, _ top: Int, _ scale: Int) -> [UInt8] {
        let (right, top) = (min(32_000, right * scale), min(32_000, top * scale))
        return short(1, 50, 0, right, top, 3, 0) + [1, 1, 1, 1] + short(50, 0, right - 50, 0) + short(0, top, 0, -top)
    }

    private func file(_ tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
        var directory = long(0x10000) + short(tables.count, 64, 2, tables.count * 16 - 64)
        var content: [UInt8] = []
        let start = 12 + tables.count * 16
        for table in tables {
            directory += Array(table.tag.utf8) + long(0) + long(start + content.count) + long(table.bytes.count)
            content += table.bytes + [UInt8](repeating: 0, count: (4 - table.bytes.count % 4) % 4)
        }
        return directory + content
    }

    private func short(_ values: Int...) -> [UInt8] {
        values.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }

    private func long(_ value: Int) -> [UInt8] { short(value >> 16, value) }
}
