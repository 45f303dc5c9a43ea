/// Where what a finding means ends on its line: for programs that underline it.
public struct FindingExtent {
    private let lines: [Substring]

    /// - Parameter file: the file that findings stand in, as it was read.
    public init(_ file: [UInt8]) {
        lines = String(decoding: file, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The column behind the last character that is meant, columns counted as the finding's: behind the words that the finding quotes, where
    /// they stand at its place; else behind the word or value that begins there. Nil where the finding has no column.
    public func end(of finding: Diagnostic) -> Int? {
        guard let position = finding.position, position.line > 0, lines.indices.contains(position.line - 1) else { return nil }
        let rest = lines[position.line - 1].unicodeScalars.dropFirst(position.column - 1)
        let quoted = finding.finding.texts.filter { !$0.isEmpty && rest.starts(with: $0.unicodeScalars) }
        let length = quoted.map(\.unicodeScalars.count).max() ?? Self.value(rest)
        return position.column + max(1, length)
    }

    /// The scalars of the value that begins a text: a quoted text, a key before its colon, or what stands before a comma, a bracket or a
    /// remark.
    private static func value(_ rest: Substring.UnicodeScalarView.SubSequence) -> Int {
        guard let first = rest.first else { return 0 }
        if first == "\"" || first == "'" {
            let inside = rest.dropFirst().prefix { $0 != first }
            return inside.count + 2
        }
        var (count, length) = (0, 0)
        var before: Unicode.Scalar = " "
        for scalar in rest {
            if ",[]{}\r".unicodeScalars.contains(scalar) || (scalar == "#" && before == " ") { break }
            if scalar == " ", before == ":" { return length - 1 }
            count += 1
            if scalar != " " { length = count }
            before = scalar
        }
        return before == ":" ? length - 1 : length
    }
}

extension Message {
    /// The texts that fill the message.
    fileprivate var texts: [String] {
        arguments.flatMap { argument -> [String] in
            switch argument.value {
            case .text(let text): [text]
            case .number(let number): ["\(number)"]
            case .words(let words): words.texts
            case .list(let list), .choice(let list): list.flatMap(\.texts)
            }
        }
    }
}
