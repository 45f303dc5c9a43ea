import Copy
import Layout
import Measure

/// 主题 over the whole width, and 副题 under it: both centred in whole lines of the lattice.
///
/// The style's size is the largest; where the lines it needs are too high for the block, the headline is set smaller, step by step.
struct HeadlineBlock: Block {
    private let composer: Composer
    private(set) var leastLines = 0
    private let headline: Text
    private let deck: Text?
    private let lattice: Lattice
    private let width: Length

    /// A headline and its deck in lines, at one size.
    private struct Setting {
        var heads: [SetLine]
        var decks: [SetLine]
        var headRole: TextRole
        var deckRole: TextRole
        /// White between headline and deck.
        var gap: Length

        /// Above and below all together.
        var white: Length

        var headPitch: Length { headRole.size * 1.15 }
        var deckPitch: Length { deckRole.size * 1.35 }
        var between: Length { decks.isEmpty ? .zero : gap }
        var headHeight: Length { headPitch * (heads.count - 1) + headRole.size }
        /// The lines of text, without the white around them.
        var textHeight: Length {
            headHeight + between + (decks.isEmpty ? .zero : deckPitch * (decks.count - 1) + deckRole.size)
        }
        var height: Length { textHeight + white }
    }

    /// Its style at each size that the house allows, the largest first.
    private let sizes: [TextRole]
    /// Nil for the style's own sizes.
    private let grade: HeadGrade?

    /// - Parameter grade: nil for the sizes of the house's style.
    init(_ headline: Text, deck: Text?, grade: HeadGrade? = nil, width: Length, lattice: Lattice, composer: Composer) {
        self.headline = headline
        self.deck = deck
        self.width = width
        self.lattice = lattice
        self.composer = composer
        self.grade = grade
        let (style, limits) = (composer.house[style: .headline], composer.house.headings.headline)
        sizes = grade?.sizes(of: style, step: limits.step) ?? style.sizes(within: limits)
        leastLines = sizes.last.map { Int((setting(in: $0).height / lattice.pitch).rounded(.up)) } ?? 0
    }

    func cost(lines: Int) -> Int? { lines >= leastLines ? 0 : nil }

    /// A number of lines at which it becomes larger.
    struct Height {
        var lines: Int
        /// The size that it has then, and the lines that it is broken into.
        var size: Length
        var heads: Int
        /// True where one of these ends within a word.
        var partsWord: Bool
    }

    /// The numbers of lines at which it becomes larger, the fewest first.
    var heights: [Height] {
        var heights: [Height] = []
        for role in sizes.reversed() {
            let set = setting(in: role)
            let lines = Int((set.height / lattice.pitch).rounded(.up))
            if let last = heights.last, last.lines >= lines {
                // A larger size on no more lines: the smaller one would never be taken.
                heights.removeAll { $0.lines >= lines }
            }
            heights.append(
                Height(lines: lines, size: role.size, heads: set.heads.count, partsWord: set.heads.contains(where: \.partsWord)))
        }
        return heights
    }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let set = largestSetting(within: box.height)
        var top = box.top + (box.height - set.textHeight) / 2
        func stack(_ lines: [SetLine], _ role: TextRole, pitch: Length) -> [PlacedItem] {
            lines.enumerated().flatMap { index, line in
                let y = top + pitch * index + composer.ascent(of: role)
                return line.placed(at: Point(x: role.alignment.left(of: line.width, in: box), y: y))
            }
        }
        let heads = stack(set.heads, set.headRole, pitch: set.headPitch)
        top += set.headHeight + set.between
        let decks = stack(set.decks, set.deckRole, pitch: set.deckPitch)
        var items: [PlacedItem] = [.group(Group(.heading(1), label: "headline", items: heads))]
        if !decks.isEmpty { items.append(.group(Group(.paragraph, label: "deck", items: decks))) }
        return Placement(
            items: items, overset: overset(set, in: frame), lines: set.heads.reports(in: "headline") + set.decks.reports(in: "deck"))
    }

    private func largestSetting(within height: Length) -> Setting {
        let settings = sizes.lazy.map(setting)
        return settings.first { $0.height <= height } ?? settings[settings.index(before: settings.endIndex)]
    }

    private func setting(in head: TextRole) -> Setting {
        let deckRole = composer.house[style: .deck]
        return Setting(
            heads: composer.heading(headline, head, measure: width),
            decks: deck.map { composer.heading($0, deckRole, measure: width) } ?? [],
            headRole: head, deckRole: deckRole, gap: head.size * composer.house.headings.deckGap / 1000,
            white: max(grade.map { head.size * $0.white / 1000 } ?? .zero, composer.house.headings.white * 2))
    }

    /// A headline that does not fit even at its smallest.
    private func overset(_ set: Setting, in frame: Frame) -> Overset? {
        guard set.height > frame.box.height else { return nil }
        let lines = Int(((set.height - frame.box.height) / lattice.pitch).rounded(.up))
        return Overset(
            label: "the headline with its deck", lines: lines, characters: set.heads.last?.text.count ?? 0,
            sentence: set.heads.last?.text ?? "", position: headline.position)
    }
}
