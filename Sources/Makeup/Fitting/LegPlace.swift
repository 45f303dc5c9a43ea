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
