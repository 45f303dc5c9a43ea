import Measure
import Typesetting

/// One set line, apart from any page: its items stand as if the left end of its measure, on the baseline (of a vertical line the top of its axis), were
/// the page's corner.
struct SetLine: Hashable {
    var items: [LineItem]
    /// The width that the line's text takes, from the left end of the measure; of a vertical line its length from the top.
    var width: Length
    var text: String
    /// What there is to say of the line; nil for furniture and for lines at their natural width.
    var report: LineReport?

    /// The line as page items, with the left end of its measure at a point on the baseline.
    func placed(at baseline: Point) -> [PlacedItem] {
        items.map { PlacedItem($0.translated(by: baseline)) }
    }
}

extension PlacedItem {
    /// A thing of a set line as a thing of a page.
    public init(_ item: LineItem) {
        switch item {
        case .glyphs(let run), .annotation(let run): self = .glyphs(run)
        case .dot(let box, let ink): self = .shape(.disc(in: box, ink: ink))
        case .rule(let box, let ink): self = .panel(Panel(box: box, ink: ink))
        }
    }
}
