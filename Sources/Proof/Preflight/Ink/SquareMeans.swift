/// The means of the squares of a lattice of values.
enum SquareMeans {
    /// For each row of cells the heaviest of the squares that begin on it, by the first of its columns; rows that no square fits on are left out.
    ///
    /// - Parameters:
    ///   - values: row by row.
    ///   - size: the side of a square in cells; at most the columns and the rows.
    static func heaviest(_ values: [Float], columns: Int, size: Int) -> [(mean: Double, column: Int)] {
        let rows = values.count / columns
        // The sum of so many cells of each column, from the row that is looked at downwards.
        var sums = [Double](repeating: 0, count: columns)
        return values.withUnsafeBufferPointer { values in
            sums.withUnsafeMutableBufferPointer { sums in
                var heaviest: [(mean: Double, column: Int)] = []
                for row in 0..<rows {
                    for column in 0..<columns { sums[column] += Double(values[row * columns + column]) }
                    let top = row - size + 1
                    guard top >= 0 else { continue }
                    heaviest.append(heaviestRun(sums, size))
                    for column in 0..<columns { sums[column] -= Double(values[top * columns + column]) }
                }
                return heaviest
            }
        }
    }

    private static func heaviestRun(_ sums: UnsafeMutableBufferPointer<Double>, _ size: Int) -> (mean: Double, column: Int) {
        var run = sums[..<size].reduce(0, +)
        var most = (sum: run, column: 0)
        for last in size..<max(size, sums.count) {
            run += sums[last] - sums[last - size]
            if run > most.sum { most = (run, last - size + 1) }
        }
        return (most.sum / Double(size * size), most.column)
    }
}
