/// The identifier in a file's trailer (ISO 32000-1, 14.4), made of all its bytes: another edition of a page has another one.
///
/// qpdf makes one by MD5, for a fiftieth of the time that a page takes. Told to write its fixed one it leaves the place, which is filled here.
enum FileIdentifier {
    /// What qpdf writes in the place of one.
    static let placeholder = Array("<31415926535897932384626433832795>".utf8)
    private static let end = Array("startxref\n".utf8)

    /// Fills the placeholders of the trailer. Without one the bytes stay as they are.
    static func write(to bytes: inout [UInt8]) {
        guard let trailer = trailer(of: bytes) else { return }
        var key = ContentKey()
        key.add(bytes)
        let identifier = Array("<\(key.text)>".utf8)
        var at = trailer
        while at + placeholder.count <= bytes.count {
            if bytes[at..<at + placeholder.count].elementsEqual(placeholder) {
                bytes.replaceSubrange(at..<at + placeholder.count, with: identifier)
                at += placeholder.count
            } else if bytes[at...].starts(with: "stream".utf8) {
                return
            } else {
                at += 1
            }
        }
    }

    /// Where the last cross-reference section begins, as the end of the file states it.
    private static func trailer(of bytes: [UInt8]) -> Int? {
        let tail = bytes.suffix(64)
        guard let found = tail.indices.last(where: { tail[$0...].starts(with: end) }) else { return nil }
        let digits = tail[(found + end.count)...].prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self)).flatMap { bytes.indices.contains($0) ? $0 : nil }
    }
}
