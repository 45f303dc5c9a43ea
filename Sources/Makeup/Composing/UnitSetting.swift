import Copy
import Layout
import Measure
import Typesetting

/// A unit of a story as it can be set in a measure, wherever its words were written.
protocol UnitSetting: AnyObject {
    /// The number of lines that it is set best in, where all legs have one measure.
    var natural: Int { get }
    /// Every number of lines that it can be set in there.
    var counts: [LineCount] { get }
    /// In so many lines where it stands, as a text that says its words.
    func lines(_ count: Int, at place: UnitPlace, of text: Text) -> [SetLine]
    /// What it can be set in where it stands in the first legs, or begins there; nil where all have one measure.
    func elsewhere(_ rules: FittingRules.Change) -> OtherLegs?
}

/// Lines that are as they are, with their white: a cross-head, a line of verse, a signed end.
final class FixedSetting: UnitSetting {
    private let measures: LegMeasures
    private let white: (above: Int, below: Int)
    private let leads: Bool
    private let make: (Length) -> [SetLine]
    private lazy var others = make(measures.others)
    private lazy var first = measures.first.map(make) ?? others

    /// - Parameters:
    ///   - white: lines of white above, which fall away at a column's head, and below, which fall away at its foot.
    ///   - leads: true for what does not stand last in a column.
    ///   - make: its lines in a measure.
    init(
        measures: LegMeasures, white: (above: Int, below: Int) = (0, 0), leads: Bool = false, make: @escaping (Length) -> [SetLine]
    ) {
        (self.measures, self.white, self.leads, self.make) = (measures, white, leads, make)
    }

    var keeping: Keeping.Together {
        Keeping.Together(lines: natural, above: white.above, below: white.below, leads: leads)
    }

    /// Those that it takes in any of the measures.
    var natural: Int { max(others.count, first.count) }
    var counts: [LineCount] { [LineCount(lines: natural, price: 0)] }

    /// The lines, and before and behind them the white that the legs leave.
    func lines(_ count: Int, at place: UnitPlace, of text: Text) -> [SetLine] {
        let own = place.leg == .first ? first : others
        let above = Keeping.together(keeping).stand(from: place.start, place.begins).above + natural - own.count
        func blank(_ count: Int) -> [SetLine] { [SetLine](repeating: .blank, count: max(0, count)) }
        return blank(min(above, count - own.count)) + own + blank(count - own.count - above)
    }

    func elsewhere(_ rules: FittingRules.Change) -> OtherLegs? { nil }
}

/// A paragraph that is signed: at the right of its last line, where that has room; else on a line of its own.
final class SignedSetting: UnitSetting {
    private let words: ParagraphSetting
    private let signature: SetLine
    private let text: Text
    private let measures: LegMeasures
    private let gap: Length

    /// - Parameters:
    ///   - text: the words of the paragraph.
    ///   - gap: the least white before the signature.
    init(_ words: ParagraphSetting, _ signature: SetLine, of text: Text, measures: LegMeasures, gap: Length) {
        (self.words, self.signature, self.text, self.measures, self.gap) = (words, signature, text, measures, gap)
    }

    var natural: Int { count(words.natural, at: .others) }
    var counts: [LineCount] { signed(words.counts, at: .others) }

    func lines(_ count: Int, at place: UnitPlace, of text: Text) -> [SetLine] {
        let end = signature.moved(by: Point(x: measure(at: place.leg) - signature.width, y: .zero))
        let own = hasRoom(count, at: place.leg) ? count : count - 1
        var lines = words.lines(own, at: place, of: text)
        if own == count, let last = lines.popLast() { lines.append(last.joined(with: end)) } else { lines.append(end) }
        return lines
    }

    func elsewhere(_ rules: FittingRules.Change) -> OtherLegs? {
        guard measures.first != nil, let words = words.elsewhere(rules) else { return nil }
        return OtherLegs(
            first: ParagraphCounts(natural: count(words.first.natural, at: .first), counts: signed(words.first.counts, at: .first)),
            others: ParagraphCounts(natural: natural, counts: counts), rules: rules
        ) { lines in
            let both = words.both(lines)
            return (self.signed(both.counts, at: .both(lines)), self.count(both.natural, at: .both(lines)))
        }
    }

    private func signed(_ counts: [LineCount], at place: LegPlace) -> [LineCount] {
        var least: [Int: Int] = [:]
        for count in counts {
            let lines = self.count(count.lines, at: place)
            least[lines] = min(least[lines] ?? .max, count.price)
        }
        return least.map { LineCount(lines: $0, price: $1) }.sorted { $0.lines < $1.lines }
    }

    private func count(_ lines: Int, at place: LegPlace) -> Int { hasRoom(lines, at: place) ? lines : lines + 1 }

    private func hasRoom(_ lines: Int, at place: LegPlace) -> Bool {
        let last = words.lines(lines, at: UnitPlace(leg: place), of: text)
        guard last.count == lines, let last = last.last else { return false }
        return last.width + gap + signature.width <= measure(at: place)
    }

    private func measure(at place: LegPlace) -> Length { place == .first ? measures.first ?? measures.others : measures.others }
}
