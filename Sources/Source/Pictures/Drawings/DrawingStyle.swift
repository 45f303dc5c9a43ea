/// The declarations of a `style` attribute. CSS 2.1, 4.1.
enum DrawingStyle {
    struct Declaration {
        /// Without comments.
        var text: String

        /// The property in small letters, and its value without `!important`, which changes nothing where there is no style sheet.
        var parts: (name: String, value: String)? {
            guard let colon = text.firstIndex(of: ":") else { return nil }
            let name = String(text[..<colon]).trimmedOfXMLBlanks.lowercased()
            var value = String(text[text.index(after: colon)...]).trimmedOfXMLBlanks
            if let mark = value.lastIndex(of: "!"), value[value.index(after: mark)...].lowercased().filter({ $0 != " " }) == "important" {
                value = String(value[..<mark]).trimmedOfXMLBlanks
            }
            return name.isEmpty || name.contains(where: \.isWhitespace) ? nil : (name, value)
        }
    }

    /// In their order; quotes and brackets may hold a semicolon.
    static func declarations(in style: String) -> [Declaration] {
        var found: [Declaration] = []
        var text = ""
        var quote: Character?
        var depth = 0
        for character in withoutComments(style) {
            switch character {
            case "\"", "'": quote = quote == nil ? character : quote == character ? nil : quote
            case "(" where quote == nil: depth += 1
            case ")" where quote == nil: depth = max(0, depth - 1)
            case ";" where quote == nil && depth == 0:
                found.append(Declaration(text: text))
                text = ""
                continue
            default: break
            }
            text.append(character)
        }
        found.append(Declaration(text: text))
        return found.filter { !$0.text.trimmedOfXMLBlanks.isEmpty }
    }

    private static func withoutComments(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "/*") {
            result += rest[..<start.lowerBound] + " "
            rest = rest[start.upperBound...].firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
        }
        return result + rest
    }
}
