import Copy

/// What a section gives its module to set: its words, figures and the shapes of its pictures, told apart by their very bytes, wherever
/// they were written.
///
/// All that the lines of a module depend on is in it, but for what the house and the layout say.
struct SectionCopy: Hashable {
    private var bytes = ExactBytes(capacity: 4096)

    /// - Parameter shapes: width over height of each picture file.
    init(_ section: Section, shapes: PictureShapes) {
        for text in [section.kicker, section.heading, section.deck, section.byline, section.dateline] { add(text) }
        add(section.body) { $0.add($1) }
        bytes.add(section.dropCap ?? -1)
        add(section.statistics) { $0.add($1) }
        add(section.charts) { $0.add($1) }
        add(section.pictures) { $0.add($1, shape: shapes[$1.file.value]) }
        bytes.add(section.code?.text.value ?? "")
        bytes.add(section.code?.module?.value.units ?? -1)
        add(section.code?.caption)
    }

    private mutating func add<Part>(_ parts: [Part], _ add: (inout SectionCopy, Part) -> Void) {
        bytes.add(parts.count)
        for part in parts { add(&self, part) }
    }

    /// A part of the body: its kind, its texts with what they are, and where it stands.
    private mutating func add(_ part: Part) {
        bytes.add(part.kindName)
        for element in part.content.elements {
            bytes.add(element.texts.count)
            for text in element.texts { add(text.text) }
        }
        switch part {
        case .paragraph, .crossHead, .dialogue, .signature, .figures, .chart, .picture, .code, .advertisement: break
        case .list(let list): bytes.add(list.marks.rawValue)
        case .verse(let verse): add(verse.stanzas) { $0.bytes.add($1.count) }
        case .quote(let quote): add(quote.place)
        case .box(let box):
            add(box.place)
            bytes.add(box.style?.value ?? "")
            add(box.body) { $0.add($1) }
        case .table(let table):
            add(table.place)
            bytes.add(table.style?.value ?? "")
            bytes.add(table.headRows)
            bytes.add(table.isInText ? 1 : 0)
            for text in [table.title, table.unit, table.source] { add(text) }
            add(table.alignments) { $0.bytes.add($1?.rawValue ?? "") }
            add(table.placements) { copy, placed in
                for number in [placed.row, placed.column, placed.cell.columns, placed.cell.rows] { copy.bytes.add(number) }
                copy.add(placed.cell.text)
            }
        }
    }

    private mutating func add(_ place: AsidePlace) {
        bytes.add(place.columns ?? -1)
        bytes.add(place.stand.rawValue)
    }

    private mutating func add(_ chart: Chart) {
        bytes.add(chart.kind.rawValue)
        add(chart.title)
        add(chart.figures) { $0.add($1) }
    }

    private mutating func add(_ figure: Statistic) {
        for words in [figure.qualifier, figure.number, figure.unit, figure.label] { bytes.add(words) }
    }

    private mutating func add(_ picture: Picture, shape: Double?) {
        bytes.add(picture.stand.rawValue)
        bytes.add(picture.columns ?? -1)
        bytes.add(shape?.description ?? "")
        add(picture.caption)
        add(picture.credit)
    }

    private mutating func add(_ text: Text?) {
        bytes.add(text?.spans.count ?? -1)
        for span in text?.spans ?? [] {
            bytes.add(span.text)
            add(span.mark)
        }
    }

    private mutating func add(_ mark: Text.Span.Mark?) {
        switch mark {
        case nil: bytes.add(0)
        case .strong: bytes.add(1)
        case .emphasis: bytes.add(2)
        case .properNoun: bytes.add(3)
        case .upright: bytes.add(4)
        case .ruby(let annotation):
            bytes.add(5)
            bytes.add(annotation)
        }
    }
}

extension Part {
    /// What tells its kind from the others.
    fileprivate var kindName: String {
        switch self {
        case .paragraph: "paragraph"
        case .crossHead: "cross-head"
        case .list: "list"
        case .verse: "verse"
        case .dialogue: "dialogue"
        case .signature: "signature"
        case .quote: "quote"
        case .box: "box"
        case .table: "table"
        case .figures: "figures"
        case .chart: "chart"
        case .picture: "picture"
        case .code: "code"
        case .advertisement: "advertisement"
        }
    }
}
