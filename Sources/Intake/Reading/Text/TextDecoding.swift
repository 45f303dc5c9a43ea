import CICU
import Source

/// Text in the encodings that desks receive: UTF-8, UTF-16 with its byte order mark, GB 18030 (and GBK and GB 2312 within it).
///
/// Nothing is replaced: bytes that are no character of the encoding refuse the file.
enum TextDecoding {
    /// The characters; a byte order mark is one of them.
    static func scalars(of bytes: [UInt8], file: String) throws(Refusal) -> [Unicode.Scalar] {
        let place = SourcePosition(file: file)
        guard bytes.count <= Limits.yamlBytes else {
            throw Refusal(
                "intake.too-large", at: place, "the text is larger than \("most", Limits.yamlBytes >> 20) MiB, the most that is read",
                hint: "divide it; a full page of copy is about 50 kB")
        }
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
            guard let text = utf16(bytes, isLittle: bytes[0] == 0xff) else {
                throw Refusal("intake.encoding", at: place, "the file is cut or damaged: it is not UTF-16 text", hint: "ask for it again")
            }
            return text
        }
        if let zero = bytes.firstIndex(of: 0) {
            throw Refusal(
                "intake.binary", at: place, "the file is no text: byte \("byte", zero + 1) is 0",
                hint: "save it as UTF-8 text, or send the document itself")
        }
        if let text = String(validating: bytes, as: UTF8.self) { return Array(text.unicodeScalars) }
        guard let text = gb18030(bytes) else {
            throw Refusal(
                "intake.encoding", at: place, "the file is neither UTF-8 nor GB 18030 text",
                hint: "open it where it looks right and save it as UTF-8")
        }
        return text
    }

    private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> [Unicode.Scalar]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: 0, to: bytes.count, by: 2).map { at in
            isLittle ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
        }
        return String(validating: units, as: UTF16.self).map { Array($0.unicodeScalars) }
    }

    /// ICU puts U+FFFD, and for a single byte U+001A, where it knows no character.
    private static func gb18030(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        let units = [UInt16](unsafeUninitializedCapacity: bytes.count + 1) { units, count in
            count = max(0, Int(icu_decode("GB18030", bytes, Int32(bytes.count), units.baseAddress, Int32(units.count))))
        }
        guard !units.isEmpty, !units.contains(0xfffd), !units.contains(0x1a) else { return nil }
        return String(validating: units, as: UTF16.self).map { Array($0.unicodeScalars) }
    }
}
