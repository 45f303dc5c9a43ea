import Measure

/// A paragraph whose characters have become glyphs, cell by cell. Shape once, break many times.
public struct ShapedText: Sendable {
    public let text: StyledText
    public let form: GlyphForm
    public let marks: MarkStyle
    /// Pieces of the text that a named font has no glyph for, in order, each once.
    public let uncovered: [String]
    let cells: [Cell]
    let clusters: [ShapedCluster]
    /// The joined text of all runs.
    let bytes: [UInt8]
    let extents: [FontExtents]
    /// For each run with an annotation, its glyphs.
    let annotations: [Int: Annotation]

    struct Annotation: Sendable {
        var clusters: [ShapedCluster]
        var size: Length
        var extents: FontExtents
    }

    /// The em of the paragraph: the size of its first run.
    public var em: Length { text.runs.first?.style.size ?? .zero }
    /// The extents of the first run's font, where a line's em box stands about its baseline.
    public var emBox: FontExtents {
        extents.first ?? FontExtents(emAscent: .zero, emDescent: .zero, capHeight: .zero)
    }
    /// How many characters the text has, spaces and line feeds left out.
    public var characterCount: Int { cells.reduce(0) { $0 + ($1.kind.isSpace || $1.kind.isNothing ? 0 : $1.clusters.count) } }

    /// The text under the house's rules, ready to be broken into lines.
    public func composed(by rules: CompositionRules) -> ComposedText { ComposedText(self, rules: rules) }

    /// Sets the text into lines: composes and breaks it. To try several measures, compose once and call `ComposedText.lines`.
    public func lines(
        measures: Measures, rules: CompositionRules = .newspaper, indent: Length = .zero, looseness: Int = 0
    ) -> SetText {
        composed(by: rules).lines(measures: measures, indent: indent, looseness: looseness)
    }
}
