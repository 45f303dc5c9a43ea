import Source

/// The name that make-up gives a part of a page, `section 2 paragraph 3` or `section 2, picture`, as words that have another language.
///
/// Certificates, dumps and tables have the name itself.
public enum PartName {
    /// The words of a name; those that are none of make-up's (a layout's own names) stand as they are.
    public static func words(_ name: String) -> Message {
        let parts = name.split(separator: ", ", omittingEmptySubsequences: false).map { phrase(String($0)) }
        return parts.dropFirst().reduce(parts[0]) { "\("whole", $0), \("part", $1)" }
    }

    private static func phrase(_ text: String) -> Message {
        if let whole = wholes.first(where: { $0.english == text }) { return whole }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        var found: [Message] = []
        var index = 0
        while index < words.count {
            if index + 1 < words.count, let number = Int(words[index + 1]), let numbered = numbered(words[index], number) {
                found.append(numbered)
                index += 2
            } else {
                found.append(single(words[index]))
                index += 1
            }
        }
        return found.dropFirst().reduce(found.first ?? "") { "\("whole", $0) \("part", $1)" }
    }

    private static let wholes: [Message] = [
        "callouts left out", "lines of the type area", "tracking of the body", "size of the body", "pull quote",
    ]

    private static func numbered(_ word: String, _ number: Int) -> Message? {
        switch word {
        case "section": "section \("number", number)"
        case "picture": "picture \("number", number)"
        case "paragraph": "paragraph \("number", number)"
        case "cross-head": "cross-head \("number", number)"
        case "list-item": "list item \("number", number)"
        case "verse-line": "line \("number", number) of the verse"
        case "signature": "signed end \("number", number)"
        case "table": "table \("number", number)"
        case "box": "box \("number", number)"
        case "quote": "pull quote \("number", number)"
        case "figure": "figure \("number", number)"
        case "inset": "inset \("number", number)"
        case "advertisement": "advertisement \("number", number)"
        case "code": "code \("number", number)"
        case "row": "row \("number", number)"
        case "page": "page \("number", number)"
        case "column": "column \("number", number)"
        case "line": "line \("number", number)"
        case "entry": "entry \("number", number)"
        default: nil
        }
    }

    private static func single(_ word: String) -> Message {
        switch word {
        case "folio": "folio"
        case "nameplate": "nameplate"
        case "imprint": "imprint"
        case "index": "index"
        case "entry": "entry"
        case "kicker": "kicker"
        case "headline": "headline"
        case "deck": "deck"
        case "note": "note"
        case "lead": "lead"
        case "figures": "figures"
        case "chart": "chart"
        case "picture": "picture"
        case "caption": "caption"
        case "code": "code"
        case "heading": "heading"
        case "numeral": "numeral"
        case "panel": "panel"
        case "table": "table"
        case "box": "box"
        case "quote": "pull quote"
        case "section": "section"
        case "closing": "closing"
        case "paragraph": "paragraph"
        case "page": "page"
        default: Message(verbatim: word)
        }
    }
}
