/// Tells how much of each cell of a lattice some closed outlines fill: four lines of each row are cut exactly, and their mean taken.
struct OutlineFilling {
    let outlines: [[SIMD2<Double>]]
    let evenOdd: Bool
    let cell: Double

    private static let linesPerRow = 4

    /// Calls `body` for every cell that is filled in part or whole.
    mutating func cells(within extent: Extent, columns: Int, rows: Int, _ body: (_ column: Int, _ row: Int, _ cover: Float) -> Void) {
        let first = max(0, Int((extent.top / cell).bounded))
        let last = min(rows - 1, Int((extent.bottom / cell).bounded))
        guard first <= last else { return }
        var edges = Edges(outlines)
        var cover = [Float](repeating: 0, count: columns)
        let leftmost = min(columns, max(0, Int((extent.left / cell).bounded)))
        let touched = leftmost..<max(leftmost, min(columns, Int((extent.right / cell).bounded) + 1))
        guard !touched.isEmpty else { return }
        for row in first...last {
            for line in 0..<Self.linesPerRow {
                let y = (Double(row) + (Double(line) + 0.5) / Double(Self.linesPerRow)) * cell
                guard y >= extent.top, y <= extent.bottom else { continue }
                for span in edges.spans(at: y, evenOdd: evenOdd) {
                    add(max(span.from, extent.left), min(span.to, extent.right), columns, &cover)
                }
            }
            for column in touched where cover[column] > 0 {
                body(column, row, min(1, cover[column]))
                cover[column] = 0
            }
        }
    }

    private func add(_ from: Double, _ to: Double, _ columns: Int, _ cover: inout [Float]) {
        guard to > from else { return }
        let (first, last) = (max(0, Int((from / cell).bounded)), min(columns - 1, Int((to / cell).bounded)))
        guard first <= last else { return }
        for column in first...last {
            let width = min(to, Double(column + 1) * cell) - max(from, Double(column) * cell)
            if width > 0 { cover[column] += Float(width / cell) / Float(Self.linesPerRow) }
        }
    }

    /// The slanting and upright sides of the outlines, each outline closed.
    private struct Edges {
        private typealias Edge = (top: Double, bottom: Double, x: Double, slope: Double, winding: Int)
        private var all: [Edge] = []
        /// Those that the last line cut, and the first that lies below it.
        private var active: [Edge] = []
        private var next = 0

        init(_ outlines: [[SIMD2<Double>]]) {
            for outline in outlines where outline.count > 1 {
                for index in outline.indices {
                    let (a, b) = (outline[index], outline[(index + 1) % outline.count])
                    guard a.y != b.y else { continue }
                    let (upper, lower) = a.y < b.y ? (a, b) : (b, a)
                    all.append((upper.y, lower.y, upper.x, (lower.x - upper.x) / (lower.y - upper.y), a.y < b.y ? 1 : -1))
                }
            }
            all.sort { $0.top < $1.top }
        }

        /// Where a horizontal line lies inside. Lines must be asked for from the top down.
        mutating func spans(at y: Double, evenOdd: Bool) -> [(from: Double, to: Double)] {
            while next < all.count, all[next].top <= y {
                active.append(all[next])
                next += 1
            }
            active.removeAll { $0.bottom <= y }
            let crossings = active.map { (x: $0.x + (y - $0.top) * $0.slope, winding: $0.winding) }.sorted { $0.x < $1.x }
            var spans: [(from: Double, to: Double)] = []
            var winding = 0
            for (index, crossing) in crossings.enumerated() {
                winding += evenOdd ? 1 : crossing.winding
                let inside = evenOdd ? winding % 2 != 0 : winding != 0
                if inside, index + 1 < crossings.count { spans.append((crossing.x, crossings[index + 1].x)) }
            }
            return spans
        }
    }
}
