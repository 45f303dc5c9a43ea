import Copy

/// What a section gives its module to set: its words, figures and the shapes of its pictures, told apart by their very bytes, wherever they were written.
///
/// All that the lines of a module depend on is in it, but for what the house and the layout say.
struct SectionCopy: Hashable {
    /// Words in UTF-8, numbers byte by byte, each after a mark that no word holds.
    private var bytes: [UInt8] = []

    /// - Parameter shapes: width over height of each picture file.
    init(_ section: Section, shapes: PictureShapes) {
        bytes.reserveCapacity(4096)
        for text in [section.kicker, section.heading, section.deck, section.byline, section.dateline] { add(text) }
        add(section.paragraphs.count)
        section.paragraphs.forEach { add($0) }
        add(section.statistics.count)
        section.statistics.forEach { add($0) }
        add(section.charts.count)
        for chart in section.charts {
            add(chart.kind.rawValue)
            add(chart.title)
            add(chart.figures.count)
            chart.figures.forEach { add($0) }
        }
        for picture in section.pictures {
            add(picture.stand.rawValue)
            add(picture.columns ?? -1)
            add(Int(bitPattern: UInt(shapes[picture.file.value]?.bitPattern ?? 0)))
            add(picture.caption)
            add(picture.credit)
        }
    }

    // MARK: Bytes

    /// Begins the next piece. UTF-8 has no such byte.
    private mutating func begin() { bytes.append(0xff) }

    private mutating func add(_ words: String) {
        begin()
        bytes.append(contentsOf: words.utf8)
    }

    private mutating func add(_ number: Int) {
        begin()
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func add(_ figure: Statistic) {
        for words in [figure.qualifier, figure.number, figure.unit, figure.label] { add(words) }
    }

    private mutating func add(_ text: Text?) {
        add(text?.spans.count ?? -1)
        for span in text?.spans ?? [] {
            add(span.text)
            add(span.mark)
        }
    }

    private mutating func add(_ mark: Text.Span.Mark?) {
        switch mark {
        case nil: add(0)
        case .strong: add(1)
        case .emphasis: add(2)
        case .properNoun: add(3)
        case .upright: add(4)
        case .ruby(let annotation):
            add(5)
            add(annotation)
        }
    }
}
