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
    /// Few texts hold a sign that must be escaped: each is copied as it is, and written again where it does.
    mutating func append(quotedInJSON text: String) {
        append(UInt8(ascii: "\""))
        let start = count
        self += text.utf8
        if self[start...].contains(where: { $0.isEscapedInJSON }) {
            removeSubrange(start...)
            for byte in text.utf8 { append(escapedInJSON: byte) }
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
        case _ where byte.isEscapedInJSON: self += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
        default: append(byte)
        }
    }
}

extension UInt8 {
    /// C0, DEL, the quotation mark and the escape sign itself. Asked of every byte of a certificate, most of which are no ASCII.
    fileprivate var isEscapedInJSON: Bool {
        self < 0x80 && (self < 0x20 || self == 0x7f || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\"))
    }
}
