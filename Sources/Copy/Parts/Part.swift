/// A part of a section. The kinds are a closed set: who adds one is told by the compiler where it has to be dealt with.
public enum Part: Hashable, Sendable {
    case paragraph(Paragraph)
    case crossHead(CrossHead)
    case list(TextList)
    case verse(Verse)
    case dialogue(Dialogue)
    case signature(Signature)
    case quote(PullQuote)
    case box(TextBox)
    case table(Table)
    case figures(KeyFigures)
    case chart(Chart)
    case picture(Picture)
    case advertisement(Advertisement)
    case code(Code)

    /// The part as what its kind has in common with the others.
    public var content: any ArticlePart {
        switch self {
        case .paragraph(let part): part
        case .crossHead(let part): part
        case .list(let part): part
        case .verse(let part): part
        case .dialogue(let part): part
        case .signature(let part): part
        case .quote(let part): part
        case .box(let part): part
        case .table(let part): part
        case .figures(let part): part
        case .chart(let part): part
        case .picture(let part): part
        case .advertisement(let part): part
        case .code(let part): part
        }
    }
}

extension Section {
    /// Everything in the section but its head: the body, then its figures, charts and pictures.
    public var parts: [Part] {
        opened + (statistics.isEmpty ? [] : [.figures(KeyFigures(statistics))]) + charts.map(Part.chart) + pictures.map(Part.picture)
            + (code.map { [.code($0)] } ?? [])
    }

    /// The body as it is printed: its first paragraph opened by the dateline, a signed end at the foot of the paragraph before it.
    public var opened: [Part] {
        guard let dateline else { return body.signed }
        var body = body.signed
        for (index, part) in body.enumerated() {
            guard case .paragraph(var paragraph) = part else { continue }
            paragraph.dateline = dateline
            body[index] = .paragraph(paragraph)
            break
        }
        return body
    }

    /// The paragraphs among the parts of the running text. Set, they are all of it.
    public var paragraphs: [Text] {
        get { body.paragraphs.map(\.text) }
        set { body = newValue.map { .paragraph(Paragraph($0)) } }
    }

    /// The lines of the head, those that there are, in their order.
    public var head: [(line: HeadLine, text: Text)] {
        [(.kicker, kicker), (.heading, heading), (.deck, deck), (.byline, byline)].compactMap { line, text in text.map { (line, $0) } }
    }

    /// 引题, heading, 副题, byline.
    public enum HeadLine: String, Hashable, Sendable {
        case kicker, heading, deck, byline

        var role: EditionText.Role { self == .byline ? .byline : .head }
    }
}

extension [Part] {
    /// The parts with each signed end of one line in the paragraph before it.
    var signed: [Part] {
        reduce(into: []) { parts, part in
            if case .signature(let end) = part, case .paragraph(var paragraph) = parts.last, paragraph.signature == nil,
                !end.text.plain.contains(where: \.isNewline)
            {
                paragraph.signature = end.text
                parts[parts.count - 1] = .paragraph(paragraph)
            } else {
                parts.append(part)
            }
        }
    }

    fileprivate var paragraphs: [Paragraph] {
        compactMap { part in
            if case .paragraph(let paragraph) = part { paragraph } else { nil }
        }
    }
}
