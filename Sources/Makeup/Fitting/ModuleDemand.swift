import Layout
import Typesetting

/// What a module asks of its fit: columns, the paragraphs that flow through them, and what stands beside the text. All numbers are whole lines.
struct ModuleDemand: Hashable {
    /// The line counts that a paragraph can be set in, at the house's prices.
    struct Paragraph: Hashable {
        /// The count that it is set best in.
        var natural: Int
        var counts: [LineCount]
        /// True where it begins with words that lead in: they do not stay alone at a column's foot.
        var opensWithLead = false

        /// Counts of the typesetting room, those that the house allows, at its prices.
        init(_ counts: [LineCount], natural: Int, opensWithLead: Bool, rules: FittingRules.Change) {
            self.natural = natural
            self.opensWithLead = opensWithLead
            self.counts = counts.map(\.lines).filter { abs($0 - natural) <= rules.most }
                .map { LineCount(lines: $0, price: ($0 - natural) * ($0 - natural) * rules.price) }
                .sorted { ($0.price, $0.lines) < ($1.price, $1.lines) }
        }

        /// The paragraph in so many lines and no others, at no price.
        func fixed(_ lines: Int) -> Paragraph {
            var paragraph = self
            (paragraph.natural, paragraph.counts) = (lines, [LineCount(lines: lines, price: 0)])
            return paragraph
        }
    }

    /// What lines cost that an editor would not see.
    struct LinePrices: Hashable {
        var empty: Int
        var widow: Int
        var orphan: Int
        var loneLead: Int

        init(_ rules: FittingRules) {
            empty = rules.emptyLine
            widow = rules.widow
            orphan = rules.orphan
            loneLead = rules.loneLead
        }
    }

    var columns: Int
    var obstacles: [Obstacle]
    var paragraphs: [Paragraph]
    var prices: LinePrices
}
