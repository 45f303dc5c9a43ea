import Measure
import Press

/// How much of each ink lies on each square millimetre of a page: the marks laid one over the other, as the plates will print them.
///
/// Fills and pictures are measured; a glyph is taken for a third of its em box; a stroke for its weight along its line. Transparency is ignored.
struct InkCoverage {
    private let columns: Int
    private let rows: Int
    private var inks: [SIMD4<Float>]

    /// A cell is one millimetre.
    private static let cell = 72 / 25.4
    /// The ink that text of a body face covers, of its em boxes.
    private static let textCover: Float = 0.33
    private static let largest = 6000

    /// Nil where the page has no size that can be measured.
    init?(_ page: PageReading) {
        columns = Int((page.width / Self.cell).bounded.rounded(.up))
        rows = Int((page.height / Self.cell).bounded.rounded(.up))
        guard columns > 0, rows > 0, columns <= Self.largest, rows <= Self.largest else { return nil }
        inks = Array(repeating: SIMD4(repeating: 0), count: columns * rows)
        for mark in page.marks { lay(mark) }
    }

    // MARK: Laying ink

    private mutating func lay(_ mark: Mark) {
        guard !mark.extent.isEmpty else { return }
        let ink = SIMD4<Float>(mark.colour.inks)
        switch mark.kind {
        case .text: layBox(mark.extent, ink, Self.textCover, mark)
        case .stroke(let weight): layStroke(mark, ink, weight)
        case .fill:
            var filling = OutlineFilling(outlines: mark.outlines, evenOdd: mark.usesEvenOdd, cell: Self.cell)
            filling.cells(within: mark.extent, columns: columns, rows: rows) { column, row, cover in
                put(column, row, ink, cover, mark)
            }
        case .picture(let picture): layPicture(mark, picture)
        case .shading: break
        }
    }

    private mutating func put(_ column: Int, _ row: Int, _ ink: SIMD4<Float>, _ cover: Float, _ mark: Mark) {
        let index = row * columns + column
        let below = inks[index]
        var above = ink
        if mark.overprints && mark.keepsBelow { above = above.replacing(with: below, where: above .== 0) }
        inks[index] = below + (above - below) * cover
    }

    private mutating func layBox(_ box: Extent, _ ink: SIMD4<Float>, _ share: Float, _ mark: Mark) {
        let cell = Self.cell
        let (firstColumn, lastColumn) = (max(0, Int((box.left / cell).bounded)), min(columns - 1, Int((box.right / cell).bounded)))
        let (firstRow, lastRow) = (max(0, Int((box.top / cell).bounded)), min(rows - 1, Int((box.bottom / cell).bounded)))
        guard firstColumn <= lastColumn, firstRow <= lastRow else { return }
        for row in firstRow...lastRow {
            let height = min(box.bottom, Double(row + 1) * cell) - max(box.top, Double(row) * cell)
            for column in firstColumn...lastColumn {
                let width = min(box.right, Double(column + 1) * cell) - max(box.left, Double(column) * cell)
                put(column, row, ink, Float(max(0, width) * max(0, height) / (cell * cell)) * share, mark)
            }
        }
    }

    private mutating func layStroke(_ mark: Mark, _ ink: SIMD4<Float>, _ weight: Double) {
        for outline in mark.outlines {
            for (from, to) in zip(outline, outline.dropFirst()) {
                let along = to - from
                let length = (along * along).sum().squareRoot()
                let pieces = min(max(1, Int((length / Self.cell).bounded.rounded(.up))), 10_000)
                for piece in 0..<pieces {
                    let middle = from + along * ((Double(piece) + 0.5) / Double(pieces))
                    let (column, row) = (Int((middle.x / Self.cell).bounded.rounded(.down)), Int((middle.y / Self.cell).bounded.rounded(.down)))
                    guard (0..<columns).contains(column), (0..<rows).contains(row) else { continue }
                    put(column, row, ink, Float(min(1, length / Double(pieces) * weight / (Self.cell * Self.cell))), mark)
                }
            }
        }
    }

    private mutating func layPicture(_ mark: Mark, _ picture: Mark.Picture) {
        if picture.isMask { return layBox(mark.extent, SIMD4(mark.colour.inks), 1, mark) }
        let cell = Self.cell
        guard let pixels = PictureInks(picture) else { return layBox(mark.extent, SIMD4(mark.colour.inks), 1, mark) }
        let (firstColumn, lastColumn) = (max(0, Int((mark.extent.left / cell).bounded)), min(columns - 1, Int((mark.extent.right / cell).bounded)))
        let (firstRow, lastRow) = (max(0, Int((mark.extent.top / cell).bounded)), min(rows - 1, Int((mark.extent.bottom / cell).bounded)))
        guard firstColumn <= lastColumn, firstRow <= lastRow else { return }
        for row in firstRow...lastRow {
            for column in firstColumn...lastColumn {
                if let ink = pixels.ink(x: (Double(column) + 0.5) * cell, y: (Double(row) + 0.5) * cell, cell: cell) { put(column, row, ink, 1, mark) }
            }
        }
    }

    // MARK: Measuring

    /// The square of the page with the most ink in its mean, and that mean: 1 is 100 %.
    func heaviestSquare(side: Length) -> (ink: Double, place: Point)? {
        let size = min(max(1, Int((side.points / Self.cell).rounded())), columns, rows)
        // Sums over everything above and to the left, so that each square costs four look-ups.
        var sums = [Double](repeating: 0, count: (columns + 1) * (rows + 1))
        for row in 0..<rows {
            var line = 0.0
            for column in 0..<columns {
                line += Double(inks[row * columns + column].sum())
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line
            }
        }
        var most = (ink: -1.0, column: 0, row: 0)
        for row in 0...(rows - size) {
            for column in 0...(columns - size) {
                let (top, bottom) = (row * (columns + 1), (row + size) * (columns + 1))
                let ink = (sums[bottom + column + size] - sums[bottom + column] - sums[top + column + size] + sums[top + column]) / Double(size * size)
                if ink > most.ink { most = (ink, column, row) }
            }
        }
        return (most.ink, Point(x: .mm(Double(most.column)), y: .mm(Double(most.row))))
    }
}
