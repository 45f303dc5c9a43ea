import Measure

/// How pictures are made ready for the press. The house decides.
public struct PictureSettings: Hashable, Sendable {
    /// Pixels an inch that a picture is reduced to.
    public var resolution: Int
    /// Pictures of more pixels an inch than this are reduced; none is ever enlarged.
    public var resampledAbove: Int
    /// The most ink in one spot, in tenths of a per cent.
    public var inkLimit: Int
    /// What shows where a picture is transparent.
    public var ground: ScreenColour
    /// JPEG quality, 1 to 100.
    public var quality: Int
    /// How much of its edges a picture is given back after it was reduced, in thousandths; 0 is none.
    public var sharpening: Int
    /// Pictures go to black ink alone, colours by their lightness.
    public var isBlackAlone: Bool

    public init(
        resolution: Int, resampledAbove: Int, inkLimit: Int, ground: ScreenColour, quality: Int, sharpening: Int = 0,
        isBlackAlone: Bool = false
    ) {
        self.resolution = resolution
        self.resampledAbove = resampledAbove
        self.inkLimit = inkLimit
        self.ground = ground
        self.quality = quality
        self.sharpening = sharpening
        self.isBlackAlone = isBlackAlone
    }

    /// For coldset screens of 85 to 100 lines an inch: 240 ppi, transparency on white paper.
    public static let coldset = PictureSettings(
        resolution: 240, resampledAbove: 300, inkLimit: 2400, ground: ScreenColour(red: 255, green: 255, blue: 255), quality: 88)
}
