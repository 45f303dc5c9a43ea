import CPress
import Source

/// A photograph as a screen shows it: upright, three bytes a pixel (red, green, blue in sRGB), row by row from the top.
///
/// For previews and proofs. Colours that carry no profile are taken as sRGB, inks as those of the house's printing condition.
public struct ScreenPixels: Hashable, Sendable {
    public let width: Int
    public let height: Int
    public let rgb: [UInt8]

    init(width: Int, height: Int, rgb: [UInt8]) { (self.width, self.height, self.rgb) = (width, height, rgb) }

    /// Decodes a JPEG or PNG to at least so many pixels a side, where it has them. Throws a `Refusal` where the file is damaged.
    public init(_ file: PictureFile, atLeast side: Int, house profile: [UInt8]) throws {
        do throws(DecodingFault) {
            let picture = try Self.decode(file, side)
            (width, height) = (picture.width, picture.height)
            rgb = try Self.rgb(picture, profile)
        } catch {
            throw error.refusal(of: file.path)
        }
    }

    /// Amounts of ink as a screen shows them; nil where the house's profile cannot be used.
    /// - Parameter inks: four for each pixel, 255 for full ink.
    public init?(inks: [UInt8], width: Int, height: Int, house profile: [UInt8]) {
        guard width > 0, height > 0, inks.count == width * height * 4,
            let rgb = try? Self.converted(
                Raster(width: width, height: height, channels: .cmyk, profile: nil, samples: inks), from: profile, broadsheet_TYPE_CMYK_8)
        else { return nil }
        self.init(width: width, height: height, rgb: rgb)
    }

    static func decode(_ file: PictureFile, _ side: Int) throws(DecodingFault) -> Raster {
        try Raster.shown(file, ground: (255, 255, 255), atLeast: (side, side))
    }

    private static func rgb(_ picture: Raster, _ house: [UInt8]) throws(DecodingFault) -> [UInt8] {
        switch picture.channels {
        case .grey: return picture.samples.flatMap { [$0, $0, $0] }
        case .rgb:
            guard let profile = picture.profile else { return picture.samples }
            return try converted(picture, from: profile, broadsheet_TYPE_RGB_8)
        case .cmyk: return try converted(picture, from: picture.profile ?? house, broadsheet_TYPE_CMYK_8)
        }
    }

    private static func converted(_ picture: Raster, from profile: [UInt8], _ format: cmsUInt32Number) throws(DecodingFault) -> [UInt8] {
        guard let source = ColourProfile.open(profile), let screen = ColourProfile.sRGB(),
            let transform = ColourTransform.make(source, format, screen, broadsheet_TYPE_RGB_8)
        else { throw DecodingFault("the picture's colour profile cannot be used") }
        return transform.convert(picture.samples, pixels: picture.width * picture.height, channels: 3)
    }
}
