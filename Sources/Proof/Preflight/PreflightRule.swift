/// A press rule: it reads a plate and says what breaks it. A new rule is a new file in `Rules` and a line in the catalogue.
protocol PreflightRule: Sendable {
    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList)
}

enum RuleCatalogue {
    /// In the order in which they are reported.
    static let all: [any PreflightRule] = [
        StandardRule(), BoxRule(), ColourRule(), BlackRule(), RichBlackRule(), InkRule(), TextSizeRule(), RuleWeightRule(), PictureRule(),
        GlyphRule(),
        PublishedFormRule(),
    ]
}
