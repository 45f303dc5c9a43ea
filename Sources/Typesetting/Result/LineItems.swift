import Measure

/// Puts the cells of a line at their places and makes its items: glyph runs, dots, rules, annotations.
struct LineItems {
    private let line: Line
    private let origin: Point
    private let text: ComposedText
    private let isVertical: Bool
    /// Where each cell's body begins along the line, from `origin`.
    private var places: [Int] = []

    init(line: Line, origin: Point) {
        self.line = line
        self.origin = origin
        text = line.composed
        isVertical = text.shaped.form == .vertical
    }

    mutating func items() -> [LineItem] {
        guard !line.cells.isEmpty else { return [] }
        place()
        var items = glyphRuns().map { LineItem.glyphs($0) }
        items += MarkItems(line: line, places: places, origin: origin).items()
        return items
    }

    private mutating func place() {
        let last = line.cells.upperBound - 1
        var shares = SeamShares(fit: line.fit, over: text.seams[line.cells.lowerBound..<last])
        var pen = line.offset.units + line.startBlank
        places.reserveCapacity(line.cells.count)
        for index in line.cells {
            places.append(pen)
            pen += text.frames[index].body
            if index < last { pen += shares.width(of: text.seams[index]) }
        }
    }

    // MARK: Glyphs

    /// What the cells of one glyph run share.
    private struct Manner: Equatable {
        var run: Int
        var isLatin: Bool
        var isTurned: Bool
        var size: Int
    }

    private func glyphRuns() -> [GlyphRun] {
        var builder: GlyphRunBuilder?
        var manner: Manner?
        var runs: [GlyphRun] = []
        for index in line.cells where !text.cells[index].kind.isNothing {
            let cell = text.cells[index]
            let wanted = Manner(
                run: cell.run, isLatin: cell.kind == .latin || cell.kind == .space || cell.isUpright, isTurned: cell.isTurned,
                size: cell.glyphSize)
            if wanted != manner {
                manner = wanted
                change(&builder, to: wanted, keeping: &runs)
            }
            append(cell, at: index, to: &builder)
        }
        if let full = builder { runs.append(full.run) }
        return runs
    }

    /// Begins another glyph run where the present one has another font, size, ink or direction.
    private func change(_ builder: inout GlyphRunBuilder?, to manner: Manner, keeping runs: inout [GlyphRun]) {
        var style = text.shaped.text.runs[manner.run].style
        style.size = Length(units: manner.size)
        let font = manner.isLatin ? style.latinFont : style.font
        if builder?.accepts(font: font, style: style, isTurned: manner.isTurned) == true { return }
        if let full = builder { runs.append(full.run) }
        builder = GlyphRunBuilder(font: font, style: style, isTurned: manner.isTurned, capacity: line.cells.count)
    }

    private func append(_ cell: Cell, at index: Int, to builder: inout GlyphRunBuilder?) {
        let place = places[index - line.cells.lowerBound]
        let isMark = cell.kind.isFullWidthMark
        let placed = CellGlyphs(
            cell: cell, frame: text.frames[index], clusters: text.shaped.clusters[cell.clusters],
            extents: text.shaped.extents[cell.run], isVertical: isVertical,
            endsLine: index == line.cells.upperBound - 1 && !line.endsParagraph)
        if let (cluster, glyph) = placed.single(at: place) {
            builder?.append(
                cluster.text, CollectionOfOne(PlacedGlyph(id: glyph.id, origin: origin + glyph.origin)), isMark: isMark, isVertical: false)
            return
        }
        for (cluster, glyphs) in placed.glyphs(at: place) {
            let moved = glyphs.map { PlacedGlyph(id: $0.id, origin: origin + $0.origin) }
            builder?.append(cluster.text, moved, isMark: isMark, isVertical: isVertical)
        }
    }
}
