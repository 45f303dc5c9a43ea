/// How much ink can lie on each cell at most, all inks together: told from the boxes around marks, before an outline is cut or a
/// picture decoded.
///
/// A mark that knocks out what is below takes a cell no further than to its own ink, and by no more than its ink times what it covers.
/// One that overprints adds so much in its inks, up to its own amount of each. What lies over a mark is never thought to hide it, so
/// that the ceiling is above the ink that there is, and the inks of most cells need no measuring.
struct InkCeiling {
    private let lattice: CellLattice
    private var knockedOut: [Float]
    /// For each of the four inks; empty for one that no mark overprints with.
    private var overprinted: [[Float]] = [[], [], [], []]

    /// The ink of a cell that is full of all four.
    static let most: Float = 4

    init(on lattice: CellLattice) {
        self.lattice = lattice
        knockedOut = Array(repeating: 0, count: lattice.count)
    }

    /// The sum for each cell, row by row.
    consuming func cells() -> [Float] {
        var sum = knockedOut
        knockedOut = []
        for plane in overprinted where !plane.isEmpty {
            plane.withUnsafeBufferPointer { plane in
                sum.withUnsafeMutableBufferPointer { sum in for index in sum.indices { sum[index] += plane[index] } }
            }
        }
        return sum
    }

    mutating func lay(_ layer: InkLayer) {
        switch layer.shape {
        case .picture, .undecoded, .placed: return Self.raise(&knockedOut, under: layer, by: Self.most, on: lattice)
        case .box, .line, .outlines: break
        }
        guard layer.blend.isBounded else { return Self.raise(&knockedOut, under: layer, by: Self.most, on: lattice) }
        guard layer.addsToBelow else { return Self.raise(&knockedOut, under: layer, by: layer.ink.sum(), on: lattice) }
        for ink in 0..<4 where layer.ink[ink] > 0 {
            if overprinted[ink].isEmpty { overprinted[ink] = Array(repeating: 0, count: lattice.count) }
            Self.raise(&overprinted[ink], under: layer, by: layer.ink[ink], on: lattice)
        }
    }

    /// Raises the cells of a layer by what it covers of them, up to its amount.
    private static func raise(_ plane: inout [Float], under layer: InkLayer, by amount: Float, on lattice: CellLattice) {
        plane.withUnsafeMutableBufferPointer { plane in
            func raise(_ indices: Range<Int>, by amount: Float, _ cover: Float) {
                let most = amount * cover
                // Written so that the compiler takes many cells at a time.
                for index in indices {
                    let (known, raised) = (plane[index], plane[index] + most)
                    let capped = raised < amount ? raised : amount
                    plane[index] = capped > known ? capped : known
                }
            }
            switch layer.shape {
            case .box(let cover): lattice.cells(of: layer.extent) { raise($0, by: amount, $1 * cover) }
            case .line(let outlines, let weight):
                for number in 0..<outlines.count { lattice.cells(along: outlines[number], weight: weight) { raise($0, by: amount, $1) } }
            case .outlines: lattice.cells(of: layer.extent) { raise($0, by: amount, $1) }
            // The cells at a picture's edge are taken whole.
            case .picture, .undecoded, .placed: lattice.cells(of: layer.extent) { indices, _ in raise(indices, by: amount, 1) }
            }
        }
    }
}
