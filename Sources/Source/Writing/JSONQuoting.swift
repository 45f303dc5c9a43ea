import Measure

/// Strings as JSON has them: RFC 8259, 7.
extension String {
    /// The string as a JSON string.
    public var jsonQuoted: String {
        var quoted: [UInt8] = []
        quoted.append(quotedInJSON: self)
        return String(decoding: quoted, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Adds a string as a JSON string in UTF-8.
    ///
    /// Few texts hold a sign that must be escaped; the others are copied as they are.
    mutating func append(quotedInJSON text: String) {
        var text = text
        append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var escapes: UInt8 = 0
            for index in 0..<bytes.count { escapes |= bytes[index].jsonEscape }
            if escapes == 0 { self += bytes } else { for byte in bytes { append(escapedInJSON: byte) } }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escapedInJSON byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): self += "\\\"".utf8
        case UInt8(ascii: "\\"): self += "\\\\".utf8
        case .lineFeed: self += "\\n".utf8
        case .carriageReturn: self += "\\r".utf8
        case .tab: self += "\\t".utf8
        case _ where byte.jsonEscape != 0: self += "\\u00".utf8 + [(byte >> 4).hexDigit, byte.hexDigit]
        default: append(byte)
        }
    }
}

extension UInt8 {
    /// Not 0 for C0, DEL, the quotation mark and the escape sign itself. A number, so that a text is looked through without a branch at
    /// each byte.
    fileprivate var jsonEscape: UInt8 {
        (self < 0x20 ? 1 : 0) | (self == 0x7f ? 1 : 0) | (self == UInt8(ascii: "\"") ? 1 : 0) | (self == UInt8(ascii: "\\") ? 1 : 0)
    }
}
