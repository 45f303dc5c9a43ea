/// Words for a reader: a template in English, and the values that fill its holes.
///
/// Where a text is wanted as a `Message`, a literal is one. Each value in it has a name, by which the other languages put it in its place:
///
///     .error("copy.date", at: place, "there is no day \("day", text.string)", hint: "days to \("last", 2099) are known")
///
/// The template stands beside the call and is its own English. It is also the key under which the catalogue has the Chinese.
public struct Message: Hashable, Sendable {
    /// English, with a hole `{name}` where a value belongs. A brace that is meant as such is doubled.
    public let template: String
    /// In the order of the English.
    public let arguments: [Argument]

    /// A value in a message.
    public struct Argument: Hashable, Sendable {
        public let name: String
        public let value: Value
    }

    public enum Value: Hashable, Sendable {
        case text(String)
        case number(Int)
        /// Words that are put into the reader's language as well.
        case words(Message)
        /// Words one after another, parted as the reader's language parts them.
        case list([Message])
        /// Ways out, of which one is enough.
        case choice([Message])
    }

    /// A template with its values, where the words come from elsewhere: English as the catalogue has it.
    public init(template: String, _ arguments: [Argument] = []) {
        self.template = template
        self.arguments = arguments
    }

    /// A text that is the same in every language: a name, a number, words of the copy.
    public init(verbatim text: String) {
        template = "{text}"
        arguments = [Argument(name: "text", value: .text(text))]
    }

    /// In English.
    public var english: String { Wording.english.text(self) }
}

extension Message: CustomStringConvertible {
    public var description: String { english }
}

extension Message: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        template = value.bracesDoubled
        arguments = []
    }

    public init(stringInterpolation interpolation: Interpolation) {
        template = interpolation.template
        arguments = interpolation.arguments
    }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var template = ""
        fileprivate var arguments: [Argument] = []

        public init(literalCapacity: Int, interpolationCount: Int) { template.reserveCapacity(literalCapacity + 12 * interpolationCount) }

        public mutating func appendLiteral(_ literal: String) { template += literal.bracesDoubled }

        /// A value that is the same in every language.
        @_disfavoredOverload
        public mutating func appendInterpolation(_ name: String, _ value: some CustomStringConvertible) {
            fill(name, .text(value.description))
        }

        public mutating func appendInterpolation(_ name: String, _ number: Int) { fill(name, .number(number)) }

        public mutating func appendInterpolation(_ name: String, _ words: Message) { fill(name, .words(words)) }

        public mutating func appendInterpolation(_ name: String, _ list: [Message]) { fill(name, .list(list)) }

        /// Names one after another, each the same in every language.
        public mutating func appendInterpolation(_ name: String, _ names: [String]) {
            fill(name, .list(names.map { Message(verbatim: $0) }))
        }

        /// Ways out, of which one is enough: joined by "or".
        public mutating func appendInterpolation(_ name: String, anyOf ways: [Message]) { fill(name, .choice(ways)) }

        /// A number's word, in English alone: `\("lines", count) \("lines", count, one: "line", many: "lines")`.
        public mutating func appendInterpolation(_ name: String, _ number: Int, one: String, many: String) {
            template += "{\(name):\(one)/\(many)}"
            add(name, .number(number))
        }

        private mutating func fill(_ name: String, _ value: Value) {
            template += "{\(name)}"
            add(name, value)
        }

        private mutating func add(_ name: String, _ value: Value) {
            if !arguments.contains(where: { $0.name == name }) { arguments.append(Argument(name: name, value: value)) }
        }
    }
}

extension String {
    /// The text as a template has it.
    public var bracesDoubled: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return self }
        return reduce(into: "") { $0 += $1 == "{" ? "{{" : $1 == "}" ? "}}" : String($1) }
    }
}
