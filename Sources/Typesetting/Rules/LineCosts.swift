/// What the whole-paragraph choice of breaks tries to avoid, as prices in one currency.
///
/// The price of looseness is the cube of the gap between Han: a gap of g thousandths of an em costs g³/100. One wide gap is so much
/// dearer than two of half its width that the widest gap of the paragraph becomes small. A gap of 20 costs 80, of 50 1,250, of 100
/// 10,000, of 500 1,250,000. The others are stated by the gap that an editor would rather see.
public struct LineCosts: Hashable, Sendable {
    /// For each em taken out of a line, by class in the order of reduction: less than any gap that the eye notices (推入优先).
    public var interpunctReduction = 40
    public var bracketReduction = 80
    public var commaReduction = 160
    public var autospaceReduction = 240
    public var stopReduction = 480
    /// For each em taken from word spaces or put into them or into Han|Latin spaces.
    public var spaceChange = 100
    /// A last line of fewer than two characters: anything but an absurd line is better.
    public var runt = 60_000_000
    /// A numeral parted from its measure word.
    public var partedNumeral = 40_000_000
    /// A line that ends in a connector, an interpunct or before —— and ……: allowed, and a gap of 20 is better.
    public var weakBreak = 80
    /// An address parted behind / or before a point: better than a gap of 67.
    public var addressBreak = 3_000
    /// A break where none is allowed, because there is no other way.
    public var emergency = 100_000_000
    /// A line wider than its measure: there was nothing to break.
    public var overfull = 1_000_000_000

    public init() {}

    public static let newspaper = LineCosts()
}
