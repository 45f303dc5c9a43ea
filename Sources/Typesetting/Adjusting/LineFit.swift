/// How a row of cells is brought to its measure: what is taken from each class, or what is put into each. Never both.
/// In units of `Length`.
struct LineFit: Sendable {
    /// The width as set solid, with the line-end mark's blank.
    var natural = 0
    /// What the line-end mark gives up, the first in the order of reduction.
    var endTaken = 0
    /// True where the last mark hangs outside the measure.
    var hangs = false
    /// What each class of reduction gives up, in its order.
    var taken = Taken()
    var wordAdded = 0
    var autospaceAdded = 0
    var gapAdded = 0
    var gapCount = 0
    /// How far the line stands out over the measure, when nothing more can be taken.
    var overflow = 0
    /// How far it stays short, when nothing can be put in.
    var shortfall = 0
    var price = 0

    struct Taken: Sendable {
        var word = 0, interpunct = 0, bracket = 0, comma = 0, autospace = 0, stop = 0

        subscript(of kind: ReductionClass) -> Int {
            switch kind {
            case .none: 0
            case .word: word
            case .interpunct: interpunct
            case .bracket: bracket
            case .comma: comma
            case .autospace: autospace
            case .stop: stop
            }
        }

        var sum: Int { word + interpunct + bracket + comma + autospace + stop }
    }

    var isReduced: Bool { endTaken > 0 || taken.sum > 0 }
    var isExpanded: Bool { wordAdded > 0 || autospaceAdded > 0 || gapAdded > 0 }
}
