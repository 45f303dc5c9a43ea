import Copy
import Layout
import Measure
import Source

/// Strips of fields, a line of the lattice each: the first field at the left edge, the last at the right, the others evenly between them.
struct StripSetting {
    private let strips: [(strip: FurnitureStrip, lines: [SetLine])]
    private let composer: Composer

    init(_ strips: [FurnitureStrip], _ fields: FurnitureFields, composer: Composer) {
        self.composer = composer
        self.strips = strips.map { strip in
            let said = strip.lines.map { ($0, fields.text(of: $0)) }.filter { !$0.1.isEmpty }
            return (strip, said.map { composer.displayLine($1, composer.house[named: $0.style], at: fields.position) })
        }
    }

    /// Lines of the lattice.
    var lines: Int { strips.count }

    /// What does not fit its width is told at the template of its widest field.
    func reportWide(in width: Length, _ what: Message) {
        for (strip, lines) in strips {
            let needed = lines.reduce(.zero) { $0 + $1.width } + composer.lattice.size * max(0, lines.count - 1)
            guard needed > width, let widest = zip(strip.lines, lines).max(by: { $0.1.width < $1.1.width }) else { continue }
            composer.report(
                .error(
                    "makeup.furniture-wide", at: widest.0.template.position,
                    "the fields of a strip of \("what", what) are wider than it by \("over", Int((needed - width).millimetres.rounded(.up))) mm",
                    hint: "take a field out, part the strip in two, or set its style smaller"))
        }
    }

    /// - Parameter label: of the strips, for dumps.
    func place(in box: Box, pitch: Length, label: String) -> (text: [PlacedItem], strokes: [PlacedItem]) {
        var (text, strokes): ([PlacedItem], [PlacedItem]) = ([], [])
        for (index, (strip, lines)) in strips.enumerated() {
            let slot = Box(x: box.left, y: box.top + pitch * index, width: box.width, height: pitch)
            let rule = strip.rule.map { composer.house[rule: $0] }
            if let rule { strokes += rule.horizontal(from: slot.left, to: slot.right, top: slot.top) }
            let room = slot.inset(top: rule?.height ?? .zero)
            let spare = slot.width - lines.reduce(.zero) { $0 + $1.width }
            var left = lines.count == 1 ? slot.left + spare / 2 : slot.left
            var items: [PlacedItem] = []
            for (line, set) in zip(strip.lines, lines) {
                let role = composer.house[named: line.style]
                items += set.placed(at: Point(x: left, y: composer.baseline(of: role, centredIn: room)))
                left += set.width + (lines.count > 1 ? spare / (lines.count - 1) : .zero)
            }
            if !items.isEmpty { text.append(.group(Group(.paragraph, label: "\(label) \(index + 1)", items: items))) }
        }
        return (text, strokes)
    }
}
