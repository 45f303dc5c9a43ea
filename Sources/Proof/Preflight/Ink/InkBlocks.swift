import Press

/// How much ink can lie on blocks of a page at most, each as large as a square that is to be measured: which rows may bear too much is
/// told by it before a single cell is looked at.
///
/// On any cell lies no more than the heaviest of the marks that knock out what is below, and what overprinting marks add to it. So a
/// square, which meets four blocks at most, bears no more of each than its share of the heaviest that knocks out there, and all that
/// overprints there.
struct InkBlocks {
    private let cells: CellLattice
    private let blocks: CellLattice
    private let size: Int
    /// For each column or row of cells that of the blocks which it lies in.
    private let numbers: [Int]
    /// The heaviest mark that knocks out, of each block.
    private var knockedOut: [Float]
    /// What overprinting marks add to each block in its mean.
    private var overprinted: [Float]

    /// - Parameter size: the side of a square in cells.
    init(_ marks: [Mark], on cells: CellLattice, size: Int) {
        self.cells = cells
        self.size = size
        numbers = (0..<max(cells.columns, cells.rows.count)).map { $0 / size }
        func blocks(of cells: Int) -> Int { (cells + size - 1) / size }
        self.blocks = CellLattice(
            side: cells.side * Double(size), columns: blocks(of: cells.columns), rows: 0..<blocks(of: cells.rows.count))
        knockedOut = Array(repeating: 0, count: self.blocks.count)
        overprinted = knockedOut
        for mark in marks { lay(mark) }
    }

    private mutating func lay(_ mark: Mark) {
        guard !mark.extent.isEmpty else { return }
        let ink = Float(mark.colour.total)
        switch mark.kind {
        case .group: break
        case .picture: knockOut(mark.extent, InkCeiling.most)
        case _ where !mark.transparency.blend.isBounded: knockOut(mark.extent, InkCeiling.most)
        case _ where !mark.addsToBelow: knockOut(mark.extent, ink)
        case .text: overprint(mark.extent, ink * InkLayer.textCover)
        case .stroke where mark.outlines.count == 0: overprint(mark.extent, ink * InkLayer.textCover)
        case .fill, .shading: overprint(mark.extent, ink)
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
            cells.places(along: outlines[number], weight: weight) { column, row, cover in
                overprinted[blocks.index(column: numbers[column], row: numbers[row])] += share * cover
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
        let (here, right) = (ink(row, column), ink(row, column + 1))
        let (below, across) = (ink(row + 1, column), ink(row + 1, column + 1))
        let knocked = max(here.knockedOut, right.knockedOut, below.knockedOut, across.knockedOut)
        guard knocked + here.overprinted + right.overprinted + below.overprinted + across.overprinted > limit else { return false }
        let whole = Float(size * size)
        return (0..<size).contains { down in
            (0..<size).contains { beside in
                let ceiling =
                    here.ceiling(Float((size - down) * (size - beside)) / whole) + right.ceiling(Float((size - down) * beside) / whole)
                    + below.ceiling(Float(down * (size - beside)) / whole) + across.ceiling(Float(down * beside) / whole)
                return ceiling > limit
            }
        }
    }

    /// What lies on a block; nothing beyond the page.
    private func ink(_ row: Int, _ column: Int) -> Ink {
        guard row < blocks.rows.upperBound, column < blocks.columns else { return Ink(knockedOut: 0, overprinted: 0) }
        let index = blocks.index(column: column, row: row)
        return Ink(knockedOut: knockedOut[index], overprinted: overprinted[index])
    }

    private struct Ink {
        var knockedOut: Float
        var overprinted: Float

        /// What cells of the block add at most to the mean of a square that they are so great a share of.
        func ceiling(_ share: Float) -> Float { knockedOut * share + min(overprinted, InkCeiling.most * share) }
    }
}
