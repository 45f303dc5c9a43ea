import Copy
import Layout
import Measure

/// The paragraphs that end the story, set apart on a ground across the foot of the page.
struct ClosingBlock: Block {
    private let composer: Composer
    private let texts: [Text]
    private let ground: InkName?
    private let paragraphs: [[SetLine]]
    private let measure: Length

    init(_ texts: [Text], ground: InkName?, width: Length, composer: Composer) {
        self.texts = texts
        self.ground = ground
        self.composer = composer
        let role = composer.house[style: .closing]
        measure = role.wholeMeasure(within: width - role.size * 4)
        paragraphs = composer.paragraphs(texts, role, measure: measure)
    }

    private var textLines: Int { paragraphs.reduce(0) { $0 + $1.count } }
    /// The text and half a line of ground above and below it.
    private var naturalLines: Int { textLines + 1 }
    var leastLines: Int { naturalLines }
    var floorLines: Int { 2 }
    func mayFill(lines: Int, white: Int) -> Bool { lines == naturalLines }
    func cost(lines: Int) -> Int? { exactCost(lines, natural: naturalLines, rules: composer.house.fitting) }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let role = composer.house[style: .closing]
        let pitch = frame.lattice.pitch
        let (fitting, overset) = paragraphs.cut(after: max(0, frame.lines - 1), texts: texts, label: "closing")
        let height = pitch * fitting.reduce(0) { $0 + $1.count }
        var top = box.top + (box.height - height) / 2
        let left = box.left + (box.width - measure) / 2
        let text: [PlacedItem] = fitting.enumerated().map { index, lines in
            let items = lines.flatMap { line -> [PlacedItem] in
                defer { top += pitch }
                let slot = Box(x: left, y: top, width: measure, height: pitch)
                return line.placed(at: Point(x: left, y: composer.baseline(of: role, centredIn: slot)))
            }
            return .group(Group(.paragraph, label: "closing paragraph \(index + 1)", items: items))
        }
        var furniture: [PlacedItem] = []
        if let ground { furniture.append(.panel(Panel(box: box, ink: ground))) }
        furniture += composer.house[rule: .accent].horizontal(from: box.left, to: box.right, top: box.top)
        return Placement(
            items: [
                .group(Group(.artifact, label: "closing box", items: furniture)), .group(Group(.section, label: "closing", items: text)),
            ],
            overset: overset, lines: fitting.reports(in: "closing"), emptyLines: frame.columns * max(0, frame.lines - naturalLines))
    }
}
