import CPress
import Measure
import Source

/// How the press's inks look on its own paper, simulated on a screen: through the profile of the printing condition, absolute
/// colorimetric, so that the grey of newsprint shows and no colour is brighter than the press can print it.
public struct SoftProof {
    private let condition: OutputCondition
    private let inkLimit: Int
    private let toScreen: ColourTransform

    /// Throws a `Refusal` where the profile cannot be used.
    public init(_ condition: OutputCondition, inkLimit: Int) throws {
        guard let press = ColourProfile.open(condition.profile), let screen = ColourProfile.sRGB(),
            let transform = ColourTransform.make(
                press, broadsheet_TYPE_CMYK_8, screen, broadsheet_TYPE_RGB_8, intent: INTENT_ABSOLUTE_COLORIMETRIC, compensatesBlack: false)
        else {
            throw Refusal(
                "press.profile", at: SourcePosition(file: condition.profilePath), "the output profile cannot be opened",
                hint: "give the printer's CMYK output profile, as the plant sent it")
        }
        self.condition = condition
        self.inkLimit = inkLimit
        toScreen = transform
    }

    /// The inks with the colours that they have in print for their screen colours.
    public func inks(_ inks: [Ink]) -> [Ink] {
        inks.map { ink in
            var soft = ink
            soft.screen = colour(of: ink.cmyk)
            return soft
        }
    }

    /// The colour of amounts of ink on the paper.
    public func colour(of cmyk: CMYK) -> ScreenColour {
        let amounts = [cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black].map { UInt8((min(max($0, 0), 1000) * 255 + 500) / 1000) }
        let rgb = toScreen.convert(amounts, pixels: 1, channels: 3)
        return ScreenColour(red: rgb[0], green: rgb[1], blue: rgb[2])
    }

    /// A photograph as it prints: separated as for the plate, and each pixel's inks as they look.
    public func pixels(of file: PictureFile, atLeast side: Int) throws -> ScreenPixels {
        do throws(DecodingFault) {
            let inks = try InkConversion(house: condition.profile, inkLimit: inkLimit).convert(ScreenPixels.decode(file, side))
            let rgb = toScreen.convert(inks.samples, pixels: inks.width * inks.height, channels: 3)
            return ScreenPixels(width: inks.width, height: inks.height, rgb: rgb)
        } catch {
            throw error.refusal(of: file.path)
        }
    }
}
