/// The house settings of Chinese composition: everything about a line that is a choice.
///
/// The defaults are those of a Mainland newspaper: prohibition as in GB/T 15834, full-width marks with half-width at a line's end,
/// adjacent marks 1½ em, no hanging, a quarter em between Han and Latin, no last line of one character.
public struct CompositionRules: Hashable, Sendable {
    /// 避头尾.
    public var prohibition: ProhibitionLevel = .gb
    /// 标点宽度.
    public var scheme: PunctuationScheme = .lineEndHalf
    public var marks: MarkStyle = .mainland
    /// An opening mark at a line's start loses its blank.
    public var trimsLineStart = true
    /// An opening mark at a paragraph's start, after the indent, loses its blank too.
    public var trimsParagraphStart = true
    /// 行尾点号悬挂: one of 、，。 may stand outside the measure.
    public var hangs = false
    public var autospace = Autospace.quarter
    /// 孤字: the last line of a paragraph holds at least so many characters.
    public var leastInLastLine = 2
    /// A numeral stays with its measure word: 1141.02万元.
    public var keepsMeasureWord = true
    /// 两端对齐: every line but the last is flush at both edges.
    public var justifies = true
    /// The gap between Han, in thousandths of an em, beyond which a line is reported as loose.
    public var looseGap = 143
    public var costs = LineCosts.newspaper

    public init() {}

    public static let newspaper = CompositionRules()

    /// For headlines and other display lines: as the body's, but set solid, not justified.
    public static let display: CompositionRules = {
        var rules = CompositionRules()
        rules.justifies = false
        return rules
    }()
}
