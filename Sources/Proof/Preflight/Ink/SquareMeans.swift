/// The means of the squares of a lattice of values.
enum SquareMeans {
    /// For each row of cells the heaviest of the squares that begin on it, by the first of its columns: nil where none is heavier than
    /// so much. Rows that no square fits on are left out.
    ///
    /// - Parameters:
    ///   - values: row by row.
    ///   - size: the side of a square in cells; at most the columns and the rows.
    static func heaviest(_ values: [Float], columns: Int, size: Int, above limit: Double) -> [(mean: Double, column: Int)?] {
        let rows = values.count / columns
        return values.withUnsafeBufferPointer { values in
            func row(_ number: Int) -> UnsafeBufferPointer<Float> {
                UnsafeBufferPointer(rebasing: values[number * columns..<(number + 1) * columns])
            }
            var sums = ColumnSums(columns: columns, size: size)
            for number in 0..<size - 1 { sums.add(row(number)) }
            return (size - 1..<rows).map { last in
                sums.add(row(last))
                defer { sums.remove(row(last - size + 1)) }
                return sums.heaviestSquare(above: limit)
            }
        }
    }
}

/// The sum of so many cells of each column, one below the other.
private struct ColumnSums {
    private var sums: [Double]
    private let size: Int

    init(columns: Int, size: Int) {
        sums = Array(repeating: 0, count: columns)
        self.size = size
    }

    mutating func add(_ row: UnsafeBufferPointer<Float>) {
        sums.withUnsafeMutableBufferPointer { sums in for column in sums.indices { sums[column] += Double(row[column]) } }
    }

    mutating func remove(_ row: UnsafeBufferPointer<Float>) {
        sums.withUnsafeMutableBufferPointer { sums in for column in sums.indices { sums[column] -= Double(row[column]) } }
    }

    func heaviestSquare(above limit: Double) -> (mean: Double, column: Int)? {
        guard mayBear(limit) else { return nil }
        var run = sums[..<size].reduce(0, +)
        var most = (sum: run, column: 0)
        for last in size..<max(size, sums.count) {
            run += sums[last] - sums[last - size]
            if run > most.sum { most = (run, last - size + 1) }
        }
        let mean = most.sum / Double(size * size)
        return mean > limit ? (mean, most.column) : nil
    }

    /// False where no column bears so much in its mean: then no square does.
    private func mayBear(_ limit: Double) -> Bool {
        // Sums of many small numbers may be a little off.
        let least = (limit - 1e-6) * Double(size)
        return sums.withUnsafeBufferPointer { sums in
            var heavy: UInt64 = 0
            for sum in sums { heavy |= sum > least ? 1 : 0 }
            return heavy != 0
        }
    }
}
