/// A template taken apart: `'{text}' is not a date` is a text, a hole and a text.
public struct MessageTemplate: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        case text(String)
        case hole(String)
        /// One of two words, by the number of this name: `{lines:line/lines}`.
        case plural(String, one: String, many: String)
    }

    public let parts: [Part]

    public init(_ template: String) {
        var parts: [Part] = []
        var text = ""
        var rest = template[...]
        while let sign = rest.popFirst() {
            switch (sign, rest.first) {
            case ("{", "{"), ("}", "}"):
                text.append(rest.removeFirst())
            case ("{", _):
                if !text.isEmpty { parts.append(.text(text)) }
                text = ""
                parts.append(Self.hole(rest.prefix { $0 != "}" }))
                rest = rest.drop { $0 != "}" }.dropFirst()
            default: text.append(sign)
            }
        }
        if !text.isEmpty { parts.append(.text(text)) }
        self.parts = parts
    }

    /// The names of the values that the template takes.
    public var names: Set<String> {
        Set(
            parts.compactMap {
                switch $0 {
                case .text: nil
                case .hole(let name), .plural(let name, _, _): name
                }
            })
    }

    private static func hole(_ inside: Substring) -> Part {
        guard let colon = inside.firstIndex(of: ":") else { return .hole(String(inside)) }
        let words = inside[inside.index(after: colon)...].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        return .plural(String(inside[..<colon]), one: String(words[0]), many: String(words.last ?? ""))
    }
}

extension MessageTemplate {
    /// The values of the holes where a text is this template filled; nil where it is another text.
    public func values(in text: String) -> [Message.Argument]? {
        var rest = text[...]
        var open: String?
        var found: [Message.Argument] = []
        for part in parts {
            switch part {
            case .hole(let name), .plural(let name, _, _): open = name
            case .text(let words):
                if let name = open {
                    guard let end = rest.firstRange(of: words) else { return nil }
                    found.append(Message.Argument(name: name, value: .text(String(rest[..<end.lowerBound]))))
                    rest = rest[end.upperBound...]
                    open = nil
                } else {
                    guard rest.hasPrefix(words) else { return nil }
                    rest = rest.dropFirst(words.count)
                }
            }
        }
        if let name = open {
            found.append(Message.Argument(name: name, value: .text(String(rest))))
            rest = ""
        }
        return rest.isEmpty ? found : nil
    }
}
