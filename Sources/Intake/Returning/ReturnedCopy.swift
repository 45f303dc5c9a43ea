import Copy
import Measure
import Source

/// An edition's copy as a reporter reads it: its heads and paragraphs in reading order, without what only the page shows.
public struct ReturnedCopy: Sendable, Hashable {
    public struct Paragraph: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case title, heading, line, text
        }

        public var kind: Kind
        public var text: String
    }

    public private(set) var paragraphs: [Paragraph] = []

    public init(_ edition: Edition) {
        add(edition.kicker, .line)
        add(edition.headline, .title)
        add(edition.deck, .line)
        add(edition.note?.title, .heading)
        for text in (edition.note?.paragraphs ?? []) + edition.lead { add(text, .text) }
        for section in edition.sections {
            add(section.kicker, .line)
            add(section.heading, .heading)
            add(section.deck, .line)
            add(section.byline, .line)
            add(section.dateline, .line)
            for part in section.body { add(part) }
            for picture in section.pictures { add(picture.caption, .line) }
        }
        for text in edition.closing { add(text, .text) }
        for picture in edition.pictures { add(picture.caption, .line) }
    }

    /// A part of the text in lines as they are read; the words of a pull quote stand in the text already.
    private mutating func add(_ part: Part) {
        switch part {
        case .paragraph(let paragraph): add(paragraph.text, .text)
        case .crossHead(let head): add(head.text, .line)
        case .signature(let end): add(end.text, .text)
        case .quote: break
        case .box(let box):
            add(box.title, .line)
            for part in box.body { add(part) }
        case .list, .verse, .dialogue, .table, .figures, .chart, .picture, .code, .advertisement:
            for line in part.content.plain.split(separator: "\n") { paragraphs.append(Paragraph(kind: .text, text: String(line))) }
        }
    }

    private mutating func add(_ text: Text?, _ kind: Paragraph.Kind) {
        if let text { paragraphs.append(Paragraph(kind: kind, text: text.oneLine)) }
    }

    /// As plain text, a paragraph a line, heads with an empty line before them.
    public var text: String {
        paragraphs.enumerated().map { index, paragraph in
            (index > 0 && paragraph.kind != .text ? "\n" : "") + paragraph.text + "\n"
        }.joined()
    }
}
