import Measure

/// Shapes text for setting: sorts its characters into classes, has each piece shaped in its font, and makes cells of the glyphs.
public struct Typesetter {
    public let shaper: any Shaper
    /// Which quotes and stops the house uses. The text itself is never changed.
    public var marks: MarkStyle

    public init(shaper: any Shaper, marks: MarkStyle = .mainland) {
        self.shaper = shaper
        self.marks = marks
    }

    public func shape(_ text: StyledText, form: GlyphForm = .horizontal) -> ShapedText {
        var builder = CellBuilder(text: text, form: form, marks: marks)
        return builder.build(with: shaper)
    }
}
