import Copy
import Layout
import Measure
import Typesetting

/// The words of a paragraph in a measure, broken once, wherever they were written. Each of its settings is made when it is asked for first.
final class ParagraphSetting: UnitSetting {
    private let composed: ComposedText
    /// In legs of the others' measure alone.
    private let options: LineOptions
    private let measures: LegMeasures
    private let inset: ParagraphInset
    private var elsewhere: [LegPlace: LineOptions] = [:]
    private var set: [Setting: SetWords] = [:]

    private struct Setting: Hashable {
        var count: Int
        var place: LegPlace
    }

    init(_ composed: ComposedText, measures: LegMeasures, inset: ParagraphInset) {
        (self.composed, self.measures, self.inset) = (composed, measures, inset)
        options = composed.options(measures: inset.measures(measures.others), indent: inset.first)
    }

    var natural: Int { options.best }
    var counts: [LineCount] { options.counts }

    /// The words in so many lines where they stand, as a text that says them.
    func lines(_ count: Int, at place: UnitPlace, of text: Text) -> [SetLine] {
        let setting = Setting(count: count, place: place.leg)
        if let known = set[setting] { return known.lines(of: text) }
        let made = SetWords(options(at: place.leg).lines(count), of: text)
        set[setting] = made
        return made.lines(of: text)
    }

    private func options(at place: LegPlace) -> LineOptions {
        guard let first = measures.first, place != .others else { return options }
        if let known = elsewhere[place] { return known }
        let made =
            switch place {
            case .first, .others: composed.options(measures: inset.measures(first), indent: inset.first)
            case .both(let lines):
                composed.options(measures: inset.measures(first, for: lines, then: measures.others), indent: inset.first)
            }
        elsewhere[place] = made
        return made
    }

    /// What it can be set in where it stands in the first legs, or begins there; nil where all have one measure.
    func elsewhere(_ rules: FittingRules.Change) -> OtherLegs? {
        guard measures.first != nil else { return nil }
        let first = options(at: .first)
        return OtherLegs(
            first: ParagraphCounts(first.counts, natural: first.best, rules: rules),
            others: ParagraphCounts(options.counts, natural: options.best, rules: rules), rules: rules
        ) { lines in
            let both = self.options(at: .both(lines))
            return (both.counts, both.best)
        }
    }
}

/// How far in the lines of a paragraph stand: the first one's indent, all of them behind a mark, some of them beside an initial.
struct ParagraphInset: Hashable {
    /// Of the first line, beside what all lines stand in.
    var first: Length = .zero
    /// Of all lines.
    var all: Length = .zero
    /// Of so many lines from the first, beside an initial (首字下沉).
    var initial: (lines: Int, width: Length)? {
        get { initialLines > 0 ? (initialLines, initialWidth) : nil }
        set { (initialLines, initialWidth) = newValue.map { ($0.lines, $0.width) } ?? (0, .zero) }
    }
    private var initialLines = 0
    private var initialWidth: Length = .zero

    init(first: Length = .zero, all: Length = .zero) { (self.first, self.all) = (first, all) }

    func measures(_ measure: Length) -> Measures { measures(measure, for: initialLines, then: measure) }

    /// Lines of one measure, and then of another.
    func measures(_ measure: Length, for lines: Int, then others: Length) -> Measures {
        let slots = (0..<max(lines, initialLines)).map { slot($0 < lines ? measure : others, line: $0) }
        return Measures(first: slots, then: slot(others, line: .max))
    }

    private func slot(_ measure: Length, line: Int) -> Measures.Slot {
        let inset = all + (line < initialLines ? initialWidth : .zero)
        return Measures.Slot(offset: inset, width: measure - inset)
    }
}
