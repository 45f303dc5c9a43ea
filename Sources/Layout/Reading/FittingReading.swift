import Source

/// Reads what a house allows and asks for the filling of its pages.
struct FittingReading {
    /// Dearer than any page: more than this for one line would only hide the others.
    private static let prices = 0...100_000

    /// The rules; nil where one is missing or at fault.
    func fitting(_ field: Field?) -> FittingRules? {
        guard let fields = field?.fields(of: "the fitting") else { return nil }
        defer { fields.finish() }
        let emptyLine = price(fields, "empty-line")
        let widow = price(fields, "widow")
        let orphan = price(fields, "orphan")
        let loneLead = price(fields, "lone-lead")
        let paragraph = fields.required("paragraph").flatMap { change($0, "the fitting of paragraphs") }
        let picture = fields.required("picture").flatMap { height($0, "the fitting of pictures", isPicture: true) }
        let panel = fields.required("panel").flatMap { height($0, "the fitting of panels", isPicture: false) }
        let head = fields.required("head").flatMap { change($0, "the fitting of headings") }
        let figures = fields.required("figures").flatMap { lines($0, "the fitting of figures") }
        let callouts = fields.required("callouts").flatMap(callouts)
        let underset = fields.required("underset")?.choice(of: FittingRules.Underset.self)
        let white = fields.optional("white").map(white) ?? 0
        let stranded = fields.optional("stranded-head").map { $0.integer(in: Self.prices) } ?? 1000
        let steps = steps(fields.optional("steps"))
        guard let emptyLine, let widow, let orphan, let loneLead, let paragraph, let picture, let panel, let head, let figures,
            let callouts,
            let underset, let white, let stranded, let steps
        else { return nil }
        return FittingRules(
            emptyLine: emptyLine, widow: widow, orphan: orphan, loneLead: loneLead, paragraph: paragraph, picture: picture, panel: panel,
            head: head,
            figures: figures, callouts: callouts, underset: underset, mostWhite: white, strandedHead: stranded, steps: steps)
    }

    private func price(_ fields: Fields, _ key: String) -> Int? { fields.required(key)?.integer(in: Self.prices) }

    private func change(_ field: Field, _ name: Message) -> FittingRules.Change? {
        guard let fields = field.fields(of: name) else { return nil }
        defer { fields.finish() }
        let price = price(fields, "price")
        let most = fields.required("most")?.integer(in: 0...10)
        guard let price, let most else { return nil }
        return FittingRules.Change(price: price, most: most)
    }

    private func height(_ field: Field, _ name: Message, isPicture: Bool) -> FittingRules.Height? {
        guard let fields = field.fields(of: name) else { return nil }
        defer { fields.finish() }
        let price = price(fields, "price")
        let least = fields.required("least")?.percent(in: 10...100)
        let most = fields.required("most")?.percent(in: 100...400)
        let cut = isPicture ? fields.optional("cut").map { $0.percent(in: 0...90) } : nil
        let white = fields.optional("white").map { $0.percent(in: 0...200) }
        guard let price, let least, let most, let cut = cut ?? .some(FittingRules.Height.usualCut), let white = white ?? .some(0)
        else { return nil }
        return FittingRules.Height(price: price, least: least, most: most, cut: cut, white: white)
    }

    private func lines(_ field: Field, _ name: Message) -> FittingRules.Lines? {
        guard let fields = field.fields(of: name) else { return nil }
        defer { fields.finish() }
        let price = price(fields, "price")
        let least = fields.required("least")?.integer(in: 1...50)
        let natural = fields.required("lines")?.integer(in: 1...50)
        let most = fields.required("most")?.integer(in: 1...50)
        guard let price, let least, let natural, let most else { return nil }
        guard least <= natural, natural <= most else {
            field.fault(
                "layout.fitting-order", "\("name", name) has least \("least", least), lines \("natural", natural), most \("most", most)",
                hint: "give them in rising order")
            return nil
        }
        return FittingRules.Lines(price: price, least: least, lines: natural, most: most)
    }

    private func callouts(_ field: Field) -> FittingRules.Callouts? {
        guard let fields = field.fields(of: "the fitting of callouts") else { return nil }
        defer { fields.finish() }
        let mayHide = fields.required("hide")?.boolean()
        let price = price(fields, "price")
        guard let mayHide, let price else { return nil }
        return FittingRules.Callouts(mayHide: mayHide, price: price)
    }

    /// `{ most: 3 }`.
    private func white(_ field: Field) -> Int? {
        guard let fields = field.fields(of: "the white of a story") else { return nil }
        defer { fields.finish() }
        return fields.required("most")?.integer(in: 0...50)
    }

    private func steps(_ field: Field?) -> [FittingRules.Step]? {
        guard let field else { return [] }
        guard let items = field.items() else { return nil }
        let steps = items.compactMap(step)
        return steps.count == items.count ? steps : nil
    }

    /// One of `lines: +1`, `tracking: 1%`, `size: 98%`.
    private func step(_ field: Field) -> FittingRules.Step? {
        guard let fields = field.fields(of: "a step of fitting") else { return nil }
        defer { fields.finish() }
        let lines = fields.optional("lines").map { $0.integer(in: -10...10).map(FittingRules.Step.lines) }
        let tracking = fields.optional("tracking").map { $0.percent(in: 0...10).map(FittingRules.Step.tracking) }
        let size = fields.optional("size").map { $0.percent(in: 90...110).map(FittingRules.Step.size) }
        let given = [lines, tracking, size].compactMap { $0 }
        if given.count == 1 { return given[0] }
        field.fault("layout.fitting-step", "a step changes one thing", hint: "write one of 'lines: 1', 'tracking: 1%' and 'size: 98%'")
        return nil
    }
}
