import Copy
import Layout
import Measure

/// The paragraphs that open the story, in the lead's own style over the block's whole width.
struct LeadBlock: Block {
    private let composer: Composer
    private let texts: [Text]
    private let paragraphs: [[SetLine]]
    private let measure: Length
    private let label: String

    init(_ texts: [Text], style: StyleName, label: String, width: Length, composer: Composer) {
        self.texts = texts
        self.composer = composer
        self.label = label
        let role = composer.house[style: style]
        measure = role.wholeMeasure(within: width)
        paragraphs = composer.paragraphs(texts, role, measure: measure)
    }

    private var naturalLines: Int { paragraphs.reduce(0) { $0 + $1.count } }
    var leastLines: Int { naturalLines }
    var floorLines: Int { 1 }
    func mayFill(lines: Int, white: Int) -> Bool { lines == naturalLines }
    func cost(lines: Int) -> Int? { exactCost(lines, natural: naturalLines, rules: composer.house.fitting) }

    func place(in frame: Frame) -> Placement {
        let left = frame.box.left + (frame.width - measure) / 2
        let (fitting, overset) = paragraphs.cut(after: frame.lines, texts: texts, label: label)
        let items = TextColumn(frame: frame, left: left, firstLine: 0, composer: composer).place(fitting, label: label)
        return Placement(
            items: items, overset: overset, lines: fitting.reports(in: label),
            emptyLines: frame.columns * max(0, frame.lines - naturalLines))
    }
}

extension [[SetLine]] {
    /// The lines that fit, and an account of those that do not.
    func cut(after limit: Int, texts: [Text], label: String) -> ([[SetLine]], Overset?) {
        var room = limit
        var fitting: [[SetLine]] = []
        var rest: [(lines: [SetLine], text: Text)] = []
        for (lines, text) in zip(self, texts) {
            fitting.append([SetLine](lines.prefix(room)))
            if lines.count > room { rest.append(([SetLine](lines.dropFirst(room)), text)) }
            room = Swift.max(0, room - lines.count)
        }
        guard let first = rest.first else { return (fitting, nil) }
        let left = rest.flatMap(\.lines)
        let overset = Overset(
            label: label, lines: left.count, characters: left.reduce(0) { $0 + $1.text.count },
            sentence: left.prefix(2).map(\.text).joined(), text: rest.map { $0.lines.map(\.text).joined() }.joined(separator: "\n"),
            position: first.text.position)
        return (fitting.filter { !$0.isEmpty }, overset)
    }
}
