/// Base64 (RFC 4648, 4), white between its characters left out.
enum Base64 {
    /// Nil for what is none.
    static func bytes(of text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var bits = 0
        var count = 0
        for unit in text.utf8 where unit > 0x20 && unit != UInt8(ascii: "=") {
            guard let value = value(unit) else { return nil }
            bits = (bits << 6 | value) & 0xffff
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bytes
    }

    private static func value(_ unit: UInt8) -> Int? {
        switch unit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(unit) - 0x41
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(unit) - 0x61 + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(unit) - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
