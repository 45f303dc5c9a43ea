import Measure

/// A glyph at its place on the page: the origin of the glyph, on its baseline.
public struct PlacedGlyph: Hashable, Sendable {
    public var id: UInt32
    public var origin: Point

    public init(id: UInt32, origin: Point) {
        self.id = id
        self.origin = origin
    }
}

/// How many bytes of a run's text (UTF-8) belong to how many of its glyphs.
public struct GlyphCluster: Hashable, Sendable {
    public var bytes: Int
    public var glyphs: Int

    public init(bytes: Int, glyphs: Int) {
        self.bytes = bytes
        self.glyphs = glyphs
    }
}

/// Glyphs of one font, size and ink, each with its place, and the text that they stand for.
///
/// Invariants: the clusters' bytes add up to the text's, their glyphs to the run's; the order is the reading order.
/// Glyph by glyph, origins may stand still or go back: two half-width marks that meet share an origin.
public struct GlyphRun: Hashable, Sendable {
    public var font: FontName
    public var size: Length
    public var ink: InkName
    /// True for Latin text lying on its side in a vertical line: each glyph is turned 90 degrees clockwise about its origin.
    public var isTurned: Bool
    public var text: String
    public var glyphs: [PlacedGlyph]
    public var clusters: [GlyphCluster]

    public init(
        font: FontName, size: Length, ink: InkName, isTurned: Bool = false, text: String,
        glyphs: [PlacedGlyph], clusters: [GlyphCluster]
    ) {
        self.font = font
        self.size = size
        self.ink = ink
        self.isTurned = isTurned
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
    }

    public func translated(by offset: Point) -> GlyphRun {
        GlyphRun(
            font: font, size: size, ink: ink, isTurned: isTurned, text: text,
            glyphs: glyphs.map { PlacedGlyph(id: $0.id, origin: $0.origin + offset) }, clusters: clusters)
    }
}

/// What stands on a set line, each thing at its place.
public enum LineItem: Hashable, Sendable {
    case glyphs(GlyphRun)
    /// An annotation (ruby): glyphs that are not part of the running text.
    case annotation(GlyphRun)
    /// A dot of 着重号: its box, filled as a disc.
    case dot(Box, InkName)
    /// A rule of 专名号.
    case rule(Box, InkName)

    public func translated(by offset: Point) -> LineItem {
        switch self {
        case .glyphs(let run): .glyphs(run.translated(by: offset))
        case .annotation(let run): .annotation(run.translated(by: offset))
        case .dot(let box, let ink): .dot(box.translated(by: offset), ink)
        case .rule(let box, let ink): .rule(box.translated(by: offset), ink)
        }
    }
}
