import Glibc

extension String {
    /// Plain search over bytes: texts are held as they were written, so equal words are equal bytes.
    public func contains(bytesOf words: String) -> Bool {
        let wanted = Array(words.utf8)
        // Han characters share their first bytes: the last one is found seldom.
        guard let last = wanted.last else { return true }
        var text = self
        return text.withUTF8 { text in
            var from = wanted.count - 1
            while from < text.count, let end = text.firstIndex(of: last, from: from) {
                if text[(end + 1 - wanted.count)...end].elementsEqual(wanted) { return true }
                from = end + 1
            }
            return false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte stands next.
    fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

extension UInt8 {
    /// The hexadecimal digit of its low half, in ASCII: `a`.
    public var hexDigit: UInt8 {
        let half = self & 0xf
        return half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10
    }
}

extension [UInt8] {
    /// Equal byte for byte, compared many at a time: files of hundreds of kilobytes are held against one another for every page.
    public func hasSameBytes(as other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        return withUnsafeBytes { one in
            other.withUnsafeBytes { other in
                guard let start = one.baseAddress, let otherStart = other.baseAddress, start != otherStart else { return true }
                return memcmp(start, otherStart, one.count) == 0
            }
        }
    }
}
