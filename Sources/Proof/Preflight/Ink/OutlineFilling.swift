/// Tells how much of each cell of a lattice closed outlines fill: four lines of each row are cut exactly, and their mean taken.
///
/// One serves many outlines, one after another: a page has thousands, most of them small.
struct OutlineFilling {
    private let cell: Double
    private var edges = OutlineEdges()
    private var cover: RowCover

    private static let linesPerRow = 4

    init(cell: Double) {
        self.cell = cell
        cover = RowCover(cell: cell, lines: Self.linesPerRow)
    }

    /// Calls `body` for every cell of the rows that the outlines fill in part or whole within an extent.
    mutating func cells(
        of outlines: Outlines, evenOdd: Bool, within extent: Extent, columns: Int, rows: Range<Int>,
        _ body: (_ column: Int, _ row: Int, _ cover: Float) -> Void
    ) {
        let first = max(rows.lowerBound, Int((extent.top / cell).bounded))
        let last = min(rows.upperBound - 1, Int((extent.bottom / cell).bounded))
        guard first <= last else { return }
        let leftmost = min(columns, max(0, Int((extent.left / cell).bounded)))
        let touched = leftmost..<max(leftmost, min(columns, Int((extent.right / cell).bounded) + 1))
        guard !touched.isEmpty else { return }
        edges.take(outlines, from: Double(first) * cell, to: Double(last + 1) * cell)
        cover.begin(touched)
        for row in first...last {
            for line in 0..<Self.linesPerRow {
                let y = (Double(row) + (Double(line) + 0.5) / Double(Self.linesPerRow)) * cell
                guard y >= extent.top, y <= extent.bottom else { continue }
                edges.cut(at: y, evenOdd: evenOdd)
                for span in edges.spans { cover.add(max(span.from, extent.left), min(span.to, extent.right)) }
            }
            cover.take { body($0, row, $1) }
        }
    }

    /// How much of each cell of one row is filled.
    private struct RowCover {
        private let cell: Double
        /// What a point of one line is, of a cell.
        private let share: Float
        private let whole: Float
        private var columns = 0..<0
        /// Of the columns; all nothing between two rows.
        private var cover: [Float] = []
        /// The cells with anything in them lie in here.
        private var used: Range<Int>?

        init(cell: Double, lines: Int) {
            self.cell = cell
            share = 1 / (Float(cell) * Float(lines))
            whole = 1 / Float(lines)
        }

        mutating func begin(_ columns: Range<Int>) {
            self.columns = columns
            if cover.count < columns.count { cover += repeatElement(0, count: columns.count - cover.count) }
        }

        mutating func add(_ from: Double, _ to: Double) {
            let (left, right) = (max(from, Double(columns.lowerBound) * cell), min(to, Double(columns.upperBound) * cell))
            guard right > left else { return }
            let (first, last) = (Int(left / cell), min(columns.upperBound - 1, Int(right / cell)))
            used = min(first, used?.lowerBound ?? first)..<max(last + 1, used?.upperBound ?? 0)
            guard first < last else {
                cover[first - columns.lowerBound] += Float(right - left) * share
                return
            }
            cover[first - columns.lowerBound] += Float(Double(first + 1) * cell - left) * share
            for column in (first + 1)..<last { cover[column - columns.lowerBound] += whole }
            cover[last - columns.lowerBound] += Float(right - Double(last) * cell) * share
        }

        /// Gives the filled cells and empties the row.
        mutating func take(_ body: (_ column: Int, _ cover: Float) -> Void) {
            for column in used ?? 0..<0 where cover[column - columns.lowerBound] > 0 {
                body(column, min(1, cover[column - columns.lowerBound]))
                cover[column - columns.lowerBound] = 0
            }
            used = nil
        }
    }
}
