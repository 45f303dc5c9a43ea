import Measure
import Press

/// How much of each ink lies on each square millimetre of a page: the marks laid one over the other, as the plates will print them.
///
/// Fills and pictures are measured; a glyph is taken for a third of its em box; a stroke for its weight along its line. Transparency is
/// ignored. Only rows that may bear too much are measured, cut into bands that are measured at once: blocks of the page tell most rows
/// to be light, and the ceilings of cells most of the rest.
struct InkCoverage {
    private let lattice: CellLattice
    private let marks: [Mark]
    private let file: PDFFile
    private let shelf: InkShelf

    /// A cell is one millimetre.
    private static let cell = 72 / 25.4
    private static let largest = 6000
    private static let bandRows = 64
    /// So many bytes of pictures are held at a time.
    private static let heldPictures = 64 << 20
    /// By so much sums of many small numbers may differ from what they stand for.
    private static let slack = 1e-3

    /// Nil where the page has no size that can be measured. `shelf` holds photographs that are decoded already.
    /// - Parameter cell: the side of a cell, in points.
    init?(_ page: PageReading, of file: PDFFile, from shelf: InkShelf, cell: Double = cell) {
        (self.file, self.shelf) = (file, shelf)
        let columns = Int((page.width / cell).bounded.rounded(.up))
        let rows = Int((page.height / cell).bounded.rounded(.up))
        guard columns > 0, rows > 0, columns <= Self.largest, rows <= Self.largest else { return nil }
        lattice = CellLattice(side: cell, columns: columns, rows: 0..<rows)
        marks = page.marks
    }

    /// The inks of every cell, row by row from the top.
    var cells: (columns: Int, rows: Int, inks: [SIMD4<Float>]) {
        (lattice.columns, lattice.rows.count, bands(on: lattice).flatMap(\.cells))
    }

    /// The square of the page with the most ink in its mean, and that mean: 1 is 100 %. Nil where no square bears more than so much.
    func heaviestSquare(side: Length, above limit: Double) -> (ink: Double, place: Point)? {
        let size = min(max(1, Int((side.points / lattice.side).rounded())), lattice.columns, lattice.rows.count)
        let rows = InkBlocks(marks, on: lattice, size: size).rows(above: limit - Self.slack).flatMap {
            doubtful(in: $0, size, above: limit)
        }
        guard let most = rows.compactMap({ heaviest(in: $0, size, above: limit) }).max(by: { $0.mean < $1.mean }) else { return nil }
        return (most.mean, Point(x: .mm(Double(most.column)), y: .mm(Double(most.row))))
    }

    /// Those of some rows that squares begin on which may bear too much, cell by cell.
    private func doubtful(in rows: Range<Int>, _ size: Int, above limit: Double) -> [Range<Int>] {
        let part = part(of: rows, size)
        var ceiling = InkCeiling(on: part)
        for mark in marks where part.meets(mark.extent) {
            if let layer = InkLayer(mark) { ceiling.lay(layer) }
        }
        let squares = SquareMeans.heaviest(ceiling.cells(), columns: part.columns, size: size, above: limit - Self.slack)
        return squares.indices.filter { squares[$0] != nil }.runs.map { $0.lowerBound + rows.lowerBound..<$0.upperBound + rows.lowerBound }
    }

    /// The cells that squares lie on which begin on some rows.
    private func part(of rows: Range<Int>, _ size: Int) -> CellLattice {
        CellLattice(
            side: lattice.side, columns: lattice.columns, rows: rows.lowerBound..<min(lattice.rows.upperBound, rows.upperBound + size - 1))
    }

    private func layers(on part: CellLattice) -> some Sequence<InkLayer> {
        marks.lazy.filter { part.meets($0.extent) }.compactMap(InkLayer.init)
    }

    /// The heaviest of the squares that begin on some rows, measured; nil where none bears more than so much.
    private func heaviest(in rows: Range<Int>, _ size: Int, above limit: Double) -> (mean: Double, column: Int, row: Int)? {
        let inks = bands(on: part(of: rows, size)).flatMap { $0.cells.map { $0.sum() } }
        let squares = SquareMeans.heaviest(inks, columns: lattice.columns, size: size, above: limit)
        let heavy = zip(rows, squares).compactMap { row, square in square.map { (mean: $0.mean, column: $0.column, row: row) } }
        return heavy.max { $0.mean < $1.mean }
    }

    /// Some cells with all layers on them.
    private func bands(on part: CellLattice) -> [InkBand] {
        var bands = stride(from: part.rows.lowerBound, to: part.rows.upperBound, by: Self.bandRows).map { first in
            InkBand(
                CellLattice(side: lattice.side, columns: lattice.columns, rows: first..<min(part.rows.upperBound, first + Self.bandRows)))
        }
        var laid: [InkLayer] = []
        var held = 0
        for layer in layers(on: part).lazy.map({ $0.read(from: file) }) {
            laid.append(layer)
            held += layer.heldBytes ?? 0
            if held > Self.heldPictures {
                lay(laid, on: &bands)
                (laid, held) = ([], 0)
            }
        }
        lay(laid, on: &bands)
        return bands
    }

    private func lay(_ layers: [InkLayer], on bands: inout [InkBand]) {
        var layers = layers
        let undecoded = layers.indices.filter { layers[$0].heldBytes != nil }
        let decoded = Concurrently.map(undecoded.map { layers[$0] }) { [shelf] in $0.decoded(from: shelf) }
        for (index, layer) in zip(undecoded, decoded) { layers[index] = layer }
        let ready = layers
        bands = Concurrently.map(bands) { $0.with(ready) }
    }
}
