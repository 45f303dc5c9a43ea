import Copy
import Measure
import Typesetting

/// 小样: one piece of copy, and how it is to be set. Lengths are resolved; the measure is a whole number of characters.
public struct Galley: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case paragraph
        /// Broken by sense into even lines, not justified.
        case heading
    }

    public enum Direction: String, Hashable, Sendable, CaseIterable {
        case horizontal, vertical
    }

    public var paragraphs: [Text]
    public var kind = Kind.paragraph
    public var direction = Direction.horizontal
    public var size: Length
    public var pitch: Length
    public var measure: Length
    public var indent: Length
    public var columns = 1
    public var gap: Length
    public var rules = CompositionRules.newspaper
    public var font: FontName
    public var strongFont: FontName

    public init(
        paragraphs: [Text], size: Length, pitch: Length, measure: Length, indent: Length, gap: Length, font: FontName, strongFont: FontName
    ) {
        self.paragraphs = paragraphs
        self.size = size
        self.pitch = pitch
        self.measure = measure
        self.indent = indent
        self.gap = gap
        self.font = font
        self.strongFont = strongFont
    }
}

/// The paper that galleys are set on: a sheet of one size with the text at its top left margin (for vertical text, its top right), or
/// strips cut to the text.
public struct GalleySheet: Hashable, Sendable {
    /// The sheet's size; nil for strips.
    public var size: Size?
    public var margin: Length

    public init(size: Size? = nil, margin: Length) {
        self.size = size
        self.margin = margin
    }
}
