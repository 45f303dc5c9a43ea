/// What a line of a YAML file begins with, its indentation left out.
enum LineForm: Equatable {
    /// `key:`
    case field
    /// `- `
    case item
    /// `#`
    case remark
    /// `key：`, with a full-width colon.
    case wideColon(key: String)
    /// `key:value`, without the space.
    case tightColon(key: String)
    /// A key or an item behind full-width or no-break spaces.
    case wideBlank
    /// Something in quotes: a key of JSON, or a text.
    case quoted
    /// Anything else: the next line of a text, mostly.
    case text

    init(_ line: ArraySlice<UInt8>) { self = Self.form(of: line) }

    private static let wideBlanks: [[UInt8]] = [[0xe3, 0x80, 0x80], [0xc2, 0xa0]]

    private static func form(of line: ArraySlice<UInt8>) -> LineForm {
        if line.first == UInt8(ascii: "#") { return .remark }
        if line.first == UInt8(ascii: "-") { return line.dropFirst().first.map(isBlank) ?? true ? .item : .text }
        if line.first == UInt8(ascii: "\"") || line.first == UInt8(ascii: "'") { return .quoted }
        // A bracket begins a value, or ends one: `{"a": 1}` of JSON has no key of the line's.
        if let first = line.first, "{}[],".utf8.contains(first) { return .text }
        var rest = line
        while let blank = wideBlanks.first(where: rest.starts) { rest = rest.dropFirst(blank.count).drop(while: isBlank) }
        if rest.startIndex > line.startIndex {
            switch form(of: rest) {
            case .field, .item: return .wideBlank
            default: return .text
            }
        }
        let word = line.prefix { $0 != UInt8(ascii: ":") && !isBlank($0) }
        let after = line.dropFirst(word.count)
        let key = word.prefix(while: isOfKey)
        let isKey = key.first.map { (0x61...0x7a).contains($0) } ?? false
        let name = String(decoding: key, as: UTF8.self)
        if isKey, line.dropFirst(key.count).starts(with: "：".utf8) { return .wideColon(key: name) }
        guard !word.isEmpty, after.first == UInt8(ascii: ":") else { return .text }
        if after.dropFirst().first.map(isBlank) ?? true { return .field }
        return isKey && key.count == word.count ? .tightColon(key: name) : .text
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab }
    private static func isOfKey(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
}
