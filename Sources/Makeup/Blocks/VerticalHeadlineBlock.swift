import Copy
import Layout
import Measure

/// 竖题 of the page in a cell of whole columns: 主题 and 副题 in vertical lines, typically 8 to 9 字 wide and 28 to 32 lines high, on a tint
/// if the layout says so.
struct VerticalHeadlineBlock: Block {
    private let composer: Composer
    private let headline: Text
    private let deck: Text?
    private let width: Length
    private let lattice: Lattice
    private let ground: InkName?
    let leastLines: Int

    init(_ headline: Text, deck: Text?, ground: InkName?, width: Length, lattice: Lattice, composer: Composer) {
        self.headline = headline
        self.deck = deck
        self.ground = ground
        self.width = width
        self.lattice = lattice
        self.composer = composer
        leastLines =
            VerticalHeading.leastLines(width: width, lattice: lattice) { Self.smallest(headline, deck, height: $0, composer) }
            ?? lattice.lines
    }

    private static func smallest(_ headline: Text, _ deck: Text?, height: Length, _ composer: Composer) -> VerticalHeading {
        let sizes = composer.house[style: .headline].sizes(within: composer.house.headings.headline)
        return VerticalHeading(
            headline, deck: deck, headRole: sizes[sizes.count - 1], deckRole: composer.house[style: .deck], height: height,
            composer: composer)
    }

    func cost(lines: Int) -> Int? { lines >= leastLines ? 0 : nil }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let room = VerticalHeading.room(in: frame)
        let sizes = composer.house[style: .headline].sizes(within: composer.house.headings.headline)
        let set = VerticalHeading(
            headline, deck: deck, sizes: sizes, deckRole: composer.house[style: .deck], width: width, height: room.height,
            composer: composer)
        let (head, under) = set.place(in: room)
        var items: [PlacedItem] = []
        if let ground { items.append(.group(Group(.artifact, label: "headline ground", items: [.panel(Panel(box: box, ink: ground))]))) }
        items.append(.group(Group(.heading(1), label: "headline", items: head)))
        if !under.isEmpty { items.append(.group(Group(.paragraph, label: "deck", items: under))) }
        return Placement(items: items, overset: overset(set, in: frame), lines: set.reports(in: "headline"))
    }

    /// A headline that does not fit even at its smallest.
    private func overset(_ set: VerticalHeading, in frame: Frame) -> Overset? {
        guard !set.fits(width: width, height: VerticalHeading.room(in: frame).height) else { return nil }
        let last = (set.deck ?? set.head).lines.last?.text ?? ""
        return Overset(
            label: "the vertical headline with its deck", lines: max(1, leastLines - frame.lines), characters: last.count, sentence: last,
            position: headline.position)
    }
}
