import Measure

/// What is wrong with a set line. The line stands all the same: a fault is a warning for the editor.
public enum LineFault: Hashable, Sendable {
    /// R21: the line is wider than its measure by so much; nothing in it can be broken or reduced.
    case overfull(by: Length)
    /// R01, R02, R06: broken where no break is allowed, because there was no other place.
    case prohibitedBreak
    /// R24: the gap between Han, in thousandths of an em, is beyond the house limit.
    case loose(gap: Int)
    /// R21: nothing in the line can be expanded, so it ends short by so much.
    case short(by: Length)
    /// R08: a last line of fewer characters than the house allows.
    case runt
    /// R05: a numeral parted from its measure word.
    case partedNumeral
    /// R10: a head broken within a word, a name or a number.
    case partedWord

    /// The requirement the fault is about.
    public var rule: String {
        switch self {
        case .overfull, .short: "R21"
        case .prohibitedBreak: "R01"
        case .loose: "R24"
        case .runt: "R08"
        case .partedNumeral: "R05"
        case .partedWord: "R10"
        }
    }
}
