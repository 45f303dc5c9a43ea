/// The string literals of a Swift file as templates of messages: `"there is no day \("day", text)"` is `there is no day {day}`.
struct SwiftLiterals {
    struct Literal {
        var template: String
        var line: Int
        /// False where a value of it has no name: then it is no message.
        var isNamed = true
    }

    private let source: [Character]
    private(set) var found: [Literal] = []

    init(of file: String) {
        source = Array(file)
        _ = code(from: 0)
    }

    private func has(_ text: String, at index: Int) -> Bool {
        let text = Array(text)
        return index + text.count <= source.count && Array(source[index..<index + text.count]) == text
    }

    /// Reads to the bracket that closes, or to the end; returns the place behind it.
    private mutating func code(from start: Int) -> Int {
        var index = start
        var depth = 0
        while index < source.count {
            switch source[index] {
            case "/" where has("//", at: index): while index < source.count, source[index] != "\n" { index += 1 }
            case "\"": index = string(from: index, hashes: 0)
            case "#" where has("#\"", at: index): index = string(from: index + 1, hashes: 1)
            case "(":
                depth += 1
                index += 1
            case ")":
                if depth == 0 { return index + 1 }
                depth -= 1
                index += 1
            default: index += 1
            }
        }
        return index
    }

    private mutating func string(from start: Int, hashes: Int) -> Int {
        let isBlock = has("\"\"\"", at: start)
        let mark = String(repeating: "#", count: hashes)
        let (end, escape) = ((isBlock ? "\"\"\"" : "\"") + mark, "\\" + mark)
        var literal = Literal(template: "", line: source[..<start].count { $0 == "\n" } + 1)
        var index = start + (isBlock ? 3 : 1)
        while index < source.count, !has(end, at: index) {
            if has(escape, at: index) {
                index = escaped(from: index + escape.count, &literal)
                continue
            }
            let sign = source[index]
            literal.template += sign == "{" ? "{{" : sign == "}" ? "}}" : String(sign)
            index += 1
        }
        if isBlock { literal.template = Self.unindented(literal.template) }
        found.append(literal)
        return index + end.count
    }

    private mutating func escaped(from start: Int, _ literal: inout Literal) -> Int {
        switch source[start] {
        case "(":
            let end = code(from: start + 1)
            let hole = Self.hole(String(source[start + 1..<end - 1]))
            literal.template += hole ?? ""
            if hole == nil { literal.isNamed = false }
            return end
        case "u":
            let digits = source[(start + 2)...].prefix { $0 != "}" }
            if let scalar = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) {
                literal.template.unicodeScalars.append(scalar)
            }
            return start + 3 + digits.count
        case "\n": return start + 1 + source[(start + 1)...].prefix { $0 == " " }.count
        case "n": literal.template += "\n"
        case "t": literal.template += "\t"
        default: literal.template += String(source[start])
        }
        return start + 1
    }

    /// `"lines", count, one: "line", many: "lines"` fills `{lines:line/lines}`; nil for a value without a name.
    private static func hole(_ arguments: String) -> String? {
        let parts = arguments.trimmingPrefix { $0.isWhitespace }.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count > 2, parts[0].isEmpty, parts[1].allSatisfy({ $0.isLetter }), parts[2].first == "," else { return nil }
        guard parts.count >= 7, parts[parts.count - 5].hasSuffix("one: "), parts[parts.count - 3] == ", many: " else {
            return "{\(parts[1])}"
        }
        return "{\(parts[1]):\(parts[parts.count - 4])/\(parts[parts.count - 2])}"
    }

    private static func unindented(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let indent = lines.last?.count ?? 0
        return lines.dropFirst().dropLast().map { $0.dropFirst(indent) }.joined(separator: "\n")
    }
}
