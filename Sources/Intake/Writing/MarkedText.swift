import Copy
import Measure
import Source

/// A passage as the text of an edition: its marks as inline marks, its own signs escaped.
struct MarkedText {
    private let passage: Passage
    private let manuscript: Manuscript
    private(set) var text = ""

    /// - Parameter manuscript: where readings stand.
    init(_ passage: Passage, of manuscript: Manuscript) {
        (self.passage, self.manuscript) = (passage, manuscript)
        var index = 0
        while index < passage.count {
            let mark = passage.marks[index]
            let end = passage.marks[index...].firstIndex { $0 != mark } ?? passage.count
            write(index..<end, mark)
            index = end
        }
    }

    private mutating func write(_ range: Range<Int>, _ mark: Passage.Mark?) {
        let words = range.map { escaped($0, within: mark) }.joined()
        switch mark {
        case nil: text += words
        case .strong: text += passage.text[range].allSatisfy(\.isBlank) ? words : "**" + words + "**"
        case .emphasis: text += "{." + words + "}"
        case .raised, .lowered: writeScript(range, raised: mark == .raised)
        case .ruby(let reading): text += "{" + words + "|" + Self.plain(manuscript.scalars[reading]) + "}"
        }
    }

    /// Characters that cannot be raised or lowered stand as they are.
    private mutating func writeScript(_ range: Range<Int>, raised: Bool) {
        for index in range {
            let scalar = passage.text[index]
            text +=
                ScriptCharacters.form(of: scalar, raised: raised) != nil ? "{\(raised ? "^" : "~")\(scalar)}" : escaped(index, within: nil)
        }
    }

    private static func plain(_ reading: ArraySlice<Unicode.Scalar>) -> String {
        String(scalars: reading.filter { !"{}|\\".unicodeScalars.contains($0) })
    }

    private func escaped(_ index: Int, within mark: Passage.Mark?) -> String {
        let scalar = passage.text[index]
        switch scalar {
        case "{", "}": return "\\\(scalar)"
        case "\\": return "\\\\"
        case "|": if case .ruby = mark { return "\\|" } else { return "|" }
        case "*": return needsEscape(index) ? "\\*" : "*"
        default: return String(scalar)
        }
    }

    /// A lone asterisk is a sign; one beside another, or beside a mark of ours, is not.
    private func needsEscape(_ index: Int) -> Bool {
        func isStar(_ at: Int) -> Bool { passage.text.indices.contains(at) && passage.text[at] == "*" }
        func changes(_ at: Int) -> Bool { passage.marks.indices.contains(at) && passage.marks[at] != passage.marks[index] }
        return isStar(index - 1) || isStar(index + 1) || changes(index - 1) || changes(index + 1) || passage.marks[index] == .strong
    }
}

extension Passage {
    /// The characters as the edition's text has them.
    func shown() -> [Unicode.Scalar] {
        zip(text, marks).map { scalar, mark in
            switch mark {
            case .raised: ScriptCharacters.form(of: scalar, raised: true) ?? scalar
            case .lowered: ScriptCharacters.form(of: scalar, raised: false) ?? scalar
            default: scalar == "\t" ? " " : scalar
            }
        }
    }
}
