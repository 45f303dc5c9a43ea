import Source

/// Reads rows of sections that are to be planned: `{ sections: rest, across: [1, 3], gap: 1 }`.
struct SectionRowsReading {
    /// - Parameter columns: of what the rows stand in; nil where it is not known.
    func rows(_ field: Field, columns: Int?) -> SectionRows? {
        guard let fields = field.fields(of: "rows of sections") else { return nil }
        defer { fields.finish() }
        let count = fields.required("sections").map(count)
        let across = fields.required("across")?.range(in: 1...(columns ?? 12))
        let gap = fields.optional("gap").map { $0.integer(in: 0...100) } ?? 0
        guard let count, let count, let across, let gap else { return nil }
        return SectionRows(count: count, across: across, gap: gap, position: field.position)
    }

    /// `rest` for all that are left, or a number. The outer nil says that a fault was reported.
    private func count(_ field: Field) -> Int?? {
        if case .text(let text) = field.node.content, text.string == "rest" { return .some(nil) }
        return field.integer(in: 1...100).map { .some($0) }
    }
}
