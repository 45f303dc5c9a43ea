import Copy
import Layout
import Measure

/// 引语: words of the text set large between two rules, in lines broken by sense.
struct QuotePanel {
    private let composer: Composer
    private let lattice: Lattice
    private let role: TextRole
    private let text: [SetLine]
    private let source: SetLine?
    private let isAtTop: Bool
    /// The mark that stands before it, larger than its text.
    private let mark: SetLine
    private let markRole: TextRole

    init(_ quote: PullQuote, width: Length, stand: Picture.Stand, lattice: Lattice, composer: Composer) {
        (self.composer, self.lattice) = (composer, lattice)
        role = composer.house[style: .quote]
        var large = role
        (large.size, large.ink) = (role.size * 2, composer.house[colour: .accent])
        markRole = large
        mark = composer.displayLine(PullQuote.openingMark, large)
        text = composer.heading(quote.text, role, measure: width - role.size * 2.5)
        source = quote.by.map { composer.displayLine($0, composer.house[style: .quoteSource]) }
        isAtTop = stand == .top
    }

    private var pitch: Length { role.size * 1.45 }
    private var sourceHeight: Length { source == nil ? .zero : composer.house[style: .quoteSource].size * 1.8 }
    private var height: Length { role.size * 1.6 + pitch * max(0, text.count - 1) + sourceHeight }
    /// With half a line of white towards the text.
    var lines: Int { Int(((height + lattice.pitch / 2) / lattice.pitch).rounded(.up)) }

    func place(in frame: Frame) -> [PlacedItem] {
        let half = lattice.pitch / 2
        let box = isAtTop ? frame.box.inset(bottom: half) : frame.box.inset(top: half)
        let rule = composer.house[rule: .accent]
        let furniture =
            rule.horizontal(from: box.left, to: box.right, top: box.top)
            + composer.house[rule: .box].horizontal(from: box.left, to: box.right, top: box.bottom - composer.house[rule: .box].height)
        let inner = pitch * max(0, text.count - 1) + role.size + sourceHeight
        let first = box.top + (box.height - inner) / 2 + composer.ascent(of: role)
        let left = box.left + role.size * 1.7
        let quotation = mark.placed(
            at: Point(x: box.left, y: first - composer.ascent(of: role) + composer.ascent(of: markRole) - role.size * 0.3))
        var items = text.enumerated().flatMap { index, line in line.placed(at: Point(x: left, y: first + pitch * index)) }
        if let source {
            let style = composer.house[style: .quoteSource]
            let y = first + pitch * max(0, text.count - 1) + style.size * 1.8
            items += source.placed(at: Point(x: box.right - role.size / 2 - source.width, y: y))
        }
        return [
            .group(Group(.artifact, label: "quote rules", items: furniture)),
            .group(Group(.paragraph, label: "pull quote", items: quotation + items)),
        ]
    }
}
