import Copy
import Layout
import Measure

/// The head of a section over its columns, on whole lines (占行): the module's rule, the number on its tile, 引题, heading, 副题, and the byline.
///
/// The heading is never wider than its columns: it takes the fewest lines that the house's limits of size allow, broken by sense, as
/// large as it can be in them.
struct SectionHead {
    /// The lines that it needs.
    let lines: Int
    private let composer: Composer
    private let number: Int
    private let parts: [Part]
    private let byline: SetLine?
    /// The style of the heading at the size that was chosen.
    private let headRole: TextRole
    private let isRuled: Bool
    private let isGraded: Bool

    /// Lines of one style, one under another.
    private struct Part {
        var name: String
        var role: TextRole
        var lines: [SetLine]
        /// The distance of two baselines, in thousandths of the style's size.
        var pitch: Int
        /// White above it.
        var above: Length

        var height: Length { role.size * pitch / 1000 * max(0, lines.count - 1) + role.size }
    }

    /// - Parameter grade: of its size and white; nil for those of the house's style.
    init(_ section: Section, number: Int, grade: HeadGrade? = nil, width: Length, lattice: Lattice, composer: Composer) {
        self.composer = composer
        self.number = number
        let house = composer.house
        isRuled = grade?.isRuled ?? true
        isGraded = grade != nil
        let (style, limits) = (house[style: .sectionHead], house.headings.section)
        let chosen = FittedHeading(
            section.heading, sizes: grade?.sizes(of: style, step: limits.step) ?? style.sizes(within: limits), composer: composer
        ) {
            width - Self.inset(number, $0, house)
        }
        headRole = chosen.role
        let measure = width - Self.inset(number, chosen.role, house)
        func part(_ name: String, _ text: Text?, _ style: StyleName) -> Part? {
            text.map {
                Part(
                    name: name, role: house[style: style], lines: composer.heading($0, house[style: style], measure: measure), pitch: 1300,
                    above: .zero)
            }
        }
        var parts = [part("kicker", section.kicker, .sectionKicker)].compactMap { $0 }
        parts.append(
            Part(
                name: "heading", role: chosen.role, lines: chosen.lines, pitch: 1200,
                above: parts.isEmpty ? .zero : chosen.role.size * 250 / 1000))
        if var deck = part("deck", section.deck, .sectionDeck) {
            deck.above = deck.role.size * 500 / 1000
            parts.append(deck)
        }
        self.parts = parts
        byline = section.byline.map { composer.displayLine($0, house[style: .byline]) }
        let height = parts.reduce(isRuled ? house[rule: .module].height : .zero) { $0 + $1.above + $1.height }
        // 一个字 of white, above and below together; a grade has its own.
        let white = grade.map { max(lattice.size, chosen.role.size * $0.white / 1000) } ?? lattice.size
        lines = Int(((height + white) / lattice.pitch).rounded(.up)) + (byline == nil ? 0 : 1)
    }

    /// True where the house has a sign for a number.
    static func isNumbered(_ number: Int, _ house: House) -> Bool { number <= house.numerals.count }

    /// The heading's distance from the left edge: the number on its tile, where the house has one.
    private static func inset(_ number: Int, _ role: TextRole, _ house: House) -> Length {
        isNumbered(number, house) ? side(role) + role.size * 0.5 : .zero
    }

    private static func side(_ role: TextRole) -> Length { role.size * 1.28 }

    // MARK: Placing

    /// The head in the middle of its lines. What a frame has more of them is white above and below in equal parts under a grade, whose heads
    /// are of many sizes; else all of it below, so that heads side by side are level. The byline stands on the frame's last line.
    func place(in frame: Frame) -> [PlacedItem] {
        let bodyLines = (isGraded ? frame.lines : min(lines, frame.lines)) - (byline == nil ? 0 : 1)
        let house = composer.house
        let box = frame.box
        let rule = house[rule: .module]
        let ruled = isRuled ? rule.height : .zero
        let slot = Box(x: box.left, y: box.top + ruled, width: box.width, height: frame.lattice.pitch * bodyLines - ruled)
        var furniture = isRuled ? rule.horizontal(from: box.left, to: box.right, top: box.top) : []
        var numeral: [PlacedItem] = []
        if Self.isNumbered(number, house) {
            let tile = tile(in: slot)
            furniture.append(.panel(Panel(box: tile, ink: house[colour: .accent])))
            let (role, digit) = numberLine(house.numerals[number - 1], within: tile.width * 0.82)
            numeral = digit.placed(at: Point(x: tile.centre.x - digit.width / 2, y: composer.baseline(of: role, centredIn: tile)))
        }
        return [.group(Group(.artifact, label: "module rule", items: furniture))] + texts(in: slot, numeral: numeral)
            + bylineItems(in: frame)
    }

    /// The numeral in its style, smaller where it has several characters that its tile does not hold side by side: 拾壹.
    private func numberLine(_ numeral: String, within width: Length) -> (TextRole, SetLine) {
        var role = composer.house[style: .sectionNumber]
        var line = composer.displayLine(numeral, role)
        if line.width > width {
            role.size = role.size * width.units / line.width.units
            line = composer.displayLine(numeral, role)
        }
        return (role, line)
    }

    private func tile(in slot: Box) -> Box {
        let side = Self.side(headRole)
        return Box(x: slot.left, y: slot.top + (slot.height - side) / 2, width: side, height: side)
    }

    private func texts(in slot: Box, numeral: [PlacedItem]) -> [PlacedItem] {
        let left = slot.left + Self.inset(number, headRole, composer.house)
        let height = parts.reduce(Length.zero) { $0 + $1.above + $1.height }
        var top = slot.top + (slot.height - height) / 2
        return parts.map { part in
            top += part.above
            defer { top += part.height }
            let lines = part.lines.enumerated().flatMap { index, line in
                line.placed(at: Point(x: left, y: top + part.role.size * part.pitch / 1000 * index + composer.ascent(of: part.role)))
            }
            let isHeading = part.name == "heading"
            return .group(Group(isHeading ? .heading(2) : .paragraph, label: part.name, items: (isHeading ? numeral : []) + lines))
        }
    }

    private func bylineItems(in frame: Frame) -> [PlacedItem] {
        guard let byline else { return [] }
        let x = composer.house[style: .byline].alignment.left(of: byline.width, in: frame.box)
        let y = composer.baseline(ofLine: frame.line + frame.lines - 1, on: frame.lattice)
        return [.group(Group(.paragraph, label: "byline", items: byline.placed(at: Point(x: x, y: y))))]
    }

    /// True where one of its lines ends within a word.
    var partsWord: Bool { parts.contains { $0.lines.contains(where: \.partsWord) } }

    /// What there is to say of its lines.
    func reports(in label: String) -> [LineReport] { parts.flatMap { $0.lines.reports(in: "\(label) \($0.name)") } }
}
