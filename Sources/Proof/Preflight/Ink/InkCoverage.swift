import Measure
import Press

/// How much of each ink lies on each square millimetre of a page: the marks laid one over the other, as the plates will print them.
///
/// Fills and pictures are measured; a glyph is taken for a third of its em box; a stroke for its weight along its line. Transparency is ignored.
/// The page is cut into bands, which are measured at once.
struct InkCoverage {
    private let columns: Int
    private let rows: Int
    private var bands: [InkBand]

    /// A cell is one millimetre.
    private static let cell = 72 / 25.4
    private static let largest = 6000
    private static let bandRows = 64
    /// So many bytes of pictures are held at a time.
    private static let heldPictures = 64 << 20

    /// Nil where the page has no size that can be measured.
    init?(_ page: PageReading, of file: PDFFile) {
        let columns = Int((page.width / Self.cell).bounded.rounded(.up))
        let rows = Int((page.height / Self.cell).bounded.rounded(.up))
        guard columns > 0, rows > 0, columns <= Self.largest, rows <= Self.largest else { return nil }
        (self.columns, self.rows) = (columns, rows)
        bands = stride(from: 0, to: rows, by: Self.bandRows).map { first in
            InkBand(columns: columns, rows: first..<min(rows, first + Self.bandRows), cell: Self.cell)
        }
        lay(page.marks, of: file)
    }

    private mutating func lay(_ marks: [Mark], of file: PDFFile) {
        var layers: [InkLayer] = []
        layers.reserveCapacity(marks.count)
        var held = 0
        for layer in marks.lazy.compactMap({ InkLayer($0, of: file) }) {
            layers.append(layer)
            held += layer.heldBytes ?? 0
            if held > Self.heldPictures {
                lay(layers)
                (layers, held) = ([], 0)
            }
        }
        lay(layers)
    }

    private mutating func lay(_ layers: [InkLayer]) {
        var layers = layers
        let undecoded = layers.indices.filter { layers[$0].heldBytes != nil }
        for (index, layer) in zip(undecoded, Concurrently.map(undecoded.map { layers[$0] }, \.decoded)) { layers[index] = layer }
        let ready = layers
        bands = Concurrently.map(bands) { $0.with(ready) }
    }

    /// The square of the page with the most ink in its mean, and that mean: 1 is 100 %.
    func heaviestSquare(side: Length) -> (ink: Double, place: Point)? {
        let size = min(max(1, Int((side.points / Self.cell).rounded())), columns, rows)
        let sums = sums()
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

    /// For each corner of a cell the ink of everything above and to the left, so that each square costs four look-ups.
    private func sums() -> [Double] {
        var sums = [Double](repeating: 0, count: (columns + 1) * (rows + 1))
        var row = 0
        for band in bands {
            let cells = band.cells
            for first in stride(from: 0, to: cells.count, by: columns) {
                var line = 0.0
                for column in 0..<columns {
                    line += Double(cells[first + column].sum())
                    sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line
                }
                row += 1
            }
        }
        return sums
    }
}
