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
        let legs = LegsReading(house: house, lattice: lattice, columns: columns).legs(
            fields, of: kind, isPart: part != nil, direction: direction)
        let grade = fields.optional("grade").map { self.grade($0, of: kind) }
        let pictureColumns = fields.optional("picture-columns").map { $0.integer(in: 1...12) }
        let isOptional = fields.optional("optional").map { $0.boolean() } ?? false
        if let part, part == nil { return nil }
        if let lines, lines == nil { return nil }
        if let ground, ground == nil { return nil }
        if let grade, grade == nil { return nil }
        if let pictureColumns, pictureColumns == nil { return nil }
        guard let kind, let number, let gap, let figures, let direction, let legs, let isOptional else { return nil }
        return BlockPlan(
            kind: kind, number: number, lines: lines ?? nil, gap: gap, ground: ground ?? nil, figures: figures, part: part ?? nil,
            direction: direction,
            legs: legs.count, remainder: legs.remainder, head: legs.head, grade: grade ?? nil,
            pictureColumns: pictureColumns ?? nil, isOptional: isOptional, position: item.position)
    }

    /// The name of one of the house's grades of heads.
    private func grade(_ field: Field, of kind: BlockPlan.Kind?) -> String? {
        guard let name = field.identifier()?.string, let kind else { return nil }
        guard kind == .section || kind == .headline else {
            field.fault("layout.grade", "'\("kind", kind.rawValue)' has no head of a grade", hint: "state it for a headline or a section")
            return nil
        }
        guard let house, house.headings.grade(named: name) == nil else { return name }
        let names = house.headings.grades.map(\.name)
        field.fault(
            "layout.grade", "the house has no grade of heads '\("name", name)'",
            hint: nearestName(to: name, among: names).map { "did you mean '\("near", $0)'?" }
                ?? (names.isEmpty ? "state its grades in house.yaml, as headings: grades:" : "grades are: \("names", names)")
        )
        return nil
    }

    /// Only a section stands in parts.
    private func part(_ field: Field, of kind: BlockPlan.Kind?) -> Int? {
        guard let part = field.integer(in: 1...20), let kind else { return nil }
        if kind == .section { return part }
        field.fault(
            "layout.part", "'\("kind", kind.rawValue)' does not stand in parts", hint: "only a section's text goes on in another place")
        return nil
    }

    /// Only a headline and a section's heading can be set vertically.
    private func direction(_ field: Field?, of kind: BlockPlan.Kind?) -> TextDirection? {
        guard let field else { return .horizontal }
        guard let direction = field.choice(of: TextDirection.self), let kind else { return nil }
        if kind == .headline || kind == .section { return direction }
        field.fault(
            "layout.direction", "'\("kind", kind.rawValue)' has no heading to be set in a direction",
            hint: "state it for a headline or a section")
        return nil
    }
}
