import Layout
import Typesetting

/// The line counts that a paragraph can be set in at one place, at the house's prices.
struct ParagraphCounts: Hashable {
    /// The count that it is set best in there.
    var natural: Int
    /// The cheapest first.
    var counts: [LineCount]
}

extension ParagraphCounts {
    /// Counts of the typesetting room, those that the house allows, at its prices.
    init(_ counts: [LineCount], natural: Int, rules: FittingRules.Change) {
        self.natural = natural
        self.counts = counts.map(\.lines).filter { abs($0 - natural) <= rules.most }
            .map { LineCount(lines: $0, price: ($0 - natural) * ($0 - natural) * rules.price) }
            .sorted { ($0.price, $0.lines) < ($1.price, $1.lines) }
    }

    /// Every count between the least and the most of two measures; what lies between their natural ones is free.
    init(between one: ParagraphCounts, and other: ParagraphCounts, rules: FittingRules.Change) {
        let lines = (one.counts + other.counts).map(\.lines)
        let naturals = min(one.natural, other.natural)...max(one.natural, other.natural)
        natural = naturals.lowerBound
        counts = ((lines.min() ?? 0)...(lines.max() ?? 0)).map { lines in
            let off = max(0, naturals.lowerBound - lines, lines - naturals.upperBound)
            return LineCount(lines: lines, price: off * off * rules.price)
        }.sorted { ($0.price, $0.lines) < ($1.price, $1.lines) }
        if lines.isEmpty { counts = [] }
    }

    /// What a count costs; nil where the paragraph cannot be set so.
    func price(of lines: Int) -> Int? { counts.first { $0.lines == lines }?.price }
}
