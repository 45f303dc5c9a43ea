import Copy
import Layout
import Typesetting

/// A unit of a story in a measure, broken once: a paragraph can be set in a line more or less where the house's limits of looseness allow.
struct SettableParagraph {
    private let setting: any UnitSetting
    private let text: Text
    /// What stands before its first line: a mark.
    private let mark: SetLine?
    private let form: Form
    /// Where it stands in more than one part of a chain: the lines of it that stand here, of so many.
    private let shown: (lines: Range<Int>, count: Int)?

    /// How it keeps together with itself and with what follows it.
    enum Form {
        case paragraph
        /// The first item of a list: it does not stand alone, nor does its first line.
        case firstItem
        /// Its first lines stay together: beside a drop cap.
        case begun(lines: Int)
        /// Never parted.
        case together(Keeping.Together)
        /// Parted between its rows alone, its head repeated.
        case rows(ModuleDemand.Rows)
    }

    /// A text, all of it, whose words are broken.
    init(_ setting: any UnitSetting, of text: Text, mark: SetLine? = nil, form: Form = .paragraph) {
        self.init(setting, text, mark, form, shown: nil)
    }

    private init(
        _ setting: any UnitSetting, _ text: Text, _ mark: SetLine?, _ form: Form, shown: (lines: Range<Int>, count: Int)?
    ) {
        (self.setting, self.text, self.mark, self.form, self.shown) = (setting, text, mark, form, shown)
    }

    /// Some lines of the paragraph when it is set in so many.
    func part(_ lines: Range<Int>, of count: Int) -> SettableParagraph {
        guard let shown else { return SettableParagraph(setting, text, mark, form, shown: (lines, count)) }
        let start = shown.lines.lowerBound
        return SettableParagraph(setting, text, mark, form, shown: ((start + lines.lowerBound)..<(start + lines.upperBound), shown.count))
    }

    /// What it asks of its module's fit.
    func demand(_ rules: FittingRules.Change) -> ModuleDemand.Paragraph {
        let opens = text.spans.first?.mark == .strong && shown?.lines.lowerBound ?? 0 == 0
        guard let count = shown?.lines.count else {
            var paragraph = ModuleDemand.Paragraph(setting.counts, natural: setting.natural, opensWithLead: opens, rules: rules)
            paragraph.elsewhere = setting.elsewhere(rules)
            switch form {
            case .paragraph: paragraph.headsText = text.isCrossHead && setting.natural == 1
            case .firstItem: (paragraph.headsText, paragraph.begun) = (setting.natural == 1, 2)
            case .begun(let lines): paragraph.begun = lines
            case .together(let keeping): paragraph.keep(.together(keeping))
            case .rows(let rows): paragraph.keep(.rows(rows))
            }
            return paragraph
        }
        return ModuleDemand.Paragraph([LineCount(lines: count, price: 0)], natural: count, opensWithLead: opens, rules: rules)
    }

    /// The paragraph as it is set best; of a part its lines alone.
    var natural: [SetLine] { lines(setting.natural) }

    /// The paragraph in so many lines where it stands; as it is set best where that cannot be. A part has no choice.
    func lines(_ count: Int, at place: UnitPlace = UnitPlace()) -> [SetLine] {
        guard let shown else { return marked(count, at: place) }
        return Array(marked(shown.count, at: place)[shown.lines])
    }

    private func marked(_ count: Int, at place: UnitPlace) -> [SetLine] {
        var lines = setting.lines(count, at: place, of: text)
        if let mark, let first = lines.first { lines[0] = first.preceded(by: mark) }
        return lines
    }
}

extension Text {
    /// True where all of it is strong: typed as a paragraph of its own it is a cross-head (插题).
    fileprivate var isCrossHead: Bool { !spans.isEmpty && spans.allSatisfy { $0.mark == .strong } }
}
