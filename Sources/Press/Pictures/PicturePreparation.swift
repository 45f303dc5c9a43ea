import Measure
import Source

/// Makes pictures ready for the press: upright, opaque, of the resolution that their printed size asks for, in the house's inks.
///
///     let preparation = PicturePreparation(condition: condition, settings: .coldset, cache: PictureCache(folder: ".cache/pictures"))
///     let ready = try preparation.prepare(file, printed: placed.box.size)
///
/// What comes out is a CMYK JPEG, amounts not inverted, to be embedded as it is. SVG passes: it stays a drawing. The same picture and
/// settings give the same bytes.
public struct PicturePreparation: Sendable {
    private let condition: OutputCondition
    private let settings: PictureSettings
    private let cache: PictureCache?
    /// Raise it whenever the same picture and settings would give other bytes.
    private static let version = 3

    public init(condition: OutputCondition, settings: PictureSettings, cache: PictureCache?) {
        self.condition = condition
        self.settings = settings
        self.cache = cache
    }

    /// The picture for the size at which all of it would print, parts that are cropped away included. Throws a `Refusal` where it is
    /// damaged or too large.
    public func prepare(_ file: PictureFile, printed: Size) throws -> PictureFile {
        guard let pixels = file.pixels else { return file }
        do throws(DecodingFault) {
            let kept = kept(pixels, printed)
            let jpeg = try cached(file, pixels, printed)
            return PictureFile(path: file.path, bytes: jpeg, format: .jpeg, coding: .cmyk, width: kept.width, height: kept.height)
        } catch {
            throw error.refusal(of: file.path)
        }
    }

    private func cached(_ file: PictureFile, _ pixels: PixelHeader, _ printed: Size) throws(DecodingFault) -> [UInt8] {
        let key = key(file, printed)
        if let known = cache?.read(key) { return known }
        let converted = try convert(file, pixels, printed)
        cache?.keep(converted, under: key)
        return converted
    }

    private func convert(_ file: PictureFile, _ pixels: PixelHeader, _ printed: Size) throws(DecodingFault) -> [UInt8] {
        let ground = settings.ground
        let wanted = kept(pixels, printed)
        let picture = try Raster.shown(file, ground: (ground.red, ground.green, ground.blue), atLeast: wanted)
        var reduced = picture.reduced(toWidth: wanted.width, height: wanted.height)
        if wanted != (pixels.width, pixels.height) { reduced = reduced.sharpened(by: settings.sharpening) }
        let conversion = InkConversion(house: condition.profile, inkLimit: settings.inkLimit, isBlackAlone: settings.isBlackAlone)
        let inks = try conversion.convert(reduced)
        return try InkJPEG(quality: settings.quality).encode(inks)
    }

    /// How many pixels a picture keeps at its printed size.
    private func kept(_ pixels: PixelHeader, _ printed: Size) -> (width: Int, height: Int) {
        func kept(_ count: Int, _ length: Length) -> Int {
            let inches = length.points / 72
            guard inches > 0, Double(count) / inches > Double(settings.resampledAbove) else { return count }
            return max(1, Int((inches * Double(settings.resolution)).rounded()))
        }
        return (kept(pixels.width, printed.width), kept(pixels.height, printed.height))
    }

    private func key(_ file: PictureFile, _ printed: Size) -> ContentKey {
        var key = ContentKey()
        key.add(Array(file.digest.utf8))
        key.add(condition.profile)
        key.add(
            Self.version, settings.resolution, settings.resampledAbove, settings.inkLimit, settings.quality, settings.sharpening,
            settings.isBlackAlone ? 1 : 0)
        key.add(Int(settings.ground.red), Int(settings.ground.green), Int(settings.ground.blue))
        key.add(printed.width.units, printed.height.units, file.format == .png ? 1 : 0)
        return key
    }
}
