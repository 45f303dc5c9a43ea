import Copy
import Layout
import Measure

/// The paragraphs that open the story, in the lead's own style over the block's whole width.
///
/// A style with a pitch of its own leaves the lattice: its lines share the height of the frame evenly, so that the last one still ends
/// where the frame does.
struct LeadBlock: Block {
    private let composer: Composer
    private let texts: [Text]
    private let paragraphs: [[SetLine]]
    private let measure: Length
    private let label: String
    private let role: TextRole
    private let lattice: Lattice

    /// The most that a 字 may be set wider, in thousandths of its size, for text to end flush with what stands over it.
    private static let spread = 20

    init(_ texts: [Text], style: StyleName, label: String, width: Length, lattice: Lattice, composer: Composer) {
        self.texts = texts
        self.composer = composer
        self.label = label
        self.lattice = lattice
        role = composer.house[style: style]
        let whole = role.wholeMeasure(within: width)
        measure = (width - whole).units * 1000 <= whole.units * Self.spread ? width : whole
        paragraphs = composer.paragraphs(texts, role, measure: measure)
    }

    private var textLines: Int { paragraphs.reduce(0) { $0 + $1.count } }
    /// Lines of the lattice that so many lines of text take.
    private func latticeLines(of count: Int) -> Int {
        guard let pitch = role.pitch else { return count }
        return Int((pitch * count / lattice.pitch).rounded(.up))
    }
    private var naturalLines: Int { latticeLines(of: textLines) }
    var leastLines: Int { naturalLines }
    var floorLines: Int { 1 }
    func mayFill(lines: Int, white: Int) -> Bool { lines == naturalLines }
    func cost(lines: Int) -> Int? { exactCost(lines, natural: naturalLines, rules: composer.house.fitting) }

    func place(in frame: Frame) -> Placement {
        let left = frame.box.left + (frame.width - measure) / 2
        let room = role.pitch.map { Int(frame.box.height / $0) } ?? frame.lines
        let (fitting, overset) = paragraphs.cut(after: frame.lines >= naturalLines ? textLines : room, texts: texts, label: label)
        let items =
            role.pitch == nil
            ? TextColumn(frame: frame, left: left, firstLine: 0, composer: composer).place(fitting, label: label)
            : onOwnPitch(fitting, in: frame.rows(0..<min(frame.lines, naturalLines)).box, left: left)
        return Placement(
            items: items, overset: overset, lines: fitting.reports(in: label),
            emptyLines: frame.columns * max(0, frame.lines - naturalLines))
    }

    /// The lines from the top of a box to its foot, as far apart as that takes.
    private func onOwnPitch(_ paragraphs: [[SetLine]], in box: Box, left: Length) -> [PlacedItem] {
        let count = paragraphs.reduce(0) { $0 + $1.count }
        let pitch = count > 0 ? box.height / count : box.height
        var top = box.top
        return paragraphs.enumerated().map { index, lines in
            let items = lines.flatMap { line -> [PlacedItem] in
                defer { top += pitch }
                let slot = Box(x: left, y: top, width: measure, height: pitch)
                return line.placed(at: Point(x: left, y: composer.baseline(of: role, centredIn: slot)))
            }
            return .group(Group(.paragraph, label: "\(label) paragraph \(index + 1)", items: items))
        }
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
