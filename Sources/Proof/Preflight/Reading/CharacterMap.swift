import Press

/// Which characters the codes of a font stand for, from its ToUnicode stream. ISO 32000-1, 9.10.3.
struct CharacterMap {
    private var texts: [Int: String] = [:]

    subscript(code: Int) -> String? { texts[code] }

    init(_ stream: PDFObject?) {
        guard let bytes = stream?.streamData(limit: 4 << 20) else { return }
        var block: [HexString] = []
        var arrays: [Int: [HexString]] = [:]
        var array: [HexString]?
        for token in ContentLexer(bytes) {
            switch token.kind {
            case .hexString:
                let string = HexString(digits: bytes[token.start..<token.end])
                if array == nil { block.append(string) } else { array?.append(string) }
            case .arrayStart: array = []
            case .arrayEnd:
                arrays[block.count] = array
                block.append(HexString(digits: []))
                array = nil
            case .keyword:
                let word = bytes[token.start..<token.end]
                if word.elementsEqual("endbfchar".utf8) { takeCharacters(block) }
                if word.elementsEqual("endbfrange".utf8) { takeRanges(block, arrays) }
                block = []
                arrays = [:]
            default: break
            }
        }
    }

    private mutating func takeCharacters(_ block: [HexString]) {
        texts.reserveCapacity(texts.count + block.count / 2)
        for index in stride(from: 0, to: block.count - 1, by: 2) { texts[block[index].code] = block[index + 1].text }
    }

    private mutating func takeRanges(_ block: [HexString], _ arrays: [Int: [HexString]]) {
        for index in stride(from: 0, to: block.count - 2, by: 3) {
            let (first, last) = (block[index].code, block[index + 1].code)
            guard first <= last, last - first < 65_536 else { continue }
            for code in first...last {
                if let listed = arrays[index + 2] {
                    if code - first < listed.count { texts[code] = listed[code - first].text }
                } else {
                    texts[code] = block[index + 2].text(advancedBy: code - first)
                }
            }
        }
    }
}
