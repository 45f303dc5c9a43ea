import Press

/// The operands of an operation, read without trust: what is missing or of another kind counts as zero or nothing.
struct Operands {
    let reader: ContentReader
    let operation: ContentOperation

    subscript(index: Int) -> Double { index < operation.operands.count ? reader.number(operation.operands[index]) : 0 }

    var numbers: [Double] { operation.operands.filter { $0.kind == .number }.map(reader.number) }
    var lastNumber: Double { operation.operands.last.map(reader.number) ?? 0 }
    var matrix: Matrix? { operation.operands.count == 6 ? Matrix(self[0], self[1], self[2], self[3], self[4], self[5]) : nil }
    /// The first name; empty where there is none.
    var name: String { operation.operands.first { $0.kind == .name }.map(reader.name) ?? "" }
}
