import Layout
import Typesetting

/// What a module asks of its fit: columns, the paragraphs that flow through them, and what stands beside the text. All numbers are
/// whole lines.
struct ModuleDemand: Hashable {
    /// The line counts that a paragraph can be set in, at the house's prices.
    struct Paragraph: Hashable {
        /// The count that it is set best in.
        var natural: Int
        var counts: [LineCount]
        /// True where it begins with words that lead in: they do not stay alone at a column's foot.
        var opensWithLead = false
        /// True for a cross-head: it does not stand at a column's foot, away from its text.
        var headsText = false
        /// So many of its first lines stay together: of a list two, beside a drop cap all; 0 where an orphan has its price.
        var begun = 0
        /// How it keeps together, where its lines depend on the legs; nil for what is parted anywhere.
        private(set) var keeping: Keeping?
        /// Where the first legs have another measure, what it can be set in there; else nil.
        var elsewhere: OtherLegs?

        /// Counts of the typesetting room, those that the house allows, at its prices.
        init(_ counts: [LineCount], natural: Int, opensWithLead: Bool, rules: FittingRules.Change) {
            self.natural = natural
            self.opensWithLead = opensWithLead
            self.counts = ParagraphCounts(counts, natural: natural, rules: rules).counts
        }

        /// Keeps it together: its lines are those that the legs make.
        mutating func keep(_ keeping: Keeping) {
            self.keeping = keeping
            counts = keeping.counts.map { LineCount(lines: $0, price: 0) }
        }

        /// What it can be set in where it stands.
        func counts(at place: LegPlace) -> ParagraphCounts {
            switch place {
            case .others: ParagraphCounts(natural: natural, counts: counts)
            case .first: elsewhere?.first ?? ParagraphCounts(natural: natural, counts: counts)
            case .both(let lines): elsewhere?.both(lines) ?? ParagraphCounts(natural: natural, counts: counts)
            }
        }

        /// What it can be set in wherever it stands, at the least price.
        var allCounts: [LineCount] { elsewhere?.bounds.counts ?? counts }

        /// The paragraph in so many lines and no others, at no price.
        func fixed(_ lines: Int) -> Paragraph {
            var paragraph = self
            (paragraph.natural, paragraph.counts) = (lines, [LineCount(lines: lines, price: 0)])
            paragraph.keeping = nil
            return paragraph
        }
    }

    /// What lines cost that an editor would not see.
    struct LinePrices: Hashable {
        var empty: Int
        var widow: Int
        var orphan: Int
        var loneLead: Int
        var strandedHead: Int
        /// What keeps together is parted: never, where there is another way.
        var parted: Int { 1_000_000 }

        init(_ rules: FittingRules) {
            empty = rules.emptyLine
            widow = rules.widow
            orphan = rules.orphan
            loneLead = rules.loneLead
            strandedHead = rules.strandedHead
        }
    }

    var columns: Int
    var obstacles: [Obstacle]
    var paragraphs: [Paragraph]
    var prices: LinePrices
    /// So many columns at the left have a measure of their own.
    var firstColumns = 0

    /// The text's line that the first leg of the others' measure begins with; nil where all have one measure.
    func turn(in legs: [Int]) -> Int? { firstColumns > 0 ? legs.prefix(firstColumns).reduce(0, +) : nil }

    /// Where each paragraph stands in a fit.
    func places(of fit: ModuleFit) -> [UnitPlace] {
        let turn = turn(in: fit.legs)
        let begins = Self.begins(fit.legs, room: fit.legs.reduce(0, +))
        var start = 0
        return fit.paragraphs.map { lines in
            defer { start += lines }
            return UnitPlace(leg: LegPlace(start: start, lines: lines, turn: turn), start: start, begins: begins)
        }
    }

    /// True for each line that is the first of a leg but the first, so far as there is room.
    static func begins(_ legs: [Int], room: Int) -> [Bool] {
        var begins = [Bool](repeating: false, count: room + 1)
        var line = 0
        for leg in legs.indices.dropLast() {
            line += legs[leg]
            begins[line] = true
        }
        return begins
    }
}
