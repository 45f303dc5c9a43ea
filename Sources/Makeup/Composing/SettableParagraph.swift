import Copy
import Layout
import Typesetting

/// A paragraph in a measure, broken once, that can be set in a line more or less where the house's limits of looseness allow.
struct SettableParagraph {
    private let setting: ParagraphSetting
    private let text: Text
    /// Where it stands in more than one part of a chain: the lines of it that stand here, of so many.
    private let shown: (lines: Range<Int>, count: Int)?

    /// A text, all of it, whose words are broken.
    init(_ setting: ParagraphSetting, of text: Text) { self.init(setting, text, shown: nil) }

    private init(_ setting: ParagraphSetting, _ text: Text, shown: (lines: Range<Int>, count: Int)?) {
        (self.setting, self.text, self.shown) = (setting, text, shown)
    }

    /// Some lines of the paragraph when it is set in so many.
    func part(_ lines: Range<Int>, of count: Int) -> SettableParagraph {
        guard let shown else { return SettableParagraph(setting, text, shown: (lines, count)) }
        let start = shown.lines.lowerBound
        return SettableParagraph(setting, text, shown: ((start + lines.lowerBound)..<(start + lines.upperBound), shown.count))
    }

    /// What it asks of its module's fit.
    func demand(_ rules: FittingRules.Change) -> ModuleDemand.Paragraph {
        let opens = text.spans.first?.mark == .strong && shown?.lines.lowerBound ?? 0 == 0
        guard let count = shown?.lines.count else {
            var paragraph = ModuleDemand.Paragraph(
                setting.options.counts, natural: setting.options.best, opensWithLead: opens, rules: rules)
            paragraph.elsewhere = setting.elsewhere(rules)
            paragraph.headsText = text.isCrossHead && setting.options.best == 1
            return paragraph
        }
        return ModuleDemand.Paragraph([LineCount(lines: count, price: 0)], natural: count, opensWithLead: opens, rules: rules)
    }

    /// The paragraph as it is set best; of a part its lines alone.
    var natural: [SetLine] { lines(setting.options.best) }

    /// The paragraph in so many lines where it stands; as it is set best where that cannot be. A part has no choice.
    func lines(_ count: Int, at place: LegPlace = .others) -> [SetLine] {
        guard let shown else { return setting.lines(count, at: place, of: text) }
        return Array(setting.lines(shown.count, at: place, of: text)[shown.lines])
    }
}

extension Text {
    /// True where all of it is strong: typed as a paragraph of its own it is a cross-head (插题).
    fileprivate var isCrossHead: Bool { !spans.isEmpty && spans.allSatisfy { $0.mark == .strong } }
}
