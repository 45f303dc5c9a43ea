import Measure
import Source

/// Makes line art ready for the press: its own pixels as a stencil in black ink, which overprints.
///
///     let form = try LineArtPreparation().prepare(file, printed: size)
public struct LineArtPreparation: Sendable {
    /// Pixels an inch from which a picture of black and white alone is line art, whatever its bits. Below it a picture of more bits than
    /// one is better screened.
    private static let finest = 550.0
    /// Raise it whenever the same picture and size would give another form.
    private static let version = 1

    public init() {}

    /// The form of a picture in the size at which all of it prints; nil for one that is no line art. Throws a `Refusal` where it is damaged.
    public func prepare(_ file: PictureFile, printed size: Size) throws -> IllustrationForm? {
        guard file.format == .png, let header = file.pixels else { return nil }
        guard header.isLineArt || (file.resolution(printed: size)?.least ?? 0) >= Self.finest else { return nil }
        do throws(DecodingFault) {
            let picture = try Raster.shown(file, ground: (255, 255, 255), atLeast: (header.width, header.height))
            return LineArt(picture).map { IllustrationForm(key: key(file, size), lineArt: $0, size: size) }
        } catch {
            throw error.refusal(of: file.path)
        }
    }

    private func key(_ file: PictureFile, _ size: Size) -> ContentKey {
        var key = ContentKey()
        key.add(Array(file.digest.utf8))
        key.add(size.width.units, size.height.units, Self.version)
        return key
    }
}
