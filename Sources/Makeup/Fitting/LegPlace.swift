/// Where a paragraph stands in legs of which the first have another measure than the others (破栏).
enum LegPlace: Hashable {
    case first, others
    /// It begins in the first legs, goes on in the others after so many lines.
    case both(Int)

    /// - Parameters:
    ///   - start: the text's line that the paragraph begins on.
    ///   - turn: the text's line that the others begin with; nil where all have one measure.
    init(start: Int, lines: Int, turn: Int?) {
        guard let turn, start < turn else {
            self = .others
            return
        }
        self = start + lines <= turn ? .first : .both(turn - start)
    }
}

/// Where a unit of a story stands: in which legs, from which line of the text on, and where legs begin.
struct UnitPlace: Hashable {
    var leg = LegPlace.others
    var start = 0
    /// For each line whether it is the first of a leg but the first.
    var begins: [Bool] = []
}
