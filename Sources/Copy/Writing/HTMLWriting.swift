/// What the HTML of a part needs to know of its page.
public struct HTMLWriting {
    /// Where each picture is found from the page, by its path from the project's root.
    let address: (String) -> String
}

extension Text {
    var html: String { spans.map(\.html).joined() }
}

extension Text.Span {
    fileprivate var html: String {
        let words = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).htmlEscaped }.joined(
            separator: "<br/>")
        switch mark {
        case .strong: return "<strong>\(words)</strong>"
        case .emphasis: return "<em>\(words)</em>"
        case .properNoun: return "<u>\(words)</u>"
        case .ruby(let annotation): return "<ruby>\(words)<rp>（</rp><rt>\(annotation.htmlEscaped)</rt><rp>）</rp></ruby>"
        case .upright, nil: return words
        }
    }
}

extension String {
    /// Safe in text and in quoted attributes.
    var htmlEscaped: String {
        var out = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
