/// One operator of a content stream with its operands.
public struct ContentOperation: Sendable {
    /// Nil for a keyword that is no operator of PDF.
    public var kind: ContentOperator?
    /// The operands in order, arrays and dictionaries flattened; white space left out.
    public var operands: [ContentToken]
    /// The operator's own token.
    public var keyword: ContentToken

    /// Where the operation begins: with its first operand.
    public var start: Int { operands.first?.start ?? keyword.start }
    public var end: Int { keyword.end }
}

/// Reads a content stream operation by operation.
public struct ContentReader {
    public let bytes: [UInt8]
    private var lexer: ContentLexer
    private var depth = 0
    /// True when bytes were met that form no token, or operands stood without an operator.
    public private(set) var isDamaged = false

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lexer = ContentLexer(bytes)
    }

    /// The next operation; the array of operands is used again, so that a long stream costs no allocation for each.
    public mutating func next(into operation: inout ContentOperation) -> Bool {
        if !operation.operands.isEmpty { operation.operands.removeAll(keepingCapacity: true) }
        while let token = lexer.nextWord() {
            switch token.kind {
            case .keyword where depth == 0 && !isConstant(token):
                operation.keyword = token
                operation.kind = ContentOperator(bytes, token.start..<token.end)
                return true
            case .arrayStart, .dictionaryStart: depth += 1
            case .arrayEnd, .dictionaryEnd:
                depth -= 1
                if depth < 0 { damaged() }
            case .damaged: damaged()
            default: break
            }
            operation.operands.append(token)
        }
        if !operation.operands.isEmpty { isDamaged = true }
        return false
    }

    private mutating func damaged() {
        isDamaged = true
        depth = 0
    }

    /// `true`, `false` and `null` are operands.
    private func isConstant(_ token: ContentToken) -> Bool {
        let length = token.end - token.start
        guard length == 4 || length == 5 else { return false }
        let word = bytes[token.start..<token.end]
        return word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || word.elementsEqual("null".utf8)
    }

    /// An empty operation to read into.
    public static var empty: ContentOperation {
        ContentOperation(kind: nil, operands: [], keyword: ContentToken(kind: .keyword, start: 0, end: 0))
    }

    /// The value of a number; zero for any other token.
    public func number(_ token: ContentToken) -> Double { token.value }

    /// A name without its slash, `#xx` resolved.
    public func name(_ token: ContentToken) -> String {
        let stated = bytes[min(token.start + 1, token.end)..<token.end]
        return stated.contains(UInt8(ascii: "#")) ? Self.resolved(stated) : String(decoding: stated, as: UTF8.self)
    }

    private static func resolved(_ stated: ArraySlice<UInt8>) -> String {
        var name: [UInt8] = []
        var rest = stated
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "#"), rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                name.append(code)
                rest.removeFirst(2)
            } else {
                name.append(byte)
            }
        }
        return String(decoding: name, as: UTF8.self)
    }
}
