import Measure

/// The marks set beside a line's text: dots of 着重号, rules of 专名号, ruby. They never change the line's pitch.
///
/// Source: CLREQ, "Handling of interlinear punctuation" and "Positioning of romanization".
struct MarkItems {
    let line: Line
    /// Where each cell's body begins along the line, from `origin`.
    let places: [Int]
    let origin: Point

    private var text: ComposedText { line.composed }
    private var isVertical: Bool { text.shaped.form == .vertical }

    func items() -> [LineItem] {
        guard text.shaped.text.runs.contains(where: { $0.mark != nil }) else { return [] }
        var items: [LineItem] = []
        var index = line.cells.lowerBound
        while index < line.cells.upperBound {
            let run = text.cells[index].run
            var end = index + 1
            while end < line.cells.upperBound, text.cells[end].run == run { end += 1 }
            items += self.items(of: run, cells: index..<end)
            index = end
        }
        return items
    }

    private func items(of run: Int, cells: Range<Int>) -> [LineItem] {
        let style = text.shaped.text.runs[run].style
        let extents = text.shaped.extents[run]
        switch text.shaped.text.runs[run].mark {
        case .emphasis: return dots(cells, style, extents)
        case .properNoun: return [rule(cells, style, extents)]
        case .ruby: return ruby(run, cells, style, extents)
        case .uprightInVertical, .unbreakable, nil: return []
        }
    }

    private func place(_ cell: Int) -> Int { places[cell - line.cells.lowerBound] }

    // MARK: 着重号

    /// The dot's size, and how far its middle stands from the em box, in thousandths of an em.
    private static let dotSize = 180
    private static let dotDistance = 190

    private func dots(_ cells: Range<Int>, _ style: TextStyle, _ extents: FontExtents) -> [LineItem] {
        cells.filter { text.cells[$0].kind == .han }.map { index in
            let size = style.size * Self.dotSize / 1000
            let along = Length(units: place(index) + text.frames[index].body / 2)
            let away = style.size * Self.dotDistance / 1000
            let middle =
                isVertical
                ? Point(x: style.size / 2 + away, y: along)
                : Point(x: along, y: extents.emDescent + away)
            return .dot(
                Box(origin: origin + middle - Point(x: size / 2, y: size / 2), size: Size(width: size, height: size)), style.ink)
        }
    }

    // MARK: 专名号

    /// The rule's weight, its distance from the em box, and what it stays short at either end, so that neighbours do not join.
    private static let ruleWeight = 50
    private static let ruleDistance = 100
    private static let ruleShortening = 60

    private func rule(_ cells: Range<Int>, _ style: TextStyle, _ extents: FontExtents) -> LineItem {
        let short = style.size.units * Self.ruleShortening / 1000
        let last = cells.upperBound - 1
        let start = place(cells.lowerBound) + short
        let length = Length(units: max(1, place(last) + text.frames[last].body - short - start))
        let weight = style.size * Self.ruleWeight / 1000
        let away = style.size * Self.ruleDistance / 1000
        let along = Length(units: start)
        let box =
            isVertical
            ? Box(x: .zero - style.size / 2 - away - weight, y: along, width: weight, height: length)
            : Box(x: along, y: extents.emDescent + away, width: length, height: weight)
        return .rule(box.translated(by: origin), style.ink)
    }

    // MARK: 注音

    /// The space between the em box and the annotation's, in thousandths of an em.
    private static let rubyDistance = 50

    private func ruby(_ run: Int, _ cells: Range<Int>, _ style: TextStyle, _ extents: FontExtents) -> [LineItem] {
        guard let note = text.shaped.annotations[run] else { return [] }
        let last = cells.upperBound - 1
        let middle = (place(cells.lowerBound) + place(last) + text.frames[last].body) / 2
        let width = note.clusters.reduce(Length.zero) { $0 + $1.advance }
        let away = style.size * Self.rubyDistance / 1000
        var pen =
            isVertical
            ? Point(x: style.size / 2 + away + note.extents.emDescent, y: Length(units: middle) - width / 2)
            : Point(x: Length(units: middle) - width / 2, y: .zero - extents.emAscent - away - note.extents.emDescent)
        var run = GlyphRun(
            font: style.latinFont, size: note.size, ink: style.ink, isTurned: isVertical, text: "", glyphs: [], clusters: [])
        for cluster in note.clusters {
            run.text += cluster.text
            run.clusters.append(GlyphCluster(bytes: cluster.text.utf8.count, glyphs: cluster.glyphs.count))
            for glyph in cluster.glyphs {
                run.glyphs.append(PlacedGlyph(id: glyph.id, origin: origin + pen + glyph.offset))
                if isVertical { pen.y += glyph.advance } else { pen.x += glyph.advance }
            }
        }
        return [.annotation(run)]
    }
}
