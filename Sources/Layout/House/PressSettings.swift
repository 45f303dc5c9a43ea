import Measure
import Source

/// What the printing plant asks for. What is nil stays as coldset newsprint has it.
public struct PressSettings: Hashable, Sendable {
    /// A path and where it was written.
    public struct Profile: Hashable, Sendable {
        /// The output profile's path from the project's root.
        public var path: String
        public var position: SourcePosition

        public init(path: String, position: SourcePosition) {
            self.path = path
            self.position = position
        }
    }

    /// Text below this no press of newsprint holds.
    public static let leastText = Length.pt(6)
    /// A rule in one ink below this breaks up, where the plant says nothing else.
    public static let leastRuleOfNewsprint = Length.pt(0.25)

    public var profile: Profile
    /// The printing condition's registered or house name.
    public var condition: String
    /// The registry that knows the condition by this name, `http://www.color.org`; nil for a name of the house's own.
    public var registry: String?
    /// The condition in words.
    public var description: String
    /// The most ink, all four together, in tenths of a per cent.
    public var inkLimit: Int
    /// How far over the limit a square of the page may be, in per cent, before the page is refused.
    public var inkTolerance = 5.0
    /// Positive Han text below this is warned of.
    public var leastHanText: Length?
    /// Reversed text and text in several inks below this is warned of.
    public var leastReversedText: Length?
    /// A rule in one ink below this is refused.
    public var leastRule: Length?
    /// A reversed rule below this is warned of.
    public var leastReversedRule: Length?
    /// Pixels an inch of photographs below which is warned; two thirds of it is refused.
    public var photoResolution: Int?
    /// Spot colours that the printer has agreed to.
    public var spotColours: [String] = []
    /// The inks that pages are held to; nil for all of the palette.
    public var pageInks: PageInks?
    /// How much of its edges a photograph is given back after it was reduced, in thousandths.
    public var sharpening = 0

    public init(profile: Profile, condition: String, registry: String?, description: String, inkLimit: Int) {
        self.profile = profile
        self.condition = condition
        self.registry = registry
        self.description = description
        self.inkLimit = inkLimit
    }
}
