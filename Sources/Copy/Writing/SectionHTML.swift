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
        let day = [date.chinese, date.weekday, "第\(folio.page)版", folio.name].map(\.htmlEscaped).joined(separator: "　")
        let lines = section.head.map { ($0.line, html($0.line, $0.text)) }
        let group = lines.filter { $0.0 != .byline }.map(\.1)
        let below = lines.filter { $0.0 == .byline }.map(\.1)
        let folioLine = "<p>\(folio.paper.htmlEscaped)　<time datetime=\"\(date.iso8601)\">\(day)</time></p>"
        return (["<header>", "<hgroup>"] + group + ["</hgroup>"] + below + [folioLine, "</header>"]).joined(separator: "\n")
    }

    private func html(_ line: Section.HeadLine, _ text: Text) -> String {
        switch line {
        case .heading: "<h1>\(text.html)</h1>"
        case .kicker, .deck, .byline: "<p>\(text.html)</p>"
        }
    }

    private var body: [String] { section.parts.map { $0.content.html(HTMLWriting(address: address)) } }
}
