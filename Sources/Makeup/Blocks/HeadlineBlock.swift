import Copy
import Layout
import Measure

/// 主题 over the whole width, and 副题 under it: both centred in whole lines of the lattice.
struct HeadlineBlock: Block {
    private let composer: Composer
    private let headline: Text
    private let deck: Text?
    private let lattice: Lattice

    init(_ headline: Text, deck: Text?, lattice: Lattice, composer: Composer) {
        self.headline = headline
        self.deck = deck
        self.lattice = lattice
        self.composer = composer
    }

    var leastLines: Int {
        let sizes = composer.house[style: .headline].size * 1.2 + (deck == nil ? .zero : composer.house[style: .deck].size * 1.3)
        return Int((sizes / lattice.pitch).rounded(.up))
    }
    func cost(lines: Int) -> Int? { lines >= leastLines ? 0 : nil }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let headRole = composer.house[style: .headline]
        let deckRole = composer.house[style: .deck]
        let heads = composer.heading(headline, headRole, measure: box.width)
        let decks = deck.map { composer.heading($0, deckRole, measure: box.width) } ?? []
        let headPitch = headRole.size * 1.15
        let deckPitch = deckRole.size * 1.35
        let between = decks.isEmpty ? Length.zero : headRole.size * 0.28
        let height = headPitch * (heads.count - 1) + headRole.size + between + deckPitch * max(decks.count - 1, 0)
            + (decks.isEmpty ? .zero : deckRole.size)
        var top = box.top + (box.height - height) / 2
        func stack(_ lines: [SetLine], _ role: TextRole, pitch: Length) -> [PlacedItem] {
            lines.enumerated().flatMap { index, line in
                let y = top + pitch * index + composer.ascent(of: role)
                return line.placed(at: Point(x: role.alignment.left(of: line.width, in: box), y: y))
            }
        }
        let headItems = stack(heads, headRole, pitch: headPitch)
        top += headPitch * (heads.count - 1) + headRole.size + between
        let deckItems = stack(decks, deckRole, pitch: deckPitch)
        var items: [PlacedItem] = [.group(Group(.heading(1), label: "headline", items: headItems))]
        if !deckItems.isEmpty { items.append(.group(Group(.paragraph, label: "deck", items: deckItems))) }
        return Placement(items: items)
    }
}
