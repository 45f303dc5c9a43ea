import Copy
import Layout
import Measure

/// A box beside the text: its title, and its parts in as many legs as it covers columns, levelled. It keeps half a line from the text.
struct BoxPanel {
    private let box: TextBox
    private let stand: Picture.Stand
    private let look: BoxLook
    private let composer: Composer
    private let lattice: Lattice
    private let width: Length
    private let legs: Int
    private let measure: Length
    private let units: [StoryUnit]
    private let set: [[SetLine]]
    /// Lines of text in its highest leg.
    private let height: Int
    private let legLines: [Int]
    private let title: [SetLine]

    init(_ box: TextBox, width: Length, columns: Int, stand: Picture.Stand, lattice: Lattice, composer: Composer) {
        self.stand = stand
        (self.box, self.width, self.lattice, self.composer) = (box, width, lattice, composer)
        let house = composer.house
        look = composer.look(of: box)
        legs = columns
        let role = house[style: look.text]
        let inner = width - Self.padding(lattice) * 2
        let leg = (inner - lattice.size * 1.5 * (columns - 1)) / columns
        measure = role.wholeMeasure(within: leg)
        title = box.title.map { composer.heading($0, house[style: composer.look(of: box).title], measure: inner) } ?? []
        units = StoryUnit.all(of: box.printed)
        let paragraphs = composer.settable(units, UnitStyles(house, body: look.text), on: lattice, measures: LegMeasures(measure))
        let demands = paragraphs.map { $0.demand(house.fitting.paragraph) }
        let flow = TextFlow(demands, prices: ModuleDemand.LinePrices(house.fitting))
        var lines = max(1, (flow.least + columns - 1) / columns)
        func level(_ lines: Int) -> [Int] { [Int](repeating: lines, count: columns) }
        while lines < flow.least + columns * 40, flow.cheapest(in: level(lines)) == nil { lines += 1 }
        let chosen = flow.cheapest(in: level(lines))
        height = lines
        legLines = level(lines)
        let counts = chosen?.counts ?? paragraphs.map(\.natural.count)
        let begins = ModuleDemand.begins(legLines, room: lines * columns)
        var start = 0
        set = zip(paragraphs, counts).map { paragraph, count in
            defer { start += count }
            return paragraph.lines(count, at: UnitPlace(start: start, begins: begins))
        }
    }

    private static func padding(_ lattice: Lattice) -> Length { lattice.size }
    private var titleRole: TextRole { composer.house[style: look.title] }
    private var titlePitch: Length { titleRole.size * 1.3 }
    /// Lines of the title with the white above and below it; of a box without one the white above its text.
    private var titleLines: Int {
        guard !title.isEmpty else { return 1 }
        return Int(((titlePitch * (title.count - 1) + titleRole.size * 2) / lattice.pitch).rounded(.up))
    }
    /// The title, the text, half a line of ground below it and half a line between it and the text of its section.
    var lines: Int { titleLines + height + 1 }

    func place(in frame: Frame) -> [PlacedItem] {
        let house = composer.house
        let half = lattice.pitch / 2
        let isAtTop = stand == .top
        let whole = frame.box
        let panel = isAtTop ? whole.inset(bottom: half) : whole.inset(top: half)
        var furniture: [PlacedItem] = []
        if let ground = look.ground { furniture.append(.panel(Panel(box: panel, ink: ground))) }
        if let frame = look.frame { furniture += house[rule: frame].frame(of: panel) }
        if let rule = look.rule { furniture += house[rule: rule].horizontal(from: panel.left, to: panel.right, top: panel.top) }
        // What the frame has more of lines is white above and below.
        let over = lattice.pitch * (frame.lines - lines) / 2
        let top = panel.top + over
        let left = panel.left + (panel.width - columnsWidth) / 2
        let slot = Box(x: left, y: top, width: panel.width, height: lattice.pitch * titleLines)
        let first = slot.top + (slot.height - titlePitch * max(0, title.count - 1) - titleRole.size) / 2 + composer.ascent(of: titleRole)
        let heads = title.enumerated().flatMap { index, line in line.placed(at: Point(x: left, y: first + titlePitch * index)) }
        let titles: [PlacedItem] = heads.isEmpty ? [] : [.group(Group(.heading(3), label: "box title", items: heads))]
        let textTop = top + lattice.pitch * titleLines
        return [.group(Group(.artifact, label: "box", items: furniture))]
            + [.group(Group(.note, label: "box", items: titles + text(left: left, top: textTop)))]
    }

    private var gap: Length { lattice.size * 1.5 }
    private var columnsWidth: Length { measure * legs + gap * (legs - 1) }

    private func text(left: Length, top: Length) -> [PlacedItem] {
        let baseline = composer.baseline(ofLine: 0, on: lattice) - lattice.top(ofLine: 0)
        var slots = (0..<legs).flatMap { leg in (0..<height).map { (leg, $0) } }[...]
        let groups = zip(set, units).map { lines, unit in
            let items = lines.flatMap { line -> [PlacedItem] in
                guard let (leg, row) = slots.popFirst() else { return [] }
                return line.placed(at: Point(x: left + (measure + gap) * leg, y: top + baseline + lattice.pitch * row))
            }
            return unit.group(items, label: "box")
        }
        return StoryUnit.joined(groups, of: units, label: "box")
    }

    /// What there is to say of its lines.
    func reports(in label: String) -> [LineReport] { set.reports(in: "\(label) box", units) }
}
