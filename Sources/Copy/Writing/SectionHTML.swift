/// A section as a page of HTML for the paper's site: an article with its heading, paragraphs, figures, charts as tables, and pictures with
/// their captions. Plain elements without styles or scripts, so that a site's own style applies. WHATWG HTML, checked to be well-formed
/// XML too.
public struct SectionHTML {
    private let section: Section
    private let folio: Folio
    private let language: String
    /// Where each picture is found from the page, by its path from the project's root.
    private let address: (String) -> String

    public init(_ section: Section, folio: Folio, language: String, address: @escaping (String) -> String) {
        self.section = section
        self.folio = folio
        self.language = language
        self.address = address
    }

    public var html: String {
        let heading = section.heading.plain.oneLine
        return """
            <!DOCTYPE html>
            <html lang="\(language.htmlEscaped)">
            <head>
            <meta charset="utf-8"/>
            <title>\(heading.htmlEscaped) - \(folio.paper.htmlEscaped)</title>
            </head>
            <body>
            <article id="\(section.id.htmlEscaped)">
            \(([header] + body).joined(separator: "\n"))
            </article>
            </body>
            </html>

            """
    }

    private var header: String {
        let date = folio.date
        let lines = [date.chinese, date.weekday, "第\(folio.page)版", folio.name].map(\.htmlEscaped).joined(separator: "　")
        func line(_ text: Text?) -> String { text.map { "<p>\($0.html)</p>\n" } ?? "" }
        return """
            <header>
            <hgroup>
            \(line(section.kicker))<h1>\(section.heading.html)</h1>
            \(line(section.deck))</hgroup>
            \(line(section.byline))<p>\(folio.paper.htmlEscaped)　<time datetime="\(date.iso8601)">\(lines)</time></p>
            </header>
            """
    }

    private var body: [String] {
        section.story.map { "<p>\($0.html)</p>" } + statistics + section.charts.map(chart) + section.pictures.map(picture)
    }

    private var statistics: [String] {
        if section.statistics.isEmpty { return [] }
        let rows = section.statistics.map { "<div><dt>\($0.label.htmlEscaped)</dt><dd>\($0.figure.htmlEscaped)</dd></div>" }
        return ["<dl>\n" + rows.joined(separator: "\n") + "\n</dl>"]
    }

    private func chart(_ chart: Chart) -> String {
        let rows = chart.figures.map { "<tr><th scope=\"row\">\($0.label.htmlEscaped)</th><td>\($0.figure.htmlEscaped)</td></tr>" }
        return "<table>\n<caption>\(chart.title.html)</caption>\n<tbody>\n" + rows.joined(separator: "\n") + "\n</tbody>\n</table>"
    }

    private func picture(_ picture: Picture) -> String {
        let image = "<img src=\"\(address(picture.file.value).htmlEscaped)\" alt=\"\(picture.alternative.htmlEscaped)\"/>"
        let credit = picture.credit.map { "<small>\($0.html)</small>" }
        let texts = [picture.caption?.html, credit].compactMap { $0 }
        let caption = texts.isEmpty ? "" : "\n<figcaption>\(texts.joined(separator: "　"))</figcaption>"
        return "<figure>\n\(image)\(caption)\n</figure>"
    }
}

extension Text {
    fileprivate var html: String { spans.map(\.html).joined() }
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
    fileprivate var htmlEscaped: String {
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
