/// The cells of a page, or of some rows of it, that inks are measured in: squares of a side in points, from the top left corner of the
/// page.
struct CellLattice: Sendable {
    let side: Double
    let columns: Int
    let rows: Range<Int>

    var count: Int { columns * rows.count }

    func index(column: Int, row: Int) -> Int { (row - rows.lowerBound) * columns + column }

    /// Whether anything of an extent lies on these rows.
    func meets(_ extent: Extent) -> Bool { extent.bottom >= Double(rows.lowerBound) * side && extent.top <= Double(rows.upperBound) * side }

    /// The cells that a box touches.
    func touched(by box: Extent) -> (columns: Range<Int>, rows: Range<Int>) {
        (touched(box.left, box.right, within: 0..<columns), touched(box.top, box.bottom, within: rows))
    }

    private func touched(_ from: Double, _ to: Double, within bounds: Range<Int>) -> Range<Int> {
        let first = max(bounds.lowerBound, Int((from / side).bounded))
        return first..<max(first, min(bounds.upperBound, Int((to / side).bounded) + 1))
    }

    /// Calls `body` for every run of cells in a row that a box touches, with how much of each of them it covers.
    @inline(__always)
    func cells(of box: Extent, _ body: (_ indices: Range<Int>, _ cover: Float) -> Void) {
        let touched = touched(by: box)
        guard let left = touched.columns.first, let right = touched.columns.last else { return }
        func width(_ column: Int) -> Double { max(0, min(box.right, Double(column + 1) * side) - max(box.left, Double(column) * side)) }
        for row in touched.rows {
            let height = max(0, min(box.bottom, Double(row + 1) * side) - max(box.top, Double(row) * side))
            let first = index(column: 0, row: row)
            body(first + left..<first + left + 1, Float(width(left) * height / (side * side)))
            guard left < right else { continue }
            if left + 1 < right { body(first + left + 1..<first + right, Float(height / side)) }
            body(first + right..<first + right + 1, Float(width(right) * height / (side * side)))
        }
    }

    /// Calls `body` for the cells along a line of straight pieces, with how much of the cell each part of a stroke of some weight covers.
    @inline(__always)
    func cells(along line: some Collection<SIMD2<Double>>, weight: Double, _ body: (_ indices: Range<Int>, _ cover: Float) -> Void) {
        places(along: line, weight: weight) { column, row, cover in
            let index = index(column: column, row: row)
            body(index..<index + 1, cover)
        }
    }

    /// The same by the cells' columns and rows.
    @inline(__always)
    func places(along line: some Collection<SIMD2<Double>>, weight: Double, _ body: (_ column: Int, _ row: Int, _ cover: Float) -> Void) {
        for (from, to) in zip(line, line.dropFirst()) {
            let along = to - from
            let length = (along * along).sum().squareRoot()
            let parts = min(max(1, Int((length / side).bounded.rounded(.up))), 10_000)
            for part in 0..<parts {
                let middle = from + along * ((Double(part) + 0.5) / Double(parts))
                let (column, row) = (Int((middle.x / side).bounded.rounded(.down)), Int((middle.y / side).bounded.rounded(.down)))
                guard (0..<columns).contains(column), rows.contains(row) else { continue }
                body(column, row, Float(min(1, length / Double(parts) * weight / (side * side))))
            }
        }
    }
}
