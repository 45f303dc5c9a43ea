/// How a cell stands in a line under the house's rules: the part that always has its ink, and the blanks on its sides.
/// In units of `Length`, along the line.
struct Frame: Sendable {
    /// Half an em for a mark, one em for Han, the font's advance for Latin.
    var body: Int
    var before = 0
    var after = 0
    /// From the body's start to the origin of the first glyph. Negative for an opening mark drawn with a full-width glyph.
    var inset = 0

    init(_ cell: Cell, scheme: PunctuationScheme, marks: MarkStyle) {
        let half = cell.em / 2
        switch cell.kind {
        case .opening:
            body = half
            before = scheme.halvesInnerMarks ? 0 : cell.em - half
            inset = cell.isFullWidth ? half - cell.advance : (half - cell.advance) / 2
        case .closing:
            body = half
            after = scheme.halvesInnerMarks ? 0 : cell.em - half
            inset = cell.isFullWidth ? 0 : (half - cell.advance) / 2
        case .comma, .stop:
            body = half
            let blank = (cell.kind == .stop ? scheme.halvesStops : scheme.halvesInnerMarks) ? 0 : cell.em - half
            let isCentred = marks == .traditional
            before = isCentred ? blank / 2 : 0
            after = blank - before
            inset = isCentred || !cell.isFullWidth ? (half - cell.advance) / 2 : 0
        case .space, .wideSpace, .lineFeed, .breakHere:
            body = 0
        default:
            body = cell.halves == 0 ? cell.advance : half * Int(cell.halves)
            if body < cell.advance && cell.kind != .interpunct && cell.kind != .connector && cell.kind != .solidus { body = cell.advance }
            inset = (body - cell.advance) / 2
        }
    }
}

extension Cell {
    /// True where the font's glyph of a mark fills a whole cell, its own blank included.
    fileprivate var isFullWidth: Bool { advance * 4 >= em * 3 }
}

extension PunctuationScheme {
    /// True where brackets, commas and their like are half-width.
    fileprivate var halvesInnerMarks: Bool { self == .kaiming || self == .halfWidth }
    fileprivate var halvesStops: Bool { self == .halfWidth }
}
