import Measure

/// Which black things print over the colours below them instead of knocking them out. The house decides.
///
/// Over a dark colour the two together may pass the ink limit, along a hairline or a stroke of small type. That is meant: paper dries
/// by the area, which is why the limit is measured in squares (IK), and a knocked-out hairline shows a white seam wherever the plates
/// shift. What is too large to be a hairline knocks out.
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
