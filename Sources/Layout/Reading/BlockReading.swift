import Measure
import Source

/// Reads one block of a cell.
struct BlockReading {
    /// Nil where the house was refused.
    let house: House?
    /// The sheet's; nil where the sheet is not known.
    let lattice: Lattice?
    /// Of the block's cell; nil where they are not known.
    let columns: Int?

    func block(_ item: Field) -> BlockPlan? {
        guard let fields = item.fields(of: "a block") else { return nil }
        defer { fields.finish() }
        let kind = fields.required("kind")?.choice(of: BlockPlan.Kind.self)
        let number = fields.optional("number").map { $0.integer(in: 1...100) } ?? 1
        let lines = fields.optional("lines").map { $0.integer(in: 1...500) }
        let gap = fields.optional("gap").map { $0.integer(in: 0...100) } ?? 0
        let ground = fields.optional("ground").map { $0.ink(in: house?.palette) }
        let figures = fields.optional("figures").map { $0.choice(of: BlockPlan.Figures.self) } ?? .panel
        let part = fields.optional("part").map { self.part($0, of: kind) }
        let direction = direction(fields.optional("direction"), of: kind)
        let legs = fields.optional("legs").map { self.legs($0, of: kind, isPart: part != nil, direction: direction) }
        let remainder = fields.optional("remainder").map { $0.choice(of: LegRules.Remainder.self) }
        if legs == nil { fields.optional("remainder")?.fault("layout.legs", "nothing is left over where no columns are divided anew", hint: "state the block's 'legs' too") }
        let isOptional = fields.optional("optional").map { $0.boolean() } ?? false
        if let part, part == nil { return nil }
        if let legs, legs == nil { return nil }
        if let remainder, remainder == nil { return nil }
        if let lines, lines == nil { return nil }
        if let ground, ground == nil { return nil }
        guard let kind, let number, let gap, let figures, let direction, let isOptional else { return nil }
        return BlockPlan(
            kind: kind, number: number, lines: lines ?? nil, gap: gap, ground: ground ?? nil, figures: figures, part: part ?? nil, direction: direction,
            legs: legs ?? nil, remainder: remainder ?? nil, isOptional: isOptional, position: item.position)
    }

    /// Only a section stands in parts.
    private func part(_ field: Field, of kind: BlockPlan.Kind?) -> Int? {
        guard let part = field.integer(in: 1...20), let kind else { return nil }
        if kind == .section { return part }
        field.fault("layout.part", "'\(kind.rawValue)' does not stand in parts", hint: "only a section's text goes on in another place")
        return nil
    }

    /// Only a headline and a section's heading can be set vertically.
    private func direction(_ field: Field?, of kind: BlockPlan.Kind?) -> TextDirection? {
        guard let field else { return .horizontal }
        guard let direction = field.choice(of: TextDirection.self), let kind else { return nil }
        if kind == .headline || kind == .section { return direction }
        field.fault("layout.direction", "'\(kind.rawValue)' has no heading to be set in a direction", hint: "state it for a headline or a section")
        return nil
    }

    /// Only a section's text stands in columns, and all of it in one place; none of them narrower than the house's least measure.
    private func legs(_ field: Field, of kind: BlockPlan.Kind?, isPart: Bool, direction: TextDirection?) -> Int? {
        guard let legs = field.integer(in: 1...24), let kind else { return nil }
        let why =
            kind != .section ? "'\(kind.rawValue)' sets no columns of text" : isPart ? "a section that stands in parts keeps the lattice's columns"
            : direction == .vertical ? "text beside a vertical heading keeps the lattice's columns" : nil
        if let why {
            field.fault("layout.legs", why, hint: "take 'legs' away: a section whose text stands in one place can have its columns divided anew")
            return nil
        }
        guard let house, let lattice, let columns else { return legs }
        func measure(_ legs: Int) -> Int { lattice.divided(column: 0, columns: min(columns, lattice.columns), into: legs, remainder: .gutters).measure }
        if measure(legs) >= house.legs.least { return legs }
        let most = (1..<legs).last { measure($0) >= house.legs.least } ?? 0
        field.fault(
            "layout.legs", "\(legs) legs in \(columns) \(columns == 1 ? "column" : "columns") are \(measure(legs)) 字 wide, and the house sets none under \(house.legs.least)",
            hint: most > 0 ? "divide them into \(most) at most, or give the cell more columns" : "give the cell more columns")
        return nil
    }
}
