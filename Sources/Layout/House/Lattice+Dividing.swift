import Measure

/// 破栏: columns merged and divided anew. Lines stay as they are; every column is whole 字, and the last one ends where the merged columns
/// end.
extension Lattice {
    /// Some neighbouring columns as a lattice of their own, of so many columns.
    public func divided(column: Int, columns: Int, into count: Int, remainder: LegRules.Remainder) -> Lattice {
        divided(from: left(ofColumn: column), width: width(ofColumns: columns, from: column), into: count, remainder: remainder)
    }

    /// A strip of the type area as a lattice of its own.
    public func divided(from left: Length, width: Length, into count: Int, remainder: LegRules.Remainder) -> Lattice {
        var lattice = filled(from: left, width: width, columns: count, room: width - gutter * (count - 1), among: count)
        let wider = remainder == .column && count > 1 ? lattice.spare.units / size.units : 0
        if wider > 0 {
            lattice.first = FirstColumns(count: wider, measure: lattice.measure + 1)
            lattice.spare -= size * wider
        }
        return lattice
    }

    /// Some neighbouring columns as a lattice of their own, whose first column has a stated measure; what the others do not divide
    /// evenly goes to all gutters.
    func divided(column: Int, columns: Int, headed characters: Int, beside count: Int) -> Lattice {
        let width = width(ofColumns: columns, from: column)
        var lattice = filled(
            from: left(ofColumn: column), width: width, columns: count + 1, room: width - size * characters - gutter * count, among: count)
        lattice.first = FirstColumns(count: 1, measure: characters)
        return lattice
    }

    /// The lattice with as many whole 字 in each of its columns as there is room for; what is left over is spare.
    private func filled(from left: Length, width: Length, columns: Int, room: Length, among count: Int) -> Lattice {
        var lattice = self
        (lattice.origin.x, lattice.columns, lattice.first) = (left, columns, nil)
        lattice.measure = max(0, room.units / (size.units * count))
        lattice.spare = room - size * (lattice.measure * count)
        return lattice
    }
}
