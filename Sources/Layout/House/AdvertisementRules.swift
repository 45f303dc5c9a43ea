import Measure

/// What a house takes of advertisements.
public struct AdvertisementRules: Hashable, Sendable {
    /// How far artwork and room may differ from the booking, in width or in height.
    public var tolerance: Length
    /// Press rules of which a breach in placed artwork is told and refuses nothing: what they are about is its maker's to judge, and the paper
    /// alters nothing.
    public var milder: [String]

    public init(tolerance: Length = .mm(0.5), milder: [String] = ["BK-1", "BK-2", "TX", "LN"]) {
        self.tolerance = tolerance
        self.milder = milder
    }
}
