import Copy
import Layout
import Measure

/// A section with its heading and deck set vertically (竖题) in a column of their own at the left of the text: an obstacle of a whole column (占栏).
struct VerticalSection: Block {
    private let composer: Composer
    private let section: Section
    private let number: Int
    private let ground: InkName?
    private let width: Length
    private let text: SectionModule
    private let headLines: Int

    /// - Parameter columns: two or more, the heading's among them.
    init(
        _ section: Section, number: Int, plan: BlockPlan, columns: Int, lattice: Lattice, pictures: PictureShapes, composer: Composer
    ) {
        self.composer = composer
        self.section = section
        self.number = number
        ground = plan.ground
        width = lattice.columnWidth
        let parts = ModulePart.all(of: section, figures: plan.figures, columns: columns - 1, lattice: lattice, pictures: pictures, composer: composer)
        text = SectionModule(
            section, number: number, columns: columns - 1, lattice: lattice, head: nil, parts: parts, story: composer.story(of: section, on: lattice),
            composer: composer)
        let smallest = Array(Self.sizes(composer).suffix(1))
        headLines = VerticalHeading.leastLines(width: lattice.columnWidth, lattice: lattice) {
            Self.heading(section, sizes: smallest, width: lattice.columnWidth, height: $0, composer)
        }
    }

    private static func sizes(_ composer: Composer) -> [TextRole] {
        composer.house[style: .verticalHead].sizes(within: composer.house.headings.vertical)
    }

    private static func heading(_ section: Section, sizes: [TextRole], width: Length, height: Length, _ composer: Composer) -> VerticalHeading {
        VerticalHeading(
            section.heading, deck: section.deck, sizes: sizes, deckRole: composer.house[style: .sectionDeck], width: width, height: height,
            composer: composer)
    }

    var leastLines: Int { max(headLines, text.leastLines) }
    func cost(lines: Int) -> Int? { lines >= headLines ? text.cost(lines: lines) : nil }
    func mayFill(lines: Int) -> Bool { lines >= headLines && text.mayFill(lines: lines) }
    func advice(in frame: Frame) -> Advice? { text.advice(in: textFrame(frame)) }
    private func textFrame(_ frame: Frame) -> Frame { frame.part(column: 1, columns: frame.columns - 1) }

    func place(in frame: Frame) -> Placement {
        let column = frame.part(column: 0)
        let room = VerticalHeading.room(in: column)
        let set = Self.heading(section, sizes: Self.sizes(composer), width: width, height: room.height, composer)
        let (head, deck) = set.place(in: room)
        var furniture: [PlacedItem] = []
        if let ground { furniture.append(.panel(Panel(box: column.box, ink: ground))) }
        furniture += composer.house[rule: .module].horizontal(from: column.box.left, to: column.box.right, top: column.box.top)
        var items: [PlacedItem] = [
            .group(Group(.artifact, label: "heading ground", items: furniture)), .group(Group(.heading(2), label: "heading", items: head)),
        ]
        if !deck.isEmpty { items.append(.group(Group(.paragraph, label: "deck", items: deck))) }
        var placement = text.place(in: textFrame(frame))
        placement.items = [.group(Group(.section, label: section.id, items: items + placement.items.flatMap(\.inner)))]
        placement.lines = set.reports(in: "section \(number) \(section.heading.oneLine)") + placement.lines
        placement.uses = placement.uses.map { $0.merging([.heading: frame.lines], uniquingKeysWith: +) }
        return placement
    }
}

extension PlacedItem {
    /// What stands in a group; the item itself where it is none.
    fileprivate var inner: [PlacedItem] {
        if case .group(let group) = self { group.items } else { [self] }
    }
}
