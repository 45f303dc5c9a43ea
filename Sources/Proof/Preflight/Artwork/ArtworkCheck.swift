import Measure
import Press
import Source

/// Looks through a page of somebody else's PDF before it is placed: by the same rules as a plate, so far as they concern the page and not the
/// file around it.
///
/// What the house leaves to the maker's judgement (`PreflightRules.milder`) is told and refuses nothing. The rest refuses, as nothing of the page
/// is altered.
public struct ArtworkCheck: Sendable {
    private let rules: PreflightRules
    private let inks: ArtworkInks?

    /// - Parameter inks: those that the page is held to; nil for all four.
    public init(_ rules: PreflightRules, inks: ArtworkInks? = nil) { (self.rules, self.inks) = (rules, inks) }

    private static let rules: [any PreflightRule] = [
        ColourRule(), BlackRule(), RichBlackRule(), InkRule(), TextSizeRule(), RuleWeightRule(), PictureRule(), GlyphRule(),
    ]

    /// What is wrong with a page.
    public func check(_ artwork: ArtworkReading) -> [Finding] {
        let plate = artwork.plate
        var findings = FindingList()
        ArtworkRule().check(artwork, rules, &findings)
        for rule in Self.rules { rule.check(plate, rules, &findings) }
        let strange = inks?.fault(of: artwork).map { [$0] } ?? []
        return strange
            + findings.all.map { finding in
                var finding = finding
                if rules.milder.contains(finding.rule) { finding.severity = min(finding.severity, .warning) }
                return finding
            }
    }
}
