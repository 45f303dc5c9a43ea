/// Refuses bytes that are not UTF-8, and characters that no copy may hold: controls, Unicode's own line separators, and what nobody sees.
///
/// YAML counts U+0085, U+2028 and U+2029 as line ends and editors do not: with them, every later position would be wrong.
enum EncodingCheck {
    static func report(_ source: SourceBytes, to findings: Findings) {
        source.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            var reported = 0
            while index < bytes.count, reported < 20 {
                let byte = bytes[index]
                if byte >= 0x20, byte < 0x7f {
                    index += 1
                    continue
                }
                if isPlainHan(bytes, index) {
                    index += 3
                    continue
                }
                guard let (value, length) = scalar(bytes, index) else {
                    reportInvalid(source, index, findings)
                    reported += 1
                    index = nextLine(bytes, index)
                    continue
                }
                if isForbidden(value) {
                    reportForbidden(value, source, index, findings)
                    reported += 1
                }
                index += length
            }
        }
    }

    /// U+3000 to U+CFFF, where nothing is forbidden: most of an edition.
    private static func isPlainHan(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        (0xe3...0xec).contains(bytes[index]) && index + 2 < bytes.count && bytes[index + 1].continuesScalar
            && bytes[index + 2].continuesScalar
    }

    /// Decodes one scalar (Unicode table 3-7: no overlong forms, no surrogates); nil where the bytes are not UTF-8.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (value: UInt32, length: Int)? {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        guard (0xc2...0xf4).contains(first) else { return nil }
        let length = SourceBytes.length(ofScalarBeginningWith: first)
        guard index + length <= bytes.count else { return nil }
        var value = UInt32(first) & (length == 2 ? 0x1f : length == 3 ? 0x0f : 0x07)
        for offset in 1..<length {
            guard bytes[index + offset].continuesScalar else { return nil }
            value = value << 6 | UInt32(bytes[index + offset] & 0x3f)
        }
        let isShortest = value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
        return isShortest && Unicode.Scalar(value) != nil ? (value, length) : nil
    }

    static func isForbidden(_ value: UInt32) -> Bool { Unicode.Scalar(value)?.forbiddenName != nil }

    private static func reportInvalid(_ source: SourceBytes, _ index: Int, _ findings: Findings) {
        let byte = String(source.bytes[index], radix: 16, uppercase: true)
        findings.error(
            "yaml.encoding", at: source.position(ofByte: index), "byte 0x\("byte", byte) is not UTF-8 text",
            hint: "save the file in the encoding UTF-8; files from older programs are often in GBK")
    }

    private static func reportForbidden(_ value: UInt32, _ source: SourceBytes, _ index: Int, _ findings: Findings) {
        guard let scalar = Unicode.Scalar(value) else { return }
        reportForbidden(scalar, at: source.position(ofByte: index), findings)
    }

    /// A character that no copy may hold, at its place.
    static func reportForbidden(_ scalar: Unicode.Scalar, at position: SourcePosition, _ findings: Findings) {
        let what: Message = scalar.forbiddenName ?? "a control character"
        findings.error(
            "yaml.control", at: position, "\("character", what) (\("code", scalar.codePoint)) stands here",
            hint: "delete it; it came in with a paste")
    }

    private static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        var index = index
        while index < bytes.count, bytes[index] != .lineFeed { index += 1 }
        return index
    }
}
