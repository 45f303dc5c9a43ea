import Copy
import Layout
import Measure

/// The rule over a module, the section's number on its tile, and the heading beside it, in the middle of whole lines (占行).
struct SectionHeading {
    private let composer: Composer
    private let heading: Text
    private let number: Int

    init(_ heading: Text, number: Int, composer: Composer) {
        self.heading = heading
        self.number = number
        self.composer = composer
    }

    func place(in frame: Frame) -> [PlacedItem] {
        let house = composer.house
        let box = frame.box
        let role = house[style: .sectionHead]
        let rule = house[rule: .module]
        let slot = Box(x: box.left, y: box.top + rule.height, width: box.width, height: box.height - rule.height)
        var furniture = rule.horizontal(from: box.left, to: box.right, top: box.top)
        var items: [PlacedItem] = []
        var left = box.left
        if number <= house.numerals.count {
            let side = role.size * 1.28
            let tile = Box(x: box.left, y: slot.top + (slot.height - side) / 2, width: side, height: side)
            furniture.append(.panel(Panel(box: tile, ink: house[colour: .accent])))
            items += numeral(house.numerals[number - 1], on: tile)
            left = tile.right + role.size * 0.5
        }
        let head = composer.displayLine(heading, role)
        items += head.placed(at: Point(x: left, y: composer.baseline(of: role, centredIn: slot)))
        return [
            .group(Group(.artifact, label: "module rule", items: furniture)),
            .group(Group(.heading(2), label: "heading", items: items)),
        ]
    }

    private func numeral(_ sign: String, on tile: Box) -> [PlacedItem] {
        let role = composer.house[style: .sectionNumber]
        let line = composer.displayLine(sign, role)
        return line.placed(at: Point(x: tile.centre.x - line.width / 2, y: composer.baseline(of: role, centredIn: tile)))
    }
}
