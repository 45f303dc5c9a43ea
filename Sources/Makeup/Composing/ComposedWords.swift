import Copy
import Measure
import Typesetting

/// Words under the house's rules, wherever they were written, with every setting of them that was asked for.
final class ComposedWords {
    /// What is composed: words in their styles, and how.
    struct Key: Hashable {
        var words: ExactText
        var rules: CompositionRules
        var form: GlyphForm

        func hash(into hasher: inout Hasher) { hasher.combine(words) }
    }

    let composed: ComposedText
    private var paragraphs: [Leg: ParagraphSetting] = [:]
    private var headline: Headline?
    private var headlines: [Length: SetWords] = [:]
    /// All of them in one line at its natural width.
    private(set) lazy var line = SetLine(composed.singleLine())

    private struct Leg: Hashable {
        var measures: LegMeasures
        var inset: ParagraphInset
    }

    init(_ composed: ComposedText) { self.composed = composed }

    func paragraph(_ measures: LegMeasures, _ inset: ParagraphInset) -> ParagraphSetting {
        let leg = Leg(measures: measures, inset: inset)
        if let known = paragraphs[leg] { return known }
        let made = ParagraphSetting(composed, measures: measures, inset: inset)
        paragraphs[leg] = made
        return made
    }

    /// In lines broken by sense, none longer than the measure, as a text that says these words.
    func headline(measure: Length, ends: @escaping (String) -> [WordEnd], of text: Text) -> [SetLine] {
        if let known = headlines[measure] { return known.lines(of: text) }
        let headline = headline ?? Headline(composed, ends: ends)
        let made = SetWords(headline.lines(measure: measure), of: text)
        (self.headline, headlines[measure]) = (headline, made)
        return made.lines(of: text)
    }
}
