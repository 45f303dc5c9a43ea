import Yams

/// Finds where each character of a scalar was written, by reading the file's own characters beside those of the value.
struct TextPlaces {
    private let source: SourceBytes
    private let style: Node.Scalar.Style
    private var offset: Int
    private var line: Int
    private var column: Int
    private var anchors: [SourceText.Anchor] = []

    static func text(_ value: String, style: Node.Scalar.Style, at position: SourcePosition, in source: SourceBytes) -> SourceText {
        let anchors =
            fromOneLine(value, style, position, source)
            ?? (style == .literal ? fromLiteral(value, position, source) : aligned(value, style, position, source))
        let kind: SourceText.Style =
            switch style {
            case .literal, .folded: .block
            case .singleQuoted, .doubleQuoted: .quoted
            default: .plain
            }
        return SourceText(value, style: kind, file: source.file, anchors: anchors)
    }

    /// The common case: the value stands as it is at its mark, or after its opening quote.
    private static func fromOneLine(_ value: String, _ style: Node.Scalar.Style, _ position: SourcePosition, _ source: SourceBytes)
        -> [SourceText.Anchor]?
    {
        let shift = style == .plain ? 0 : 1
        guard style != .literal, style != .folded, let offset = source.offset(line: position.line, column: position.column) else {
            return nil
        }
        // An anchor or a tag before the value is not the value.
        guard !value.isEmpty, source.bytes[min(source.bytes.count, offset + shift)...].starts(with: value.utf8) else { return nil }
        return [.init(offset: 0, line: position.line, column: position.column + shift)]
    }

    /// `|`: line for line, each moved by the same indentation.
    private static func fromLiteral(_ value: String, _ position: SourcePosition, _ source: SourceBytes) -> [SourceText.Anchor] {
        var anchors: [SourceText.Anchor] = []
        var offset = 0
        var indent = 0
        for (number, line) in Array(value.utf8).split(separator: .lineFeed, omittingEmptySubsequences: false).enumerated() {
            let index = position.line + number
            guard index < source.lineStarts.count else { break }
            if !line.isEmpty {
                let written = source.line(index)
                indent = source.bytes[written].prefix { $0 == .space }.count - line.prefix { $0 == .space }.count
            }
            anchors.append(.init(offset: offset, line: index + 1, column: max(0, indent) + 1))
            offset += line.count { !$0.continuesScalar } + 1
        }
        return anchors.isEmpty ? [.init(offset: 0, line: position.line, column: position.column)] : anchors
    }

    private static func aligned(_ value: String, _ style: Node.Scalar.Style, _ position: SourcePosition, _ source: SourceBytes)
        -> [SourceText.Anchor]
    {
        guard var offset = source.offset(line: position.line, column: position.column) else {
            return [.init(offset: 0, line: position.line, column: position.column)]
        }
        var line = position.line
        var column = position.column
        if style == .folded, position.line < source.lineStarts.count {
            (offset, line, column) = (source.lineStarts[position.line], position.line + 1, 1)
        } else if style != .plain, source.bytes[min(offset, source.bytes.count)...].first != UInt8(ascii: "&") {
            (offset, column) = (offset + 1, column + 1)
        }
        var places = TextPlaces(source: source, style: style, offset: offset, line: line, column: column)
        places.skipAnchor()
        places.align(Array(value.unicodeScalars))
        return places.anchors
    }

    private init(source: SourceBytes, style: Node.Scalar.Style, offset: Int, line: Int, column: Int) {
        (self.source, self.style, self.offset, self.line, self.column) = (source, style, offset, line, column)
    }

    /// `&name` before a value, which has the composer's mark at the `&`.
    private mutating func skipAnchor() {
        guard byte == UInt8(ascii: "&") else { return }
        while let byte, byte != .space, byte != .lineFeed { advance() }
        skipBlanks()
        if style == .singleQuoted || style == .doubleQuoted { advance() }
    }

    private mutating func align(_ value: [Unicode.Scalar]) {
        for (index, wanted) in value.enumerated() {
            // An escape makes a line end without one.
            let isBreak = wanted == "\n" && !(style == .doubleQuoted && byte == UInt8(ascii: "\\"))
            if !isBreak, wanted != " " { skipBlanks() }
            if isBreak { skipSpaces() }
            note(index)
            if isBreak || (wanted == " " && isAtLineEnd) {
                advance()
                if index + 1 < value.count, value[index + 1] != "\n" { skipBlanks() }
            } else {
                advanceOverCharacter()
            }
        }
        if anchors.isEmpty { note(0) }
    }

    /// Keeps a place, unless it follows from the one before.
    private mutating func note(_ index: Int) {
        if let last = anchors.last, last.line == line, last.column + index - last.offset == column { return }
        anchors.append(.init(offset: index, line: line, column: column))
    }

    private var byte: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }
    private var isAtLineEnd: Bool {
        source.bytes[min(offset, source.bytes.count)...].first { $0 != .space && $0 != .tab }.map {
            $0 == .lineFeed || $0 == .carriageReturn
        } ?? true
    }

    private mutating func skipBlanks() {
        while let byte, byte == .space || byte == .tab || byte == .lineFeed || byte == .carriageReturn { advance() }
    }

    private mutating func skipSpaces() {
        while let byte, byte == .space || byte == .tab { advance() }
    }

    /// Over one written scalar.
    private mutating func advance() {
        guard let byte else { return }
        offset += SourceBytes.length(ofScalarBeginningWith: byte)
        let endsLine = byte == .lineFeed || (byte == .carriageReturn && self.byte != .lineFeed)
        (line, column) = endsLine ? (line + 1, 1) : (line, column + 1)
    }

    /// Over what was written for one character of the value: itself, `''`, or an escape.
    private mutating func advanceOverCharacter() {
        if style == .singleQuoted, byte == UInt8(ascii: "'") { advance() }
        guard style == .doubleQuoted, byte == UInt8(ascii: "\\") else { return advance() }
        advance()
        let digits =
            switch byte {
            case UInt8(ascii: "x"): 2
            case UInt8(ascii: "u"): 4
            case UInt8(ascii: "U"): 8
            default: 0
            }
        for _ in 0...digits { advance() }
    }
}
