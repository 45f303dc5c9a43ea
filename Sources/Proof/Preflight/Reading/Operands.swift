import Press

/// An operation of a content stream with its operands, read without trust: what is missing or of another kind counts as zero or nothing.
struct Operands {
    let reader: ContentReader
    var operation = ContentReader.empty

    subscript(index: Int) -> Double { index < operation.operands.count ? operation.operands[index].value : 0 }

    var numbers: [Double] { operation.operands.filter { $0.kind == .number }.map(\.value) }
    var lastNumber: Double { operation.operands.last?.value ?? 0 }
    var matrix: Matrix? { operation.operands.count == 6 ? Matrix(self[0], self[1], self[2], self[3], self[4], self[5]) : nil }
    /// The first name; empty where there is none.
    var name: String { operation.operands.first { $0.kind == .name }.map(reader.name) ?? "" }
}
