/// A section as plain text: its head (引题, heading, 副题, byline), then the paragraphs, figures, charts and captions, parted by empty lines.
///
/// Ruby stands behind its characters in brackets; other marks are left out.
public struct SectionText {
    private let section: Section

    public init(_ section: Section) { self.section = section }

    public var text: String {
        let blocks = section.head.map(\.text.plainWithRuby.oneLine) + section.parts.map(\.content.plain)
        return blocks.joined(separator: "\n\n") + "\n"
    }
}

extension Text {
    /// The text with each annotation in brackets behind the characters it belongs to.
    var plainWithRuby: String {
        spans.map { span in
            if case .ruby(let annotation) = span.mark { "\(span.text)（\(annotation)）" } else { span.text }
        }.joined()
    }
}

extension String {
    /// The text without the editor's own breaks.
    var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: "　") }
}
