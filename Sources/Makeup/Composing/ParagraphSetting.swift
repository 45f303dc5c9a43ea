import Copy
import Layout
import Measure
import Typesetting

/// The words of a paragraph in a measure, broken once, wherever they were written. Each of its settings is made when it is asked for first.
final class ParagraphSetting {
    private let composed: ComposedText
    /// In legs of the others' measure alone.
    let options: LineOptions
    private let measures: LegMeasures
    private let indent: Length
    private var elsewhere: [LegPlace: LineOptions] = [:]
    private var set: [Setting: SetWords] = [:]

    private struct Setting: Hashable {
        var count: Int
        var place: LegPlace
    }

    init(_ composed: ComposedText, measures: LegMeasures, indent: Length) {
        (self.composed, self.measures, self.indent) = (composed, measures, indent)
        options = composed.options(measures: .constant(measures.others), indent: indent)
    }

    /// The words in so many lines where they stand, as a text that says them.
    func lines(_ count: Int, at place: LegPlace, of text: Text) -> [SetLine] {
        let setting = Setting(count: count, place: place)
        if let known = set[setting] { return known.lines(of: text) }
        let made = SetWords(options(at: place).lines(count), of: text)
        set[setting] = made
        return made.lines(of: text)
    }

    private func options(at place: LegPlace) -> LineOptions {
        guard let first = measures.first, place != .others else { return options }
        if let known = elsewhere[place] { return known }
        let (slot, others) = (Measures.Slot(width: first), Measures.Slot(width: measures.others))
        let made =
            switch place {
            case .first, .others: composed.options(measures: .constant(first), indent: indent)
            case .both(let lines):
                composed.options(measures: Measures(first: [Measures.Slot](repeating: slot, count: lines), then: others), indent: indent)
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
