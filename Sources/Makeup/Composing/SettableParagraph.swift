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
    /// The paragraph as it is set best.
    let natural: [SetLine]

    init(_ composed: ComposedText, of text: Text, measure: Length, indent: Length) {
        self.composed = composed
        self.text = text
        self.measure = measure
        self.indent = indent
        natural = composed.lines(measures: .constant(measure), indent: indent).reported(of: text)
        counts = composed.lineCounts(measures: .constant(measure), indent: indent)
    }

    /// What it asks of its module's fit.
    func demand(_ rules: FittingRules.Change) -> ModuleDemand.Paragraph {
        ModuleDemand.Paragraph(counts, natural: natural.count, opensWithLead: text.spans.first?.mark == .strong, rules: rules)
    }

    /// The paragraph in so many lines; as it is set best where that cannot be.
    func lines(_ count: Int) -> [SetLine] {
        if count == natural.count { return natural }
        return composed.lines(measures: .constant(measure), indent: indent, count: count).reported(of: text)
    }
}
