import Measure

/// Which black things print over the colours below them instead of knocking them out. The house decides.
public struct OverprintRules: Hashable, Sendable {
    /// Black text smaller than this overprints.
    public var textBelow: Length
    /// Black rules thinner than this overprint.
    public var rulesBelow: Length

    public init(textBelow: Length, rulesBelow: Length) {
        self.textBelow = textBelow
        self.rulesBelow = rulesBelow
    }

    /// What coldset newspaper plants ask for: text below 12 pt, rules below 2 pt.
    public static let coldset = OverprintRules(textBelow: .pt(12), rulesBelow: .pt(2))
}
