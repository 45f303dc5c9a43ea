import Copy
import Layout
import Measure
import Typesetting

/// A paragraph in a measure, broken once, that can be set in a line more or less where the house's limits of looseness allow.
struct SettableParagraph {
    private let whole: Whole
    /// Where it stands in more than one part of a chain: the lines of it that stand here, of so many.
    private let shown: (lines: Range<Int>, count: Int)?

    init(_ composed: ComposedText, of text: Text, measures: LegMeasures, indent: Length) {
        self.init(Whole(composed, of: text, measures: measures, indent: indent), shown: nil)
    }

    private init(_ whole: Whole, shown: (lines: Range<Int>, count: Int)?) {
        self.whole = whole
        self.shown = shown
    }

    /// Some lines of the paragraph when it is set in so many.
    func part(_ lines: Range<Int>, of count: Int) -> SettableParagraph {
        guard let shown else { return SettableParagraph(whole, shown: (lines, count)) }
        let start = shown.lines.lowerBound
        return SettableParagraph(whole, shown: ((start + lines.lowerBound)..<(start + lines.upperBound), shown.count))
    }

    /// What it asks of its module's fit.
    func demand(_ rules: FittingRules.Change) -> ModuleDemand.Paragraph {
        let opens = whole.text.spans.first?.mark == .strong && shown?.lines.lowerBound ?? 0 == 0
        guard let count = shown?.lines.count else {
            var paragraph = ModuleDemand.Paragraph(whole.options.counts, natural: whole.options.best, opensWithLead: opens, rules: rules)
            paragraph.elsewhere = whole.elsewhere(rules)
            return paragraph
        }
        return ModuleDemand.Paragraph([LineCount(lines: count, price: 0)], natural: count, opensWithLead: opens, rules: rules)
    }

    /// The paragraph as it is set best; of a part its lines alone.
    var natural: [SetLine] { lines(whole.options.best) }

    /// The paragraph in so many lines where it stands; as it is set best where that cannot be. A part has no choice.
    func lines(_ count: Int, at place: LegPlace = .others) -> [SetLine] {
        guard let shown else { return whole.lines(count, at: place) }
        return Array(whole.lines(shown.count, at: place)[shown.lines])
    }

    /// All of the paragraph; each of its settings is made when it is asked for first.
    private final class Whole {
        /// In legs of the others' measure alone.
        let options: LineOptions
        let text: Text
        private let composed: ComposedText
        private let measures: LegMeasures
        private let indent: Length
        private var elsewhere: [LegPlace: LineOptions] = [:]
        private var set: [Setting: [SetLine]] = [:]

        private struct Setting: Hashable {
            var count: Int
            var place: LegPlace
        }

        init(_ composed: ComposedText, of text: Text, measures: LegMeasures, indent: Length) {
            (self.composed, self.text, self.measures, self.indent) = (composed, text, measures, indent)
            options = composed.options(measures: .constant(measures.others), indent: indent)
        }

        func lines(_ count: Int, at place: LegPlace) -> [SetLine] {
            let setting = Setting(count: count, place: place)
            if let known = set[setting] { return known }
            let lines = options(at: place).lines(count).reported(of: text)
            set[setting] = lines
            return lines
        }

        private func options(at place: LegPlace) -> LineOptions {
            guard let first = measures.first, place != .others else { return options }
            if let known = elsewhere[place] { return known }
            let (slot, others) = (Measures.Slot(width: first), Measures.Slot(width: measures.others))
            let made =
                switch place {
                case .first, .others: composed.options(measures: .constant(first), indent: indent)
                case .both(let lines): composed.options(measures: Measures(first: [Measures.Slot](repeating: slot, count: lines), then: others), indent: indent)
                }
            elsewhere[place] = made
            return made
        }

        /// What it can be set in where it stands in the first legs, or begins there; nil where all have one measure.
        func elsewhere(_ rules: FittingRules.Change) -> ModuleDemand.Paragraph.Elsewhere? {
            guard measures.first != nil else { return nil }
            func counts(_ place: LegPlace, beyond lines: Int) -> ModuleDemand.Paragraph.Counts {
                let options = options(at: place)
                return ModuleDemand.Paragraph.Counts(options.counts.filter { $0.lines > lines }, natural: options.best, rules: rules)
            }
            let first = counts(.first, beyond: 0)
            let most = max(first.counts.map(\.lines).max() ?? 0, options.counts.map(\.lines).max() ?? 0)
            return ModuleDemand.Paragraph.Elsewhere(first: first, both: (1..<max(1, most)).map { counts(.both($0), beyond: $0) })
        }
    }
}
