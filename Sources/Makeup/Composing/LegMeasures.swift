import Layout
import Measure

/// The measures of the legs that a text runs through: one for all, or another for the first ones.
struct LegMeasures: Hashable {
    var others: Length
    /// Of the first legs, where it is another.
    var first: Length?

    init(_ measure: Length) { others = measure }

    /// Those of a lattice's columns.
    init(_ lattice: Lattice) {
        others = lattice.columnWidth
        first = lattice.first.map { lattice.size * $0.measure }
    }
}
