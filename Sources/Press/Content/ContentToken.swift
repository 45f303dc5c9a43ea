/// A piece of a content stream: what kind of token it is and which bytes it covers. ISO 32000-1, 7.2.
public struct ContentToken: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable {
        /// White space and comments.
        case space
        case number, name, string, hexString
        case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
        /// An operator, or `true`, `false`, `null`.
        case keyword
        /// The data of an inline image, between `ID` and `EI`.
        case imageData
        /// Bytes that form no token: an unclosed string, a stray delimiter.
        case damaged
    }

    public var kind: Kind
    /// Offsets of the first byte and of the byte after the last.
    public var start: Int
    public var end: Int
    /// The value of a number; zero of any other token.
    public var value: Double

    public init(kind: Kind, start: Int, end: Int, value: Double = 0) {
        self.kind = kind
        self.start = start
        self.end = end
        self.value = value
    }
}
