import Source

/// Words with fields that each page fills in: `总第{issue}期`. A `|` is where they may be parted into two lines.
///
/// A field with a question mark, `{weather?}`, may go unsaid: then nothing is printed of the template.
public struct FieldTemplate: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case words(String)
        case field(String, isOptional: Bool)
        case seam
    }

    let pieces: [Piece]
    /// Where it is written.
    public let position: SourcePosition

    init(_ pieces: [Piece], at position: SourcePosition) {
        self.pieces = pieces
        self.position = position
    }

    /// Reads a template; nil where its braces do not match, or hold no name.
    public init?(_ text: String, at position: SourcePosition) {
        var pieces: [Piece] = []
        var words = ""
        func close() {
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
        }
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "|":
                close()
                pieces.append(.seam)
            case "{":
                close()
                guard let end = rest.firstIndex(of: "}") else { return nil }
                let name = rest[..<end]
                let isOptional = name.hasSuffix("?")
                let field = String(isOptional ? name.dropLast() : name)
                guard !field.isEmpty, !field.contains("{") else { return nil }
                pieces.append(.field(field, isOptional: isOptional))
                rest = rest[rest.index(after: end)...]
            case "}": return nil
            default: words.append(character)
            }
        }
        close()
        self.init(pieces, at: position)
    }

    /// The names of its fields, and whether each may go unsaid.
    public var fields: [(name: String, isOptional: Bool)] {
        pieces.compactMap { if case .field(let name, let isOptional) = $0 { (name, isOptional) } else { nil } }
    }

    /// The words with their fields filled in, parted at its seams; none where a field that may go unsaid is.
    public func filled(by values: [String: String]) -> [String] {
        if fields.contains(where: { $0.isOptional && values[$0.name] == nil }) { return [] }
        var parts = [""]
        for piece in pieces {
            switch piece {
            case .words(let words): parts[parts.count - 1] += words
            case .field(let name, _): parts[parts.count - 1] += values[name] ?? ""
            case .seam: parts.append("")
            }
        }
        return parts.filter { $0.unicodeScalars.contains { !$0.isBlank } }
    }
}

/// The fields that every page can fill in; a house may have more of its own.
public enum FieldName: String, Hashable, Sendable, CaseIterable {
    /// The paper's name, the day, its weekday and lunar date.
    case paper, date, weekday, lunar
    /// 版次 as it stands at the head of a page (`05`, `A05`), as words speak of it (`5`), and its 叠 (`A`).
    case page, number, fold
    /// 版名, and who made the page.
    case name, credits
    /// 总第 N 期, and 今日 N 版.
    case issue, pages
}

/// A line of furniture: what it says, and in which style of the house.
public struct FurnitureLine: Hashable, Sendable {
    public var template: FieldTemplate
    /// The name of a style of the house.
    public var style: String

    public init(_ template: FieldTemplate, style: String) {
        self.template = template
        self.style = style
    }
}
