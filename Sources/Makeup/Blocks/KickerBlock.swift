import Copy
import Layout
import Measure

/// 引题 on a band of ink over the headline.
struct KickerBlock: Block {
    private let composer: Composer
    private let line: SetLine
    private let ground: InkName?

    init(_ text: Text, ground: InkName?, composer: Composer) {
        self.composer = composer
        self.ground = ground
        line = composer.displayLine(text, composer.house[style: .kicker])
    }

    var leastLines: Int { 1 }
    func cost(lines: Int) -> Int? { lines >= leastLines ? 0 : nil }

    func place(in frame: Frame) -> Placement {
        let role = composer.house[style: .kicker]
        let box = frame.box
        let x = role.alignment.left(of: line.width, in: box.inset(right: role.size, left: role.size))
        let text = line.placed(at: Point(x: x, y: composer.baseline(of: role, centredIn: box)))
        var items: [PlacedItem] = []
        if let ground { items.append(.group(Group(.artifact, label: "band", items: [.panel(Panel(box: box, ink: ground))]))) }
        items.append(.group(Group(.paragraph, label: "kicker", items: text)))
        return Placement(items: items)
    }
}

extension TextRole.Alignment {
    /// Where a line of some width begins in a box.
    func left(of width: Length, in box: Box) -> Length {
        switch self {
        case .justify, .left: box.left
        case .centre, .spread: box.centre.x - width / 2
        case .right: box.right - width
        }
    }
}
