import Makeup
import Measure

/// 版心网格: the type area's columns, the baseline of every line in each, and a tick for every 字 at its head and foot. Faint, and under the page.
struct LatticeOverlay: Overlay {
    static let name = "lattice"
    static let isGround = true

    func items(of draft: ProofDraft) -> [PlacedItem] {
        let lattice = draft.lattice
        let area = lattice.typeArea
        let ink = ProofInks.lattice
        return (0..<lattice.columns).flatMap { column -> [PlacedItem] in
            let left = lattice.left(ofColumn: column)
            let right = left + lattice.columnWidth
            let sides = [left, right].map { ProofStrokes.down(area.top, area.bottom, at: $0, .pt(0.4), ink) }
            let feet = (0..<lattice.lines).map { line in
                ProofStrokes.across(left, right, at: lattice.top(ofLine: line) + (lattice.pitch + lattice.size) / 2, .pt(0.2), ink)
            }
            return sides + feet + ticks(lattice.size, count: lattice.measure, from: left, top: area.top, bottom: area.bottom)
        }
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
