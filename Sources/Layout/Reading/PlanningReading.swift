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
        let strip = fields.optional("strip").map(strip) ?? usual.strip
        let shapes = fields.optional("shapes").map(shares) ?? usual.shapes
        let depth = fields.optional("depth").map { $0.integer(in: 0...100) } ?? usual.depth
        let alley = fields.optional("alley").map { $0.percent(in: 0...100) } ?? usual.alley
        let crop = fields.optional("crop").map { $0.percent(in: 0...90) } ?? usual.crop
        let pictures = fields.optional("pictures").map(pictures) ?? (usual.leadPicture, usual.otherPicture)
        guard let columns, let liked, let picture, let prices, let strip, let shapes, let depth, let alley, let crop, let pictures else {
            return nil
        }
        return PlanningRules(
            columns: columns, liked: liked, pictureColumns: picture, prices: prices, strip: strip, shapes: shapes, depth: depth,
            alley: alley, crop: crop, leadPicture: pictures.0, otherPicture: pictures.1)
    }

    /// `{ lead: 17%, others: 6% }`.
    private func pictures(_ field: Field) -> (Int, Int)? {
        guard let fields = field.fields(of: "the sizes of pictures") else { return nil }
        defer { fields.finish() }
        let lead = fields.required("lead")?.percent(in: 1...100)
        let others = fields.required("others")?.percent(in: 1...100)
        guard let lead, let others else { return nil }
        return (lead, others)
    }

    /// `{ columns: 5, lines: 14 }`.
    private func strip(_ field: Field) -> PlanningRules.Strip? {
        guard let fields = field.fields(of: "a strip") else { return nil }
        defer { fields.finish() }
        let columns = fields.required("columns")?.integer(in: 1...6)
        let lines = fields.required("lines")?.integer(in: 1...100)
        guard let columns, let lines else { return nil }
        return PlanningRules.Strip(columns: columns, lines: lines)
    }

    /// `[60%, 220%]`.
    private func shares(_ field: Field) -> ClosedRange<Int>? {
        guard let items = field.items() else { return nil }
        guard items.count == 2 else {
            field.fault(
                "layout.range", "'\("name", field.name)' must be two percentages, the least and the most", hint: "write [60%, 220%]")
            return nil
        }
        guard let least = items[0].percent(in: 1...999), let most = items[1].percent(in: 1...999) else { return nil }
        if least <= most { return least...most }
        field.fault("layout.range", "'\("name", field.name)' goes down", hint: "write the smaller percentage first")
        return nil
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
