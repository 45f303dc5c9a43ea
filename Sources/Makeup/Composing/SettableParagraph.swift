import Copy
import Layout
import Measure
import Typesetting

/// A paragraph in a measure, shaped once, that can be set in a line more or less where the house's limits of looseness allow.
struct SettableParagraph {
    private let composed: ComposedText
    private let text: Text
    private let measure: Length
    private let indent: Length
    /// The line counts that the limits allow, at the prices of line breaking.
    private let counts: [LineCount]
    /// The paragraph as it is set best; of a part its lines alone.
    let natural: [SetLine]
    /// Where it stands in more than one part of a chain: the lines of it that stand here, of so many.
    private let shown: (lines: Range<Int>, count: Int)?

    init(_ composed: ComposedText, of text: Text, measure: Length, indent: Length) {
        self.composed = composed
        self.text = text
        self.measure = measure
        self.indent = indent
        natural = composed.lines(measures: .constant(measure), indent: indent).reported(of: text)
        counts = composed.lineCounts(measures: .constant(measure), indent: indent)
        shown = nil
    }

    private init(_ whole: SettableParagraph, lines: Range<Int>, of count: Int) {
        (composed, text, measure, indent) = (whole.composed, whole.text, whole.measure, whole.indent)
        shown = (lines, count)
        counts = [LineCount(lines: lines.count, price: 0)]
        natural = Array(whole.set(in: count)[lines])
    }

    /// Some lines of the paragraph when it is set in so many.
    func part(_ lines: Range<Int>, of count: Int) -> SettableParagraph {
        guard let shown else { return SettableParagraph(self, lines: lines, of: count) }
        let start = shown.lines.lowerBound
        return SettableParagraph(self, lines: (start + lines.lowerBound)..<(start + lines.upperBound), of: shown.count)
    }

    /// What it asks of its module's fit.
    func demand(_ rules: FittingRules.Change) -> ModuleDemand.Paragraph {
        ModuleDemand.Paragraph(counts, natural: natural.count, opensWithLead: text.spans.first?.mark == .strong && shown?.lines.lowerBound ?? 0 == 0, rules: rules)
    }

    /// The paragraph in so many lines; as it is set best where that cannot be.
    func lines(_ count: Int) -> [SetLine] {
        count == natural.count || shown != nil ? natural : set(in: count)
    }

    private func set(in count: Int) -> [SetLine] {
        composed.lines(measures: .constant(measure), indent: indent, count: count).reported(of: text)
    }
}
