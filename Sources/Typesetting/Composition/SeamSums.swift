/// Running sums along the row of cells: what lies before a cell. The difference of two of them states all that a line's fit depends on,
/// in a few subtractions, whatever the line's length.
struct SeamSums: Sendable {
    /// Bodies and natural seams.
    var width = 0
    /// What reduction may take, by class.
    var word = 0, interpunct = 0, bracket = 0, comma = 0, autospace = 0, stop = 0
    /// All of it together.
    var spare = 0
    /// What expansion may put in.
    var wordRoom = 0, autospaceRoom = 0
    var gaps = 0
    /// The widths of Han, letters and figures, which tell a runt from a line.
    var substance = 0

    mutating func add(_ seam: Seam) {
        width += seam.natural
        switch seam.reduction {
        case .none: break
        case .word: word += seam.spare
        case .interpunct: interpunct += seam.spare
        case .bracket: bracket += seam.spare
        case .comma: comma += seam.spare
        case .autospace: autospace += seam.spare
        case .stop: stop += seam.spare
        }
        if seam.reduction != .none { spare += seam.spare }
        wordRoom += seam.wordRoom
        autospaceRoom += seam.autospaceRoom
        if seam.isGap { gaps += 1 }
    }
}
