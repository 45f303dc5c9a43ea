import Measure

/// A shaper that shapes each text once: what was shaped is kept for the next time that the same text is asked for in the same font, size and form.
///
/// Pages that are made one after another share most of their texts. Texts are the same where their bytes are: letters that Unicode holds to be
/// equal may be drawn by other glyphs. Belongs to one task at a time, as the shaper behind it does.
public final class KeptShapes: Shaper {
    private struct Key: Hashable {
        var text: [UInt8]
        var font: FontName
        var size: Length
        var form: GlyphForm
    }

    private let shaper: any Shaper
    private var kept: [Key: [ShapedCluster]] = [:]
    private var keptBytes = 0

    /// Texts are kept up to so many bytes in all, some hundred thousand 字.
    private static let mostKept = 300_000

    public init(_ shaper: any Shaper) { self.shaper = shaper }

    public func shape(_ text: String, font: FontName, size: Length, form: GlyphForm) -> [ShapedCluster] {
        let key = Key(text: Array(text.utf8), font: font, size: size, form: form)
        if let known = kept[key] { return known }
        let shaped = shaper.shape(text, font: font, size: size, form: form)
        if keptBytes + key.text.count > Self.mostKept { (kept, keptBytes) = ([:], 0) }
        kept[key] = shaped
        keptBytes += key.text.count
        return shaped
    }

    public func extents(of font: FontName, size: Length) -> FontExtents { shaper.extents(of: font, size: size) }
}
