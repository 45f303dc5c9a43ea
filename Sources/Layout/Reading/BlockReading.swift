import Measure
import Source

/// Reads one block of a cell.
struct BlockReading {
    /// Nil where the house was refused.
    let house: House?

    func block(_ item: Field) -> BlockPlan? {
        guard let fields = item.fields(of: "a block") else { return nil }
        defer { fields.finish() }
        let kind = fields.required("kind")?.choice(of: BlockPlan.Kind.self)
        let number = fields.optional("number").map { $0.integer(in: 1...100) } ?? 1
        let lines = fields.optional("lines").map { $0.integer(in: 1...500) }
        let gap = fields.optional("gap").map { $0.integer(in: 0...100) } ?? 0
        let ground = fields.optional("ground").map { $0.ink(in: house?.palette) }
        let figures = fields.optional("figures").map { $0.choice(of: BlockPlan.Figures.self) } ?? .panel
        let isOptional = fields.optional("optional").map { $0.boolean() } ?? false
        if let lines, lines == nil { return nil }
        if let ground, ground == nil { return nil }
        guard let kind, let number, let gap, let figures, let isOptional else { return nil }
        return BlockPlan(
            kind: kind, number: number, lines: lines ?? nil, gap: gap, ground: ground ?? nil, figures: figures, isOptional: isOptional,
            position: item.position)
    }
}
