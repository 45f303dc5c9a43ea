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
        add(section.paragraphs) { $0.add($1) }
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
