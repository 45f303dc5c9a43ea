/// The least piece of a text that a proofreader sees as changed: a character, a whole number, a whole word of Latin letters, the end of
/// a paragraph.
struct TextToken: Hashable {
    var scalars: [Unicode.Scalar]

    /// Parts: the end of one text and the beginning of the next.
    static let end = TextToken(scalars: ["\n"])
    var isEnd: Bool { self == .end }

    /// The tokens of texts, each followed by an end.
    static func tokens(of texts: [String]) -> [TextToken] { texts.flatMap { tokens(of: $0) + [.end] } }

    private static func tokens(of text: String) -> [TextToken] {
        var tokens: [TextToken] = []
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if let last = tokens.last?.scalars, joins(scalar, to: last, before: next) {
                tokens[tokens.count - 1].scalars.append(scalar)
            } else {
                tokens.append(TextToken(scalars: [scalar]))
            }
        }
        return tokens
    }

    /// A digit continues a number, a sign too where a digit follows it; a letter continues a word.
    private static func joins(_ scalar: Unicode.Scalar, to token: [Unicode.Scalar], before next: Unicode.Scalar?) -> Bool {
        guard let last = token.last, let first = token.first else { return false }
        if first.isDigit {
            if scalar.isDigit { return true }
            return ".,:/-".unicodeScalars.contains(scalar) && last.isDigit && next?.isDigit == true
        }
        return first.isLetter && scalar.isLetter
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
    fileprivate var isLetter: Bool { (0x41...0x5a).contains(value) || (0x61...0x7a).contains(value) }
}
