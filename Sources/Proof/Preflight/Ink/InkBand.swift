/// The inks on some rows of a page's cells, as layers are laid one over the other.
struct InkBand: Sendable {
    private let lattice: CellLattice
    /// The inks of each cell, row by row.
    private(set) var cells: [SIMD4<Float>]

    init(_ lattice: CellLattice) {
        self.lattice = lattice
        cells = Array(repeating: SIMD4(repeating: 0), count: lattice.count)
    }

    /// The same band with more layers on it.
    func with(_ layers: [InkLayer]) -> InkBand {
        var band = self
        var filling = OutlineFilling(cell: lattice.side)
        for layer in layers where lattice.meets(layer.extent) { band.lay(layer, &filling) }
        return band
    }

    private mutating func lay(_ layer: InkLayer, _ filling: inout OutlineFilling) {
        switch layer.shape {
        case .box(let cover): lattice.cells(of: layer.extent) { put(layer.ink, on: $0, $1 * cover, layer) }
        case .line(let outlines, let weight):
            for number in 0..<outlines.count {
                lattice.cells(along: outlines[number], weight: weight) { put(layer.ink, on: $0, $1, layer) }
            }
        case .outlines(let outlines, let evenOdd):
            filling.cells(of: outlines, evenOdd: evenOdd, within: layer.extent, columns: lattice.columns, rows: lattice.rows) {
                column, row, cover in
                let index = lattice.index(column: column, row: row)
                put(layer.ink, on: index..<index + 1, cover, layer)
            }
        case .picture(let picture): layPicture(layer, picture)
        case .undecoded, .placed: preconditionFailure("a picture is decoded before it is laid")
        }
    }

    private mutating func put(_ ink: SIMD4<Float>, on indices: Range<Int>, _ cover: Float, _ layer: InkLayer) {
        for index in indices {
            let below = cells[index]
            let mixed = layer.blend == .normal ? ink : layer.blend.mixed(below, ink)
            let above = layer.keepsBelow ? mixed.replacing(with: below, where: ink .== 0) : mixed
            cells[index] = below + (above - below) * (cover * layer.opacity)
        }
    }

    private mutating func layPicture(_ layer: InkLayer, _ picture: PictureInks) {
        let touched = lattice.touched(by: layer.extent)
        let side = lattice.side
        for row in touched.rows {
            for column in touched.columns {
                guard let ink = picture.ink(x: (Double(column) + 0.5) * side, y: (Double(row) + 0.5) * side, cell: side) else { continue }
                let index = lattice.index(column: column, row: row)
                put(ink, on: index..<index + 1, 1, layer)
            }
        }
    }
}
