import Source

/// Reads the house's rules of planning: limits and prices; what is not said is as usual.
struct PlanningReading {
    func rules(_ field: Field?) -> PlanningRules? {
        guard let field else { return PlanningRules() }
        guard let fields = field.fields(of: "the planning rules") else { return nil }
        defer { fields.finish() }
        let usual = PlanningRules()
        let columns = fields.optional("columns").map { $0.range(in: 1...12) } ?? usual.columns
        let liked = fields.optional("liked").map { $0.range(in: 1...12) } ?? usual.liked
        let picture = fields.optional("picture-columns").map { $0.integer(in: 1...12) } ?? usual.pictureColumns
        let prices = fields.optional("prices").map(prices) ?? usual.prices
        guard let columns, let liked, let picture, let prices else { return nil }
        return PlanningRules(columns: columns, liked: liked, pictureColumns: picture, prices: prices)
    }

    private func prices(_ field: Field) -> [PlanningRules.Price: Int]? {
        guard let fields = field.fields(of: "the prices of planning") else { return nil }
        defer { fields.finish() }
        var prices = PlanningRules.usual
        var isSound = true
        for name in PlanningRules.Price.allCases {
            guard let field = fields.optional(name.rawValue) else { continue }
            if let price = field.integer(in: 0...100_000) { prices[name] = price } else { isSound = false }
        }
        return isSound ? prices : nil
    }
}
