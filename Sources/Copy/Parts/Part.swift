/// A part of a section. The kinds are a closed set: who adds one is told by the compiler where it has to be dealt with.
public enum Part: Hashable, Sendable {
    case paragraph(Paragraph)
    case figures(KeyFigures)
    case chart(Chart)
    case picture(Picture)
    case advertisement(Advertisement)
    case code(Code)

    /// The part as what its kind has in common with the others.
    public var content: any ArticlePart {
        switch self {
        case .paragraph(let part): part
        case .figures(let part): part
        case .chart(let part): part
        case .picture(let part): part
        case .advertisement(let part): part
        case .code(let part): part
        }
    }
}

extension Section {
    /// Everything in the section but its head: the running text, then what stands beside it.
    public var parts: [Part] {
        opened + (statistics.isEmpty ? [] : [.figures(KeyFigures(statistics))]) + charts.map(Part.chart) + pictures.map(Part.picture)
            + (code.map { [.code($0)] } ?? [])
    }

    /// The running text as it is printed: its first paragraph opened by the dateline.
    public var opened: [Part] {
        guard let dateline else { return body }
        var body = body
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

    /// The paragraphs as they are printed.
    public var story: [Text] { opened.paragraphs.map(\.printed) }

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
    fileprivate var paragraphs: [Paragraph] {
        compactMap { part in
            if case .paragraph(let paragraph) = part { paragraph } else { nil }
        }
    }
}
