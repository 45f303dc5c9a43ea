import Press

/// Which characters the codes of a font stand for, from its ToUnicode stream. ISO 32000-1, 9.10.3.
struct CharacterMap {
    private var texts: [Int: String] = [:]

    subscript(code: Int) -> String? { texts[code] }

    init(_ stream: PDFObject?) {
        guard let bytes = stream?.streamData(limit: 4 << 20) else { return }
        var block: [[UInt8]] = []
        var arrays: [Int: [[UInt8]]] = [:]
        var array: [[UInt8]]?
        for token in ContentLexer(bytes) {
            switch token.kind {
            case .hexString:
                let value = Self.hexadecimal(bytes[token.start..<token.end])
                if array == nil { block.append(value) } else { array?.append(value) }
            case .arrayStart: array = []
            case .arrayEnd:
                arrays[block.count] = array
                block.append([])
                array = nil
            case .keyword:
                let word = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
                if word == "endbfchar" { takeCharacters(block) }
                if word == "endbfrange" { takeRanges(block, arrays) }
                block = []
                arrays = [:]
            default: break
            }
        }
    }

    private mutating func takeCharacters(_ block: [[UInt8]]) {
        for index in stride(from: 0, to: block.count - 1, by: 2) { texts[Self.code(block[index])] = Self.text(block[index + 1]) }
    }

    private mutating func takeRanges(_ block: [[UInt8]], _ arrays: [Int: [[UInt8]]]) {
        for index in stride(from: 0, to: block.count - 2, by: 3) {
            let (first, last) = (Self.code(block[index]), Self.code(block[index + 1]))
            guard first <= last, last - first < 65_536 else { continue }
            for code in first...last {
                if let listed = arrays[index + 2] {
                    if code - first < listed.count { texts[code] = Self.text(listed[code - first]) }
                } else {
                    texts[code] = Self.text(Self.advanced(block[index + 2], by: code - first))
                }
            }
        }
    }

    /// The last two bytes count up.
    private static func advanced(_ bytes: [UInt8], by count: Int) -> [UInt8] {
        guard bytes.count >= 2 else { return bytes }
        let last = (Int(bytes[bytes.count - 2]) << 8 | Int(bytes[bytes.count - 1])) + count
        return bytes.dropLast(2) + [UInt8(truncatingIfNeeded: last >> 8), UInt8(truncatingIfNeeded: last)]
    }

    private static func code(_ bytes: [UInt8]) -> Int { bytes.suffix(4).reduce(0) { $0 << 8 | Int($1) } }

    private static func text(_ bytes: [UInt8]) -> String {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }

    static func hexadecimal(_ token: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var half: UInt8?
        for byte in token {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: continue
            }
            if let high = half {
                result.append(high << 4 | digit)
                half = nil
            } else {
                half = digit
            }
        }
        if let half { result.append(half << 4) }
        return result
    }
}
