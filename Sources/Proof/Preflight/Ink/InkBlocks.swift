import Press

/// How much ink can lie on blocks of a page at most, each as large as a square that is to be measured: which rows may bear too much is told by it
/// before a single cell is looked at.
///
/// On any cell lies no more than the heaviest of the marks that knock out what is below, and what overprinting marks add to it. So a square, which
/// meets four blocks at most, bears no more of each than its share of the heaviest that knocks out there, and all that overprints there.
struct InkBlocks {
    private let cells: CellLattice
    private let blocks: CellLattice
    private let size: Int
    /// The heaviest mark that knocks out, of each block.
    private var knockedOut: [Float]
    /// What overprinting marks add to each block in its mean.
    private var overprinted: [Float]

    /// - Parameter size: the side of a square in cells.
    init(_ marks: [Mark], on cells: CellLattice, size: Int) {
        self.cells = cells
        self.size = size
        func blocks(of cells: Int) -> Int { (cells + size - 1) / size }
        self.blocks = CellLattice(side: cells.side * Double(size), columns: blocks(of: cells.columns), rows: 0..<blocks(of: cells.rows.count))
        knockedOut = Array(repeating: 0, count: self.blocks.count)
        overprinted = knockedOut
        for mark in marks { lay(mark) }
    }

    private mutating func lay(_ mark: Mark) {
        guard !mark.extent.isEmpty else { return }
        let ink = Float(mark.colour.total)
        switch mark.kind {
        case .shading: break
        case .picture: knockOut(mark.extent, InkCeiling.most)
        case _ where !mark.laysOver: knockOut(mark.extent, ink)
        case .text: overprint(mark.extent, ink * InkLayer.textCover)
        case .fill: overprint(mark.extent, ink)
        case .stroke(let weight): overprint(mark.outlines, weight: weight, ink)
        }
    }

    private mutating func knockOut(_ extent: Extent, _ ink: Float) {
        let touched = blocks.touched(by: extent)
        for row in touched.rows {
            for column in touched.columns {
                let index = blocks.index(column: column, row: row)
                knockedOut[index] = max(knockedOut[index], ink)
            }
        }
    }

    private mutating func overprint(_ extent: Extent, _ ink: Float) {
        blocks.cells(of: extent) { indices, cover in for index in indices { overprinted[index] += ink * cover } }
    }

    private mutating func overprint(_ outlines: Outlines, weight: Double, _ ink: Float) {
        let share = ink / Float(size * size)
        for number in 0..<outlines.count {
            cells.cells(along: outlines[number], weight: weight) { indices, cover in
                for index in indices {
                    let (row, column) = index.quotientAndRemainder(dividingBy: cells.columns)
                    overprinted[blocks.index(column: column / size, row: row / size)] += share * cover
                }
            }
        }
    }

    /// The rows of cells that squares may begin on which bear more than so much in their mean, from the top down.
    func rows(above limit: Double) -> [Range<Int>] {
        let last = cells.rows.count - size
        let heavy = blocks.rows.filter { row in row * size <= last && (0..<blocks.columns).contains { mayBear(Float(limit), row, $0) } }
        return heavy.runs.map { $0.lowerBound * size..<min($0.upperBound * size, last + 1) }
    }

    /// Whether a square that begins in a block may bear so much.
    private func mayBear(_ limit: Float, _ row: Int, _ column: Int) -> Bool {
        var (knocked, added): (Float, Float) = (0, 0)
        for row in row..<min(row + 2, blocks.rows.upperBound) {
            for column in column..<min(column + 2, blocks.columns) {
                let index = blocks.index(column: column, row: row)
                knocked = max(knocked, knockedOut[index])
                added += overprinted[index]
            }
        }
        return knocked + added > limit
            && (0..<size).contains { down in (0..<size).contains { right in ceiling(row, column, down: down, right: right) > limit } }
    }

    /// What a square bears at most that begins so many cells from the corner of a block.
    private func ceiling(_ row: Int, _ column: Int, down: Int, right: Int) -> Float {
        share((size - down) * (size - right), row, column) + share((size - down) * right, row, column + 1)
            + share(down * (size - right), row + 1, column) + share(down * right, row + 1, column + 1)
    }

    /// What so many cells of a block add at most to a square's mean.
    private func share(_ count: Int, _ row: Int, _ column: Int) -> Float {
        guard count > 0, row < blocks.rows.upperBound, column < blocks.columns else { return 0 }
        let index = blocks.index(column: column, row: row)
        let share = Float(count) / Float(size * size)
        return knockedOut[index] * share + min(overprinted[index], InkCeiling.most * share)
    }
}
