import Foundation
import Source

/// Help and wrong usage in the reader's language: what the argument parser writes in English, a line at a time.
///
/// A line of help is a label, a gap and a text; the text is one that a command gives, and the catalogue has it. What the parser says itself
/// is known by its templates.
struct UsageText {
    let wording: Wording

    /// So wide that the parser breaks no line.
    static let unbroken = 100_000

    /// False for what the parser writes for other programs: completion scripts, the version.
    static func isUsage(_ english: String) -> Bool { titles.contains { english.hasPrefix($0.english) } }

    /// - Parameter english: what the parser writes at the width `unbroken`.
    func text(of english: String, width: Int = 80) -> String {
        english.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0), width) }.joined(separator: "\n")
    }

    private func line(_ line: String, _ width: Int) -> String {
        for title in Self.titles {
            let english = title.english
            guard line.hasPrefix(english) else { continue }
            let rest = String(line.dropFirst(english.count))
            return wording.text(title) + (english.hasPrefix("USAGE") || english.hasPrefix("Usage") ? rest : phrase(rest))
        }
        let indent = line.prefix { $0 == " " }
        let body = line.dropFirst(indent.count)
        if body.isEmpty { return line }
        if indent.isEmpty || indent.count > Self.textColumn - 2 { return wrapped(phrase(String(body)), at: indent.count, width) }
        guard let gap = body.range(of: "  ") else { return indent + phrase(String(body)) }
        let label = indent + body[..<gap.lowerBound]
        let text = wrapped(phrase(String(body[gap.upperBound...].drop { $0 == " " })), at: Self.textColumn, width)
        return label + String(repeating: " ", count: max(2, Self.textColumn - label.count)) + text.drop { $0 == " " }
    }

    /// Where the parser begins the texts.
    private static let textColumn = 26

    private static let titles: [Message] = [
        "OVERVIEW: ", "USAGE: ", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "Error: ", "Usage: ", "Help:  ",
    ]

    /// A text of a command with what the parser adds to it, or a sentence of the parser's own.
    private func phrase(_ text: String) -> String {
        if text.hasSuffix(")"), let open = text.range(of: "(default", options: .backwards) ?? text.range(of: "(values", options: .backwards)
        {
            let before = text[..<open.lowerBound].trimmingSuffix { $0 == " " }
            let inside = text[open.upperBound...].dropLast()
            let kind = String(text[open]).dropFirst()
            let values = inside.drop { $0 == ":" || $0 == " " }.components(parted: "; default: ")
            let added: Message =
                kind == "default"
                ? "(default: \("value", String(values[0])))"
                : values.count > 1
                    ? "(values: \("values", String(values[0])); default: \("value", String(values[1])))"
                    : "(values: \("values", String(values[0])))"
            return phrase(String(before)) + wording.text(added)
        }
        for sentence in Self.sentences {
            if let values = MessageTemplate(sentence.template).values(in: text) {
                return wording.text(Message(template: sentence.template, values))
            }
        }
        return wording.text(Message(template: text.bracesDoubled))
    }

    /// What the parser says of its own accord.
    private static let sentences: [Message] = [
        "See '\("command", "")' for more information.", "See '\("command", "")' for detailed help.",
        "Missing expected argument '\("argument", "")'",
        "Missing value for '\("argument", "")'", "Unknown option '\("option", "")'. Did you mean '\("near", "")'?",
        "Unknown option '\("option", "")'", "Unexpected argument '\("argument", "")'",
        "The value '\("value", "")' is invalid for '\("argument", "")'", "Show the version.", "Show help information.",
        "Show subcommand help information.",
    ]

    private static let neverFirst: Set<String> = ["，", "。", "、", "；", "：", "）", "”"]

    /// Broken to the width, with Chinese two columns a character, each further line at the indent.
    private func wrapped(_ text: String, at indent: Int, _ width: Int) -> String {
        var lines = [""]
        var used = indent
        for piece in text.pieces {
            let columns = piece.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2e80 ? 2 : 1) }
            if used + columns > width, used > indent, !Self.neverFirst.contains(piece) {
                lines.append("")
                used = indent
                if piece == " " { continue }
            }
            lines[lines.count - 1] += piece
            used += columns
        }
        let margin = String(repeating: " ", count: indent)
        return lines.map { margin + $0 }.joined(separator: "\n")
    }
}

extension String {
    /// Words of Latin and single characters of Chinese: where a line of a terminal may end.
    fileprivate var pieces: [String] {
        var pieces: [String] = []
        for character in self {
            let joins = character.isASCII && character != " " && pieces.last?.last?.isASCII == true && pieces.last != " "
            if joins || pieces.last == "（" || pieces.last == "“" {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }

    fileprivate func components(parted by: String) -> [Substring] {
        guard let range = range(of: by) else { return [self] }
        return [self[..<range.lowerBound], self[range.upperBound...]]
    }
}
