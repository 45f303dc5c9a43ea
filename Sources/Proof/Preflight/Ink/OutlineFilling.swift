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
        let leftmost = min(columns, max(0, Int((extent.left / cell).bounded)))
        let touched = leftmost..<max(leftmost, min(columns, Int((extent.right / cell).bounded) + 1))
        guard !touched.isEmpty else { return }
        var edges = Edges(outlines)
        var cover = [Float](repeating: 0, count: touched.count)
        for row in first...last {
            for line in 0..<Self.linesPerRow {
                let y = (Double(row) + (Double(line) + 0.5) / Double(Self.linesPerRow)) * cell
                guard y >= extent.top, y <= extent.bottom else { continue }
                edges.cut(at: y, evenOdd: evenOdd)
                for span in edges.spans { add(max(span.from, extent.left), min(span.to, extent.right), touched, &cover) }
            }
            for column in touched where cover[column - leftmost] > 0 {
                body(column, row, min(1, cover[column - leftmost]))
                cover[column - leftmost] = 0
            }
        }
    }

    private func add(_ from: Double, _ to: Double, _ touched: Range<Int>, _ cover: inout [Float]) {
        guard to > from else { return }
        let (first, last) = (max(touched.lowerBound, Int((from / cell).bounded)), min(touched.upperBound - 1, Int((to / cell).bounded)))
        guard first <= last else { return }
        let share = 1 / (Float(cell) * Float(Self.linesPerRow))
        for column in first...last {
            let width = min(to, Double(column + 1) * cell) - max(from, Double(column) * cell)
            if width > 0 { cover[column - touched.lowerBound] += Float(width) * share }
        }
    }

    /// The slanting and upright sides of the outlines, each outline closed.
    private struct Edges {
        private typealias Edge = (top: Double, bottom: Double, x: Double, slope: Double, winding: Int)
        private var all: [Edge] = []
        /// Those that the last line cut, and the first that lies below it.
        private var active: [Edge] = []
        private var next = 0
        private var crossings: [(x: Double, winding: Int)] = []
        /// Where the last line lay inside.
        private(set) var spans: [(from: Double, to: Double)] = []

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

        /// Finds where a horizontal line lies inside. Lines must be asked for from the top down. The lists are used again for each line.
        mutating func cut(at y: Double, evenOdd: Bool) {
            while next < all.count, all[next].top <= y {
                active.append(all[next])
                next += 1
            }
            active.removeAll { $0.bottom <= y }
            crossings.removeAll(keepingCapacity: true)
            for edge in active { crossings.append((x: edge.x + (y - edge.top) * edge.slope, winding: edge.winding)) }
            crossings.sort { $0.x < $1.x }
            spans.removeAll(keepingCapacity: true)
            var winding = 0
            for (index, crossing) in crossings.enumerated() {
                winding += evenOdd ? 1 : crossing.winding
                let inside = evenOdd ? winding % 2 != 0 : winding != 0
                if inside, index + 1 < crossings.count { spans.append((crossing.x, crossings[index + 1].x)) }
            }
        }
    }
}
