/// Cuts a decoded content stream into tokens (ISO 32000-1, 7.2 and 7.8).
///
/// The tokens cover every byte, in order and without a gap, whatever the bytes are: put together again they are the stream.
public struct ContentLexer: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    /// Where the next token begins.
    private(set) var position: Int
    private var imageDataFollows = false

    public init(_ bytes: [UInt8]) { self.init(bytes, from: 0) }

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        position = start
    }

    public mutating func next() -> ContentToken? {
        guard position < bytes.count else { return nil }
        let start = position
        let byte = bytes[start]
        let kind: ContentToken.Kind
        switch ByteClass.of(byte) {
        case _ where imageDataFollows: kind = passImageData()
        case .space: kind = passSpace(inComment: false)
        case .regular: return passRegular()
        case .delimiter: kind = passDelimited(byte)
        }
        return ContentToken(kind: kind, start: start, end: position)
    }

    /// The next token that is neither white space nor a comment.
    public mutating func nextWord() -> ContentToken? {
        while true {
            passBlanks()
            guard let token = next() else { return nil }
            if token.kind != .space { return token }
        }
    }

    /// Most tokens stand between single spaces: they are passed without making tokens of them.
    private mutating func passBlanks() {
        guard !imageDataFollows else { return }
        var place = position
        while place < bytes.count, ByteClass.of(bytes[place]) == .space { place += 1 }
        position = place
    }

    private mutating func passDelimited(_ byte: UInt8) -> ContentToken.Kind {
        position += 1
        switch byte {
        case UInt8(ascii: "%"): return passSpace(inComment: true)
        case UInt8(ascii: "/"): return passName()
        case UInt8(ascii: "("): return passString()
        case UInt8(ascii: "["): return .arrayStart
        case UInt8(ascii: "]"): return .arrayEnd
        case UInt8(ascii: "<"): return passes(UInt8(ascii: "<")) ? .dictionaryStart : passHexString()
        case UInt8(ascii: ">"): return passes(UInt8(ascii: ">")) ? .dictionaryEnd : .damaged
        default: return .damaged
        }
    }

    private mutating func passes(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Spaces and comments in a row are one token.
    private mutating func passSpace(inComment startsInComment: Bool) -> ContentToken.Kind {
        var inComment = startsInComment
        while position < bytes.count {
            let byte = bytes[position]
            if inComment {
                inComment = byte != 10 && byte != 13
            } else if byte == UInt8(ascii: "%") {
                inComment = true
            } else if ByteClass.of(byte) != .space {
                break
            }
            position += 1
        }
        return .space
    }

    private mutating func passName() -> ContentToken.Kind {
        position = endOfRegular(from: position)
        return .name
    }

    private func endOfRegular(from start: Int) -> Int {
        var place = start
        while place < bytes.count, ByteClass.of(bytes[place]) == .regular { place += 1 }
        return place
    }

    /// A number, whose value is found on the way, or a keyword.
    private mutating func passRegular() -> ContentToken {
        let start = position
        var place = start
        var number = NumberValue()
        while place < bytes.count, number.take(bytes[place]) { place += 1 }
        position = place
        guard place < bytes.count, ByteClass.of(bytes[place]) == .regular else {
            return ContentToken(kind: .number, start: start, end: place, value: number.value)
        }
        position = endOfRegular(from: place)
        imageDataFollows = position - start == 2 && bytes[start] == UInt8(ascii: "I") && bytes[start + 1] == UInt8(ascii: "D")
        return ContentToken(kind: .keyword, start: start, end: position)
    }

    /// Parentheses nest; a backslash takes the next byte with it.
    private mutating func passString() -> ContentToken.Kind {
        var depth = 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\\") {
                position = Swift.min(position + 1, bytes.count)
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { return .string }
            }
        }
        return .damaged
    }

    private mutating func passHexString() -> ContentToken.Kind {
        var place = position
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
        position = Swift.min(place + 1, bytes.count)
        return place < bytes.count ? .hexString : .damaged
    }

    /// Up to the white space before an `EI` that stands alone.
    private mutating func passImageData() -> ContentToken.Kind {
        imageDataFollows = false
        while position < bytes.count {
            if ByteClass.of(bytes[position]) == .space, endsImage(at: position + 1) { return .imageData }
            position += 1
        }
        return .damaged
    }

    private func endsImage(at index: Int) -> Bool {
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "E"), bytes[index + 1] == UInt8(ascii: "I") else { return false }
        return index + 2 == bytes.count || ByteClass.of(bytes[index + 2]) == .space
    }
}

/// The three classes of bytes in PDF syntax. ISO 32000-1, 7.2.2.
enum ByteClass: UInt8 {
    case regular, space, delimiter

    @inline(__always)
    static func of(_ byte: UInt8) -> ByteClass {
        switch byte {
        case 0, 9, 10, 12, 13, 32: .space
        case 0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25: .delimiter
        default: .regular
        }
    }
}
