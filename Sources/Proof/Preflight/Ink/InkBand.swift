/// The inks on some rows of a page's cells, as layers are laid one over the other.
struct InkBand: Sendable {
    private let columns: Int
    private let rows: Range<Int>
    /// The side of a cell in points.
    private let cell: Double
    private var inks: [SIMD4<Float>]

    init(columns: Int, rows: Range<Int>, cell: Double) {
        self.columns = columns
        self.rows = rows
        self.cell = cell
        inks = Array(repeating: SIMD4(repeating: 0), count: columns * rows.count)
    }

    /// The inks of each cell, row by row.
    var cells: [SIMD4<Float>] { inks }

    /// The same band with more layers on it.
    func with(_ layers: [InkLayer]) -> InkBand {
        var band = self
        var filling = OutlineFilling(cell: cell)
        let (top, bottom) = (Double(rows.lowerBound) * cell, Double(rows.upperBound) * cell)
        for layer in layers where layer.extent.bottom >= top && layer.extent.top <= bottom { band.lay(layer, &filling) }
        return band
    }

    private mutating func lay(_ layer: InkLayer, _ filling: inout OutlineFilling) {
        switch layer.shape {
        case .box(let cover): layBox(layer, cover)
        case .line(let outlines, let weight): for number in 0..<outlines.count { layLine(layer, outlines[number], weight) }
        case .outlines(let outlines, let evenOdd):
            filling.cells(of: outlines, evenOdd: evenOdd, within: layer.extent, columns: columns, rows: rows) { column, row, cover in
                put(column, row, layer.ink, cover, layer)
            }
        case .picture(let picture): layPicture(layer, picture)
        case .undecoded: preconditionFailure("a picture is decoded before it is laid")
        }
    }

    private mutating func put(_ column: Int, _ row: Int, _ ink: SIMD4<Float>, _ cover: Float, _ layer: InkLayer) {
        let index = (row - rows.lowerBound) * columns + column
        let below = inks[index]
        let above = layer.keepsBelow ? ink.replacing(with: below, where: ink .== 0) : ink
        inks[index] = below + (above - below) * cover
    }

    private mutating func layBox(_ layer: InkLayer, _ cover: Float) {
        let box = layer.extent
        for row in rowsTouched(by: box) {
            let height = min(box.bottom, Double(row + 1) * cell) - max(box.top, Double(row) * cell)
            for column in columnsTouched(by: box) {
                let width = min(box.right, Double(column + 1) * cell) - max(box.left, Double(column) * cell)
                put(column, row, layer.ink, Float(max(0, width) * max(0, height) / (cell * cell)) * cover, layer)
            }
        }
    }

    private mutating func layLine(_ layer: InkLayer, _ line: ArraySlice<SIMD2<Double>>, _ weight: Double) {
        for (from, to) in zip(line, line.dropFirst()) {
            let along = to - from
            let length = (along * along).sum().squareRoot()
            let pieces = min(max(1, Int((length / cell).bounded.rounded(.up))), 10_000)
            for piece in 0..<pieces {
                let middle = from + along * ((Double(piece) + 0.5) / Double(pieces))
                let (column, row) = (Int((middle.x / cell).bounded.rounded(.down)), Int((middle.y / cell).bounded.rounded(.down)))
                guard (0..<columns).contains(column), rows.contains(row) else { continue }
                put(column, row, layer.ink, Float(min(1, length / Double(pieces) * weight / (cell * cell))), layer)
            }
        }
    }

    private mutating func layPicture(_ layer: InkLayer, _ picture: PictureInks) {
        for row in rowsTouched(by: layer.extent) {
            for column in columnsTouched(by: layer.extent) {
                if let ink = picture.ink(x: (Double(column) + 0.5) * cell, y: (Double(row) + 0.5) * cell, cell: cell) { put(column, row, ink, 1, layer) }
            }
        }
    }

    private func rowsTouched(by box: Extent) -> Range<Int> { Self.touched(box.top, box.bottom, cell, within: rows) }
    private func columnsTouched(by box: Extent) -> Range<Int> { Self.touched(box.left, box.right, cell, within: 0..<columns) }

    private static func touched(_ from: Double, _ to: Double, _ cell: Double, within bounds: Range<Int>) -> Range<Int> {
        let first = max(bounds.lowerBound, Int((from / cell).bounded))
        return first..<max(first, min(bounds.upperBound, Int((to / cell).bounded) + 1))
    }
}
