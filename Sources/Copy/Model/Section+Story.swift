/// The text of a section as it is printed.
extension Section {
    /// The paragraphs, the first one opened by the dateline in bold.
    public var story: [Text] {
        guard let dateline, let first = paragraphs.first else { return paragraphs }
        return [first.opened(by: dateline)] + paragraphs.dropFirst()
    }
}

extension Text {
    /// The text with another before it, in bold, and a 字 of white between them.
    fileprivate func opened(by other: Text) -> Text {
        let white = "\u{3000}"
        let opening = other.spans.map { Span($0.text, mark: $0.mark ?? .strong) }
        return Text(opening + [Span(white)] + spans, from: other.source.followed(by: source, after: white))
    }
}
