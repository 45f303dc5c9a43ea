import Copy
import Layout
import Measure
import Typesetting

/// A paragraph in a measure, broken once, that can be set in a line more or less where the house's limits of looseness allow.
struct SettableParagraph {
    private let whole: Whole
    /// Where it stands in more than one part of a chain: the lines of it that stand here, of so many.
    private let shown: (lines: Range<Int>, count: Int)?

    init(_ composed: ComposedText, of text: Text, measure: Length, indent: Length) {
        self.init(Whole(composed.options(measures: .constant(measure), indent: indent), of: text), shown: nil)
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
            return ModuleDemand.Paragraph(whole.options.counts, natural: whole.options.best, opensWithLead: opens, rules: rules)
        }
        return ModuleDemand.Paragraph([LineCount(lines: count, price: 0)], natural: count, opensWithLead: opens, rules: rules)
    }

    /// The paragraph as it is set best; of a part its lines alone.
    var natural: [SetLine] { lines(whole.options.best) }

    /// The paragraph in so many lines; as it is set best where that cannot be. A part has no choice.
    func lines(_ count: Int) -> [SetLine] {
        guard let shown else { return whole.lines(count) }
        return Array(whole.lines(shown.count)[shown.lines])
    }

    /// All of the paragraph; each of its settings is made when it is asked for first.
    private final class Whole {
        let options: LineOptions
        let text: Text
        private var set: [Int: [SetLine]] = [:]

        init(_ options: LineOptions, of text: Text) {
            self.options = options
            self.text = text
        }

        func lines(_ count: Int) -> [SetLine] {
            if let known = set[count] { return known }
            let lines = options.lines(count).reported(of: text)
            set[count] = lines
            return lines
        }
    }
}
