/// What stands between two neighbouring cells of a line: how much space, who may take from it, and who may put into it.
/// In units of `Length`.
struct Seam: Sendable {
    /// The space as set solid: the marks' blanks, 中西间距, a word space.
    var natural = 0
    var reduction = ReductionClass.none
    /// How much reduction may take.
    var spare = 0
    /// How much a word space, or the space of Han and Latin, may grow.
    var wordRoom = 0
    var autospaceRoom = 0
    /// True where the space grows with all other gaps.
    var isGap = false
}

/// The order in which a line gives up space (CLREQ, "Procedures for the reduction of inter-character spacing").
/// The line-end mark, the first of all, is no seam.
enum ReductionClass: Int, Sendable, CaseIterable {
    case none = -1
    case word, interpunct, bracket, comma, autospace, stop

    static let count = 6
}
