/// A place where a line may end, as places in the row of cells: the line's last cell is before `end`, the next line begins at `start`.
/// Spaces at the break lie between the two and vanish.
struct Breakpoint: Sendable {
    var end: Int
    var start: Int
    var price: Int
    /// True where only an emergency breaks.
    var isEmergency = false
    var isForced = false
    /// True where the break parts a numeral from its measure word.
    var partsNumeral = false
}
