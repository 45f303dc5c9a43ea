import Source

/// Reads how a block's text stands in the columns of its cell: divided anew, and beside a vertical heading of a stated size. The text of
/// sections and of the closing stands in columns, and none of them is narrower than the house's least measure.
struct LegsReading {
    /// Nil where the house was refused.
    let house: House?
    /// The sheet's; nil where the sheet is not known.
    let lattice: Lattice?
    /// Of the block's cell; nil where they are not known.
    let columns: Int?

    /// What a layout says of a block's columns of text.
    struct Legs {
        var count: Int?
        var remainder: LegRules.Remainder?
        var head: VerticalHead?
    }

    /// Nil where something is at fault.
    func legs(_ fields: Fields, of kind: BlockPlan.Kind?, isPart: Bool, direction: TextDirection?) -> Legs? {
        let (countField, remainderField, headField) = (fields.optional("legs"), fields.optional("remainder"), fields.optional("head"))
        let count = countField.map { $0.integer(in: 1...24) }
        let remainder = remainderField.map { $0.choice(of: LegRules.Remainder.self) }
        let head = headField.map(head)
        if let count, count == nil { return nil }
        if let remainder, remainder == nil { return nil }
        if let head, head == nil { return nil }
        guard let kind, let direction else { return nil }
        let legs = Legs(count: count ?? nil, remainder: remainder ?? nil, head: head ?? nil)
        let areSound = [
            countField.map { standsInColumns($0, kind, isPart: isPart) }, headField.map { isVertical($0, kind, direction) },
            remainderField.map { leavesOver($0, legs) },
        ].allSatisfy { $0 ?? true }
        guard areSound, let field = countField ?? headField else { return areSound ? legs : nil }
        let isWide = direction == .vertical ? isWideEnough(beside: headField, field, legs) : isWideEnough(field, legs.count ?? 1)
        return isWide ? legs : nil
    }

    /// The heading's size.
    private func head(_ field: Field) -> VerticalHead? {
        guard let fields = field.fields(of: "the size of a heading") else { return nil }
        defer { fields.finish() }
        let width = fields.required("width")?.integer(in: 2...100)
        let lines = fields.optional("lines").map { $0.integer(in: 2...500) }
        if let lines, lines == nil { return nil }
        return width.map { VerticalHead(width: $0, lines: lines ?? nil) }
    }

    // MARK: What cannot be

    private func standsInColumns(_ field: Field, _ kind: BlockPlan.Kind, isPart: Bool) -> Bool {
        if kind == .closing || kind == .section && !isPart { return true }
        field.fault(
            "layout.legs",
            isPart ? "a section that stands in parts keeps the lattice's columns" : "'\("kind", kind.rawValue)' sets no columns of text",
            hint: "take 'legs' away: a section whose text stands in one place, or the closing, can have its columns divided anew")
        return false
    }

    private func isVertical(_ field: Field, _ kind: BlockPlan.Kind, _ direction: TextDirection) -> Bool {
        if kind == .section && direction == .vertical { return true }
        field.fault(
            "layout.vertical-head", "'head' is the size of a section's vertical heading",
            hint: "say 'direction: vertical' of a section, or take 'head' away")
        return false
    }

    private func leavesOver(_ field: Field, _ legs: Legs) -> Bool {
        if legs.head?.lines != nil {
            field.fault(
                "layout.legs", "beside a heading with text under it the gutters take what is left over",
                hint: "take 'remainder' away, or the heading's 'lines': then it has its column for itself")
            return false
        }
        if legs.count != nil || legs.head != nil { return true }
        field.fault("layout.legs", "nothing is left over where no columns are divided anew", hint: "state the block's 'legs' too")
        return false
    }

    // MARK: Widths

    private func isWideEnough(_ field: Field, _ count: Int) -> Bool {
        isWideEnough(field, count, besideHeading: false) { lattice, columns, count in
            lattice.divided(column: 0, columns: columns, into: count, remainder: .gutters).measure
        }
    }

    private func isWideEnough(beside headField: Field?, _ field: Field, _ legs: Legs) -> Bool {
        if let head = legs.head, head.lines != nil, let least = house?.legs.least, head.width < least {
            headField?.fault(
                "layout.vertical-head",
                "text under this heading is \("width", head.width) 字 wide, and the house sets none under \("least", least)",
                hint: "make the heading \("least", least) 字 wide, or take its 'lines' away: then it has its column for itself")
            return false
        }
        let count = VerticalShare(head: legs.head, legs: legs.count, columns: columns ?? 1, remainder: .gutters).legs
        return isWideEnough(field, count, besideHeading: true) { lattice, columns, count in
            VerticalShare(head: legs.head, legs: count, columns: columns, remainder: .gutters).measure(of: lattice, columns: columns)
        }
    }

    /// - Parameter measure: 字 in each of so many legs.
    private func isWideEnough(_ field: Field, _ count: Int, besideHeading: Bool, measure: (Lattice, Int, Int) -> Int) -> Bool {
        guard let least = house?.legs.least, let lattice, let columns else { return true }
        func width(_ count: Int) -> Int { measure(lattice, min(columns, lattice.columns), count) }
        if width(count) >= least { return true }
        let most = (1..<count).last { width($0) >= least } ?? 0
        field.fault(
            "layout.legs",
            besideHeading
                ? """
                beside its heading \("count", count) \("count", count, one: "leg", many: "legs") in \("columns", columns) \
                \("columns", columns, one: "column", many: "columns") \("count", count, one: "is", many: "are") \("width", width(count)) 字 wide, \
                and the house sets none under \("least", least)
                """
                : """
                \("count", count) \("count", count, one: "leg", many: "legs") in \("columns", columns) \
                \("columns", columns, one: "column", many: "columns") \("count", count, one: "is", many: "are") \("width", width(count)) 字 wide, \
                and the house sets none under \("least", least)
                """,
            hint: most > 0
                ? "divide them into \("most", most) at most, or give the cell more columns"
                : besideHeading ? "give the cell more columns, or the heading less width" : "give the cell more columns")
        return false
    }
}
