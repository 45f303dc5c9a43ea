import Copy
import Layout
import Measure

/// The paragraphs that end the story, set apart on a ground across the foot of the page, in one leg or several of the same height.
struct ClosingBlock: Block {
    private let composer: Composer
    private let texts: [Text]
    private let ground: InkName?
    private let paragraphs: [[SetLine]]
    private let legs: Int
    private let measure: Length
    private let gutter: Length

    /// - Parameter legs: columns of text within the ground, as wide as each other.
    init(_ texts: [Text], ground: InkName?, legs: Int, width: Length, lattice: Lattice, composer: Composer) {
        self.texts = texts
        self.ground = ground
        self.legs = legs
        self.composer = composer
        let role = composer.house[style: .closing]
        gutter = legs > 1 ? lattice.gutter + role.size : .zero
        measure = role.wholeMeasure(within: (width - role.size * 4 - gutter * (legs - 1)) / legs)
        paragraphs = composer.paragraphs(texts, role, measure: measure)
    }

    /// Lines of the longest leg.
    private var legLines: Int { (paragraphs.reduce(0) { $0 + $1.count } + legs - 1) / legs }
    /// The text and half a line of ground above and below it.
    private var naturalLines: Int { legLines + 1 }
    var leastLines: Int { naturalLines }
    var floorLines: Int { 2 }
    func mayFill(lines: Int, white: Int) -> Bool { lines == naturalLines }
    func cost(lines: Int) -> Int? { exactCost(lines, natural: naturalLines, rules: composer.house.fitting) }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let room = max(0, frame.lines - 1)
        let (fitting, overset) = paragraphs.cut(after: room * legs, texts: texts, label: "closing")
        var furniture: [PlacedItem] = []
        if let ground { furniture.append(.panel(Panel(box: box, ink: ground))) }
        furniture += composer.house[rule: .accent].horizontal(from: box.left, to: box.right, top: box.top)
        return Placement(
            items: [
                .group(Group(.artifact, label: "closing box", items: furniture)),
                .group(Group(.section, label: "closing", items: text(fitting, in: box, lines: min(room, legLines), on: frame.lattice))),
            ],
            overset: overset, lines: fitting.reports(in: "closing"), emptyLines: frame.columns * max(0, frame.lines - naturalLines))
    }

    /// The lines leg by leg, level with each other, in the middle of the box.
    private func text(_ paragraphs: [[SetLine]], in box: Box, lines: Int, on lattice: Lattice) -> [PlacedItem] {
        let role = composer.house[style: .closing]
        let left = box.left + (box.width - measure * legs - gutter * (legs - 1)) / 2
        let top = box.top + (box.height - lattice.pitch * lines) / 2
        var line = 0
        return paragraphs.enumerated().map { index, set in
            let items = set.flatMap { text -> [PlacedItem] in
                defer { line += 1 }
                let (leg, row) = line.quotientAndRemainder(dividingBy: max(1, lines))
                let slot = Box(
                    x: left + (measure + gutter) * leg, y: top + lattice.pitch * row, width: measure, height: lattice.pitch)
                return text.placed(at: Point(x: slot.left, y: composer.baseline(of: role, centredIn: slot)))
            }
            return .group(Group(.paragraph, label: "closing paragraph \(index + 1)", items: items))
        }
    }
}
