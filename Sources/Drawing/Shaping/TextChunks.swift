/// Cuts a long text into pieces that Pango can hold: its widths are 32-bit numbers, and at the size of shaping some 32,000 characters
/// fill one.
///
/// A cut falls before a character that no mark and no letter joins to the one before: a Han character, or a space.
struct TextChunks {
    let ranges: [Range<Int>]

    init(_ utf8: [UInt8], most: Int = 8_192) {
        var ranges: [Range<Int>] = []
        var start = 0
        while utf8.count - start > most {
            let end = Self.cut(utf8, after: start, before: start + most)
            ranges.append(start..<end)
            start = end
        }
        if start < utf8.count { ranges.append(start..<utf8.count) }
        self.ranges = ranges
    }

    private static func cut(_ utf8: [UInt8], after start: Int, before limit: Int) -> Int {
        let earliest = start + (limit - start) / 2
        let isHanOrSpace: (Int) -> Bool = { utf8[$0] == 0x20 || (0xe4...0xe9).contains(utf8[$0]) }
        if let good = stride(from: limit, to: earliest, by: -1).first(where: isHanOrSpace) { return good }
        let isLead: (Int) -> Bool = { utf8[$0] & 0xc0 != 0x80 }
        return (limit..<min(limit + 4, utf8.count)).first(where: isLead) ?? utf8.count
    }
}
