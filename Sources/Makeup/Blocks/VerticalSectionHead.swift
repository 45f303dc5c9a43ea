import Copy
import Layout
import Measure

/// A section's heading and deck set vertically (竖题) in a column of their own, under the module's rule and on a tint if the layout says so.
struct VerticalSectionHead {
    private let composer: Composer
    private let section: Section
    private let number: Int
    private let ground: InkName?
    private let width: Length
    /// White under its tint, where text runs on under it.
    private let clearance: Length
    /// The fewest lines in which it fits, at its smallest; nil where it is too wide at any height.
    let leastLines: Int?

    init(_ section: Section, number: Int, ground: InkName?, width: Length, isOverText: Bool, lattice: Lattice, composer: Composer) {
        self.composer = composer
        self.section = section
        self.number = number
        self.ground = ground
        self.width = width
        clearance = isOverText ? (lattice.pitch - lattice.size) / 2 : .zero
        let smallest = Array(Self.sizes(composer).suffix(1))
        leastLines = VerticalHeading.leastLines(width: width, lattice: lattice) {
            Self.heading(section, sizes: smallest, width: width, height: $0, composer)
        }
    }

    private static func sizes(_ composer: Composer) -> [TextRole] {
        composer.house[style: .verticalHead].sizes(within: composer.house.headings.vertical)
    }

    private static func heading(_ section: Section, sizes: [TextRole], width: Length, height: Length, _ composer: Composer)
        -> VerticalHeading
    {
        VerticalHeading(
            section.heading, deck: section.deck, sizes: sizes, deckRole: composer.house[style: .sectionDeck], width: width, height: height,
            composer: composer)
    }

    /// As large as it can be in a column of so many lines.
    private func heading(in column: Frame) -> VerticalHeading {
        Self.heading(section, sizes: Self.sizes(composer), width: width, height: VerticalHeading.room(in: column).height, composer)
    }

    func place(in column: Frame) -> [PlacedItem] {
        let (head, deck) = heading(in: column).place(in: VerticalHeading.room(in: column))
        var furniture: [PlacedItem] = []
        if let ground { furniture.append(.panel(Panel(box: column.box.inset(bottom: clearance), ink: ground))) }
        furniture += composer.house[rule: .module].horizontal(from: column.box.left, to: column.box.right, top: column.box.top)
        var items: [PlacedItem] = [
            .group(Group(.artifact, label: "heading ground", items: furniture)), .group(Group(.heading(2), label: "heading", items: head)),
        ]
        if !deck.isEmpty { items.append(.group(Group(.paragraph, label: "deck", items: deck))) }
        return items
    }

    /// Nothing where the column has no room for a heading at all: that is told of the section.
    func reports(in column: Frame) -> [LineReport] {
        guard VerticalHeading.room(in: column).height >= column.lattice.size * 2 else { return [] }
        return heading(in: column).reports(in: "section \(number) \(section.heading.oneLine)")
    }

    /// As an obstacle to the text of its module, over the first column, in so many lines.
    func part(lines: Int) -> ModulePart {
        ModulePart(Obstacle("heading", columns: 0..<1, natural: lines, range: lines...lines, price: 0), precedesText: true, use: .heading) {
            frame, _ in
            place(in: frame)
        }
    }
}
