import Source

/// Reads what the house says of columns divided anew; what is not said is as usual.
struct LegReading {
    func rules(_ field: Field?) -> LegRules? {
        guard let field else { return LegRules() }
        guard let fields = field.fields(of: "the rules of legs") else { return nil }
        defer { fields.finish() }
        let usual = LegRules()
        let least = fields.optional("least").map { $0.integer(in: 3...200) } ?? usual.least
        let remainder = fields.optional("remainder").map { $0.choice(of: LegRules.Remainder.self) } ?? usual.remainder
        guard let least, let remainder else { return nil }
        return LegRules(least: least, remainder: remainder)
    }
}
