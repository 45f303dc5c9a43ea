import Source

/// Reads a floor of sections that is to be planned: `{ gap: 1, headline: first }`.
struct SectionFloorReading {
    /// Over which of a floor's modules the page's headline stands.
    private enum Headline: String, CaseIterable {
        case first
    }

    func floor(_ field: Field) -> SectionFloor? {
        guard let fields = field.fields(of: "a floor of sections") else { return nil }
        defer { fields.finish() }
        let gap = fields.optional("gap").map { $0.integer(in: 0...100) } ?? 1
        let widest = fields.optional("widest-gap").map { $0.integer(in: 0...100) }
        let headline = fields.optional("headline").map { $0.choice(of: Headline.self) }
        guard let gap else { return nil }
        if let headline, headline == nil { return nil }
        if let widest, widest == nil { return nil }
        return SectionFloor(gap: gap, widestGap: widest ?? nil, bearsHeadline: headline != nil, position: field.position)
    }
}
