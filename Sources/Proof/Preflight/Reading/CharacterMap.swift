import Press
import Source

/// Which characters the codes of a font stand for, from its ToUnicode stream. ISO 32000-1, 9.10.3.
struct CharacterMap {
    /// Of codes that stand for one character: most do.
    private var scalars = CodeTable<Unicode.Scalar?>(usual: nil)
    private var longer: [Int: [Unicode.Scalar]] = [:]
    /// So many codes may be assigned yet.
    private var room = Limits.pdfUnicodeCodes
    /// It assigns more than a font has, or texts where characters are meant: what is beyond is left out.
    private(set) var isBeyondLimits = false

    /// Appends what a code stands for; nothing where that is not known.
    func append(_ code: Int, to text: inout [Unicode.Scalar]) {
        if let scalar = scalars[code] { text.append(scalar) } else if let several = longer[code] { text += several }
    }

    init(_ stream: PDFObject?) {
        guard let stream, stream.isStream else { return }
        guard let bytes = stream.streamData(limit: 4 << 20) else {
            isBeyondLimits = true
            return
        }
        var lexer = ContentLexer(bytes)
        var block: [ContentToken] = []
        var arrays: [Int: [ContentToken]] = [:]
        var array: [ContentToken]?
        func string(_ token: ContentToken) -> HexString { HexString(digits: bytes[token.start..<token.end]) }
        while !isBeyondLimits, let token = lexer.nextWord() {
            switch token.kind {
            case .hexString: if array == nil { block.append(token) } else { array?.append(token) }
            case .arrayStart: array = []
            case .arrayEnd:
                arrays[block.count] = array
                // Holds the place of the array among the strings.
                block.append(token)
                array = nil
            case .keyword:
                let word = bytes[token.start..<token.end]
                if word.elementsEqual("endbfchar".utf8) { takeCharacters(block.map(string)) }
                if word.elementsEqual("endbfrange".utf8) { takeRanges(block.map(string), arrays.mapValues { $0.map(string) }) }
                block.removeAll(keepingCapacity: true)
                arrays = [:]
            default: break
            }
        }
    }

    private mutating func takeCharacters(_ block: [HexString]) {
        for index in stride(from: 0, to: block.count - 1, by: 2) { take(block[index + 1], for: block[index].code) }
    }

    private mutating func takeRanges(_ block: [HexString], _ arrays: [Int: [HexString]]) {
        for index in stride(from: 0, to: block.count - 2, by: 3) {
            let (first, last) = (block[index].code, block[index + 1].code)
            guard first <= last, last - first < 65_536 else { continue }
            guard !isBeyondLimits else { return }
            for code in first...last {
                if let listed = arrays[index + 2] {
                    if code - first < listed.count { take(listed[code - first], for: code) }
                } else {
                    take(block[index + 2], advancedBy: code - first, for: code)
                }
            }
        }
    }

    private mutating func take(_ string: HexString, advancedBy count: Int = 0, for code: Int) {
        guard CodeTable<Unicode.Scalar?>.codes.contains(code) else { return }
        room -= 1
        guard room >= 0, string.digits.count <= Limits.pdfUnicodeScalars * 8 else {
            isBeyondLimits = true
            return
        }
        let scalar = string.scalar(advancedBy: count)
        scalars[code] = scalar
        if scalar == nil { longer[code] = Array(string.text(advancedBy: count).unicodeScalars) }
    }
}
