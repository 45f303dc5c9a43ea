import Layout
import Measure
import Source

/// The thresholds of the press rules. They are a printer's to set; these are coldset newsprint's.
public struct PreflightRules: Hashable, Sendable {
    /// A bound with two degrees: past the first it is worth a look, past the second it is refused.
    public struct Bound: Hashable, Sendable {
        public var warning: Double
        public var error: Double

        public init(warning: Double, error: Double) {
            self.warning = warning
            self.error = error
        }
    }

    /// The printing condition that the plate must be made for, by its name; nil where any will do.
    public var condition: String?
    /// The sheets that the house prints; empty where any will do.
    public var sheets: [PrintedSheet] = []
    /// Names of spot colours that the printer has agreed to.
    public var spotColours: Set<String> = []
    /// Black text below this overprints (BK-1).
    public var overprintTextBelow = Length.pt(12)
    /// Black rules below this overprint (BK-1).
    public var overprintRulesBelow = Length.pt(2)
    /// Total ink over a square, in per cent (IK).
    public var ink = Bound(warning: 240, error: 245)
    /// The side of that square.
    public var inkSquare = Length.mm(15)
    /// The most ink in one fill or text, in per cent (IK).
    public var fillInk = 240.0
    /// Han text below this is hard to read (TX).
    public var hanText = Length.pt(7.875)
    /// Any text below this is refused (TX).
    public var anyText = PressSettings.leastText
    /// Reversed text and text in several inks below this fills in (TX).
    public var reversedText = Length.pt(10)
    /// A rule in one ink below this breaks up (LN).
    public var rule = PressSettings.leastRuleOfNewsprint
    /// A reversed rule or one in several inks below this fills in (LN).
    public var reversedRule = Length.pt(0.5)
    /// Pixels an inch of photographs (IM).
    public var photo = Bound(warning: 150, error: 100)
    /// Photographs above this carry pixels that no screen prints (IM).
    public var photoAbove = 450.0
    /// Pixels an inch of line art, below which it is refused (IM).
    public var lineArt = 550.0
    /// Text that the page must carry, by what it is: `date`, `版次`, `credits` (FM). Empty for a PDF that nothing is known of.
    public var publishedForm: [String: String] = [:]
    /// Where placed pages stand, which were looked through by themselves.
    public var artworks: [Box] = []
    /// The rules that judge how something looks, which its maker answers for where it was placed (`AdvertisementRules.milder`).
    public var milder: Set<String> = []
    /// The fonts that the house sets in, by PostScript name (GL). Empty where any font is welcome.
    public var houseFonts: Set<String> = []

    public init() {}

    /// True for a breach that was told of the placed page itself.
    func isToldElsewhere(_ rule: String, at place: Point?) -> Bool {
        guard let place, milder.contains(rule) else { return false }
        return artworks.contains { $0.outset(by: .pt(0.5)).contains(Box(origin: place, size: Size(width: .zero, height: .zero))) }
    }

    public static let coldset = PreflightRules()
}

/// A sheet of a house by its trim, which a page may fall short of by whole lines.
public struct PrintedSheet: Hashable, Sendable {
    public var trim: Size
    public var pitch: Length

    public init(trim: Size, pitch: Length) {
        self.trim = trim
        self.pitch = pitch
    }

    /// A third of a millimetre is rounding.
    private static let tolerance = 1.0

    /// - Parameters: of a page, in points.
    func admits(width: Double, height: Double) -> Bool {
        guard (width - trim.width.points).magnitude < Self.tolerance else { return false }
        let short = trim.height.points - height
        guard short > -Self.tolerance else { return false }
        return (short - (short / pitch.points).rounded() * pitch.points).magnitude < Self.tolerance / 4 || short < Self.tolerance
    }
}
