import Measure

/// Spells strings: as they read where they are mostly ASCII, in hexadecimal where they are not. ISO 32000-1, 7.3.4.
enum StringSpelling {
    private static let escapes: [UInt8: Character] = [8: "b", 9: "t", 10: "n", 12: "f", 13: "r", 0x28: "(", 0x29: ")", 0x5c: "\\"]

    static func write(_ bytes: [UInt8], to output: inout [UInt8]) {
        guard isReadable(bytes) else {
            output.append(UInt8(ascii: "<"))
            for byte in bytes { output += [(byte >> 4).hexDigit, byte.hexDigit] }
            return output.append(UInt8(ascii: ">"))
        }
        output.append(UInt8(ascii: "("))
        for byte in bytes {
            if let escape = escapes[byte]?.asciiValue {
                output += [UInt8(ascii: "\\"), escape]
            } else if (0x20...0x7e).contains(byte) || byte >= 0xa0 {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "\\"), (byte >> 6).hexDigit, (byte >> 3 & 7).hexDigit, (byte & 7).hexDigit]
            }
        }
        output.append(UInt8(ascii: ")"))
    }

    /// Without control characters but for white space, and at most a fifth of it other than ASCII.
    private static func isReadable(_ bytes: [UInt8]) -> Bool {
        var others = 0
        for byte in bytes where !(0x20...0x7e).contains(byte) {
            if byte >= 0x18 { others += 1 } else if ![8, 9, 10, 12, 13].contains(byte) { return false }
        }
        return others * 5 <= bytes.count
    }
}
