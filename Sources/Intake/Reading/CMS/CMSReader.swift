import Measure
import Source

/// Reads what content management systems give out: posts of WordPress (`/wp-json/wp/v2/posts`) and ninjs 1 and 2, one story or many.
enum CMSReader {
    /// Nil for JSON that is neither.
    static func read(_ json: JSONValue, _ bytes: [UInt8], file: String) throws(Refusal) -> [Manuscript]? {
        let stories = json.items ?? [json]
        guard !stories.isEmpty, let form = form(of: stories[0]) else { return nil }
        var manuscripts: [Manuscript] = []
        for story in stories {
            var builder = ManuscriptBuilder(bytes, file: file, form: form)
            switch form {
            case .wordpress: try wordpress(story, file, &builder)
            default: try ninjs(story, file, &builder)
            }
            let manuscript = try builder.finished()
            if !manuscript.blocks.isEmpty { manuscripts.append(manuscript) }
        }
        if manuscripts.isEmpty {
            throw Refusal(
                "intake.empty", at: SourcePosition(file: file), "the file holds no story", hint: "look whether it is the right one")
        }
        return manuscripts
    }

    private static func form(of story: JSONValue) -> Manuscript.Form? {
        if story["content"]?["rendered"] != nil { return .wordpress }
        return ["bodies", "body_html", "body_text", "body_xhtml"].contains { story[$0] != nil } ? .ninjs : nil
    }

    // MARK: WordPress

    private static func wordpress(_ post: JSONValue, _ file: String, _ builder: inout ManuscriptBuilder) throws(Refusal) {
        line(plain(post["title"]?["rendered"]?.string), .title, file, &builder)
        try html(post["content"]?["rendered"]?.string, file, &builder)
        // The excerpt is cut from the text.
        builder.add(
            Array((plain(post["excerpt"]?["rendered"]?.string) ?? "").unicodeScalars), at: SourcePosition(file: file), dropped: .double)
    }

    // MARK: ninjs

    private static func ninjs(_ item: JSONValue, _ file: String, _ builder: inout ManuscriptBuilder) throws(Refusal) {
        let headlines = item["headlines"]?.items ?? []
        func headline(_ roles: Set<String>) -> String? {
            headlines.first { roles.contains($0["role"]?.string ?? "main") }.flatMap { plain($0["value"]?.string) }
        }
        line(headline(["kicker", "pretitle"]), .kicker, file, &builder)
        line(
            headline(["main", "headline", "title"]) ?? plain(item["headline"]?.string)
                ?? headlines.first.flatMap { plain($0["value"]?.string) }, .title, file, &builder)
        line(headline(["subtitle", "deck", "sub"]), .deck, file, &builder)
        line(plain(item["by"]?.string ?? item["byline"]?.string), .byline, file, &builder)
        let bodies = item["bodies"]?.items ?? []
        let body = bodies.first { $0["contenttype"]?.string?.contains("html") ?? false } ?? bodies.first
        if let text = body?["value"]?.string {
            if body?["contenttype"]?.string?.contains("plain") ?? false {
                lines(text, file, &builder)
            } else {
                try html(text, file, &builder)
            }
        } else if let text = item["body_html"]?.string ?? item["body_xhtml"]?.string {
            try html(text, file, &builder)
        } else if let text = item["body_text"]?.string {
            lines(text, file, &builder)
        }
    }

    // MARK: Parts

    private static func line(_ text: String?, _ kind: PartKind, _ file: String, _ builder: inout ManuscriptBuilder) {
        guard let text, !text.isEmpty else { return }
        builder.open(ParagraphStyle(stated: kind), at: SourcePosition(file: file))
        builder.add(Array(text.unicodeScalars), at: SourcePosition(file: file))
        builder.close()
    }

    private static func lines(_ text: String, _ file: String, _ builder: inout ManuscriptBuilder) {
        for (number, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            builder.open(at: SourcePosition(file: file, line: number + 1, column: 1))
            builder.add(Array(line.unicodeScalars), at: SourcePosition(file: file, line: number + 1, column: 1))
        }
        builder.close()
    }

    private static func html(_ text: String?, _ file: String, _ builder: inout ManuscriptBuilder) throws(Refusal) {
        if let text, !text.isEmpty { try HTMLReader.read(text, file: file, into: &builder) }
    }

    /// The text of a field that may be written with entities and elements.
    private static func plain(_ html: String?) -> String? {
        guard let html else { return nil }
        var text: [Unicode.Scalar] = []
        _ = HTMLDocument.walk(Array(html.utf8)) { event in
            if case .text(let words) = event { text += words }
        }
        return String(scalars: text)
    }
}
