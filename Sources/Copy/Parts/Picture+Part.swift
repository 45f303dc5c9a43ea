extension Picture: ArticlePart {
    public var isAside: Bool { true }
    public var elements: [CopyElement] {
        let texts = [caption.map { EditionText(.caption, $0) }, credit.map { EditionText(.credit, $0) }].compactMap { $0 }
        return texts.isEmpty ? [] : [CopyElement("caption of '\(file.value)'", texts)]
    }

    public var plain: String { "［图］\(captionLine)" }

    public func html(_ writing: HTMLWriting) -> String {
        let image = "<img src=\"\(writing.address(file.value).htmlEscaped)\" alt=\"\(alternative.htmlEscaped)\"/>"
        let credit = credit.map { "<small>\($0.html)</small>" }
        let texts = [caption?.html, credit].compactMap { $0 }
        let caption = texts.isEmpty ? "" : "\n<figcaption>\(texts.joined(separator: "　"))</figcaption>"
        return "<figure>\n\(image)\(caption)\n</figure>"
    }

    /// The caption and who made the picture; where it has neither, what it shows.
    private var captionLine: String {
        let texts = [caption, credit].compactMap { $0?.plainWithRuby.oneLine }
        return texts.isEmpty ? alternative : texts.joined(separator: "　")
    }
}
