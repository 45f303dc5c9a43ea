import Makeup
import Measure

/// A line of the notes in a proof's margin: its items stand from its top left corner.
struct MarginLine {
    var items: [PlacedItem]
    var height: Length
    /// True for one that must not be the last of its column: a heading.
    var keepsWithNext = false

    /// An empty line.
    static func space(_ height: Length) -> MarginLine { MarginLine(items: [], height: height) }
}
