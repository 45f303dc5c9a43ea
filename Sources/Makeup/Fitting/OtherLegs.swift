import Layout
import Typesetting

/// What a paragraph can be set in where the first legs have another measure than the others (破栏): all in the first legs, or beginning
/// there.
///
/// How many of its lines stand in the first legs differs from fit to fit, and each number of them is a setting of its own: it is made
/// when it is asked for.
final class OtherLegs {
    /// All of it in the first legs.
    let first: ParagraphCounts
    /// Every count that it can have wherever it stands, at the least price.
    let bounds: ParagraphCounts
    private let made: (Int) -> ParagraphCounts
    private var known: [Int: ParagraphCounts] = [:]

    /// - Parameters:
    ///   - others: what it can be set in in the other legs alone.
    ///   - both: what it can be set in with so many lines in the first legs.
    init(
        first: ParagraphCounts, others: ParagraphCounts, rules: FittingRules.Change,
        both: @escaping (Int) -> (counts: [LineCount], natural: Int)
    ) {
        self.first = first
        let bounds = ParagraphCounts(between: first, and: others, rules: rules)
        self.bounds = bounds
        let naturals = min(first.natural, others.natural)...max(first.natural, others.natural)
        made = { lines in
            let found = both(lines)
            // Between two measures it is as long as between their lengths, and costs no less than its bounds say.
            let natural = min(max(found.natural, naturals.lowerBound), naturals.upperBound)
            return ParagraphCounts(
                found.counts.filter { $0.lines > lines && bounds.price(of: $0.lines) != nil }, natural: natural, rules: rules)
        }
    }

    /// With so many of its lines in the first legs, and more in the others.
    func both(_ lines: Int) -> ParagraphCounts {
        if let known = known[lines] { return known }
        let counts = made(lines)
        known[lines] = counts
        return counts
    }
}

extension OtherLegs: Hashable {
    static func == (one: OtherLegs, other: OtherLegs) -> Bool { one === other }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
