import Copy
import Layout
import Measure

/// The figures of a section in one tinted panel a column wide: charts first, then single figures, a thin rule between two.
struct InsetPanel {
    private let composer: Composer
    private let insets: [any Inset]
    private let lattice: Lattice

    /// Makes the panel; nil where the section has no figures.
    init?(_ section: Section, width: Length, lattice: Lattice, composer: Composer) {
        let inner = width - Self.padding(lattice) * 2
        insets =
            section.charts.map { InsetCatalogue.inset(for: $0, width: inner, composer: composer) }
            + section.statistics.map { InsetCatalogue.inset(for: $0, width: inner, composer: composer) }
        self.composer = composer
        self.lattice = lattice
        if insets.isEmpty { return nil }
    }

    private static func padding(_ lattice: Lattice) -> Length { lattice.size * 0.7 }
    private var padding: Length { Self.padding(lattice) }
    /// White above and below the panel inside its whole lines, so that it keeps clear of the text.
    private var clearance: Length { (lattice.pitch - lattice.size) / 2 }
    private var gap: Length { padding }

    private func lines(_ height: (any Inset) -> Length) -> Int {
        let content = insets.reduce(Length.zero) { $0 + height($1) }
        let whole = content + gap * (insets.count - 1) + padding * 2 + clearance * 2
        return Int((whole / lattice.pitch).rounded(.up))
    }

    var leastLines: Int { lines(\.leastHeight) }
    var naturalLines: Int { max(leastLines, lines(\.naturalHeight)) }

    /// The panel in its whole lines; `isAtTop` where nothing but a heading stands above it.
    func place(in frame: Frame, isAtTop: Bool) -> [PlacedItem] {
        let slot = frame.box
        let panel = slot.inset(top: isAtTop ? clearance : clearance, bottom: clearance)
        let inner = panel.inset(top: padding, right: padding, bottom: padding, left: padding)
        let natural = insets.map(\.naturalHeight)
        let least = insets.map(\.leastHeight)
        let room = inner.height - gap * (insets.count - 1)
        let heights = Self.share(room, least: least, natural: natural)
        var top = inner.top
        var furniture: [PlacedItem] = [.panel(Panel(box: panel, ink: composer.house[colour: .figureGround]))]
        furniture += composer.house[rule: .accent].horizontal(from: panel.left, to: panel.right, top: panel.top)
        var figures: [PlacedItem] = []
        for (index, inset) in insets.enumerated() {
            if index > 0 {
                furniture += composer.house[rule: .box].horizontal(from: inner.left, to: inner.right, top: top - gap / 2)
            }
            let box = Box(x: inner.left, y: top, width: inner.width, height: heights[index])
            figures.append(.group(Group(.figure(alternative: inset.alternative), label: "inset \(index + 1)", items: inset.place(in: box))))
            top += heights[index] + gap
        }
        return [.group(Group(.artifact, label: "panel", items: furniture))] + figures
    }

    /// Shares a height out: each gets its least, then what is over in proportion to what it would like.
    private static func share(_ room: Length, least: [Length], natural: [Length]) -> [Length] {
        let total = least.reduce(.zero, +)
        let over = max(0, room.units - total.units)
        let weights = natural.map { max(1, $0.units) }
        let sum = weights.reduce(0, +)
        return zip(least, weights).map { Length(units: $0.units + over * $1 / sum) }
    }
}
