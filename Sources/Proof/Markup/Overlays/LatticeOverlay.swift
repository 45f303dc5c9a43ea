import Layout
import Makeup
import Measure

/// 版心网格: the type area's columns, the baseline of every line in each, and a tick for every 字 at its head and foot; where a block
/// divides its columns anew (破栏), its own columns. Faint, and under the page.
struct LatticeOverlay: Overlay {
    static let name = "lattice"
    static let isGround = true

    func items(of draft: ProofDraft) -> [PlacedItem] {
        let lattice = draft.lattice
        let area = lattice.typeArea
        let page = (0..<lattice.columns).flatMap { index -> [PlacedItem] in
            let column = lattice.box(column: index, columns: 1, line: 0, lines: lattice.lines)
            return self.column(column, lattice)
                + ticks(lattice.size, count: lattice.measure, from: column.left, top: area.top, bottom: area.bottom)
        }
        return page + draft.blocks.flatMap { divided($0, lattice) }
    }

    /// The columns of a block that does not keep the page's.
    private func divided(_ block: PlacedBlock, _ lattice: Lattice) -> [PlacedItem] {
        let columns = block.ownColumns
        return (columns.isEmpty ? [] : [.panel(Panel(box: block.box, ink: ProofInks.paper))]) + columns.flatMap { column($0, lattice) }
    }

    /// A column from one line of the lattice to another.
    private func column(_ box: Box, _ lattice: Lattice) -> [PlacedItem] {
        let sides = [box.left, box.right].map { ProofStrokes.down(box.top, box.bottom, at: $0, .pt(0.4), ProofInks.lattice) }
        let feet = stride(from: box.top.units, to: box.bottom.units, by: lattice.pitch.units).map { top in
            ProofStrokes.across(
                box.left, box.right, at: Length(units: top) + (lattice.pitch + lattice.size) / 2, .pt(0.2), ProofInks.lattice)
        }
        return sides + feet
    }

    /// Every fifth 字 a longer one.
    private func ticks(_ step: Length, count: Int, from left: Length, top: Length, bottom: Length) -> [PlacedItem] {
        (0...count).flatMap { index -> [PlacedItem] in
            let length = index % 5 == 0 ? Length.pt(5) : .pt(2.5)
            let x = left + step * index
            return [
                ProofStrokes.down(top - length, top, at: x, .pt(0.3), ProofInks.grey),
                ProofStrokes.down(bottom, bottom + length, at: x, .pt(0.3), ProofInks.grey),
            ]
        }
    }
}
