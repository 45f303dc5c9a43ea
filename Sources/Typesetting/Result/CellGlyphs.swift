import Measure

/// Puts the glyphs of one cell into its frame.
struct CellGlyphs {
    let cell: Cell
    let frame: Frame
    let clusters: ArraySlice<ShapedCluster>
    let extents: FontExtents
    let isVertical: Bool
    /// True for the last cell of its line, whose glyph stands at the end of its frame.
    let endsLine: Bool

    /// The one glyph of a cell that has no more, as nearly every Han character has; nil for any other.
    func single(at place: Int) -> (ShapedCluster, PlacedGlyph)? {
        guard !isVertical, !cell.isStroke, clusters.count == 1, let cluster = clusters.first, cluster.glyphs.count == 1 else { return nil }
        let glyph = cluster.glyphs[0]
        return (cluster, PlacedGlyph(id: glyph.id, origin: Point(x: Length(units: place + inset), y: .zero) + glyph.offset))
    }

    /// The cell's clusters with their glyphs, from the line's origin.
    /// - Parameter place: where the cell's body begins along the line.
    func glyphs(at place: Int) -> [(ShapedCluster, [PlacedGlyph])] {
        if !isVertical { return row(from: Point(x: Length(units: place + inset), y: .zero)) }
        if cell.isTurned { return turned(row(from: Point(x: Length(units: place + inset), y: .zero))) }
        if cell.isUpright { return row(from: uprightOrigin(place)) }
        return stacked(from: place)
    }

    /// A connector or interpunct at a line's end gives up the blank after it: the edge is flush to the eye.
    private var inset: Int {
        switch cell.kind {
        case .connector, .interpunct, .solidus: endsLine ? frame.body - cell.advance : frame.inset
        default: frame.inset
        }
    }

    // MARK: Horizontal

    private func row(from start: Point) -> [(ShapedCluster, [PlacedGlyph])] {
        if !cell.isUpright && cell.isStroke && cell.advance < frame.body { return stroke(from: start.x.units - inset) }
        if !cell.isUpright && cell.kind == .ellipsis && clusters.count == 2 { return dots(from: start.x.units - inset) }
        var pen = start
        return clusters.map { ($0, placed($0, from: &pen)) }
    }

    /// …… as two clusters: each has its three dots in the middle of its own em.
    private func dots(from left: Int) -> [(ShapedCluster, [PlacedGlyph])] {
        clusters.enumerated().map { index, cluster in
            let half = frame.body / 2
            var pen = Point(x: Length(units: left + index * half + (half - cluster.advance.units) / 2), y: .zero)
            return (cluster, placed(cluster, from: &pen))
        }
    }

    /// A stroke that the font draws shorter than its cell is drawn as often as is needed to fill it, one over the other, so that it is
    /// unbroken.
    private func stroke(from left: Int) -> [(ShapedCluster, [PlacedGlyph])] {
        guard let first = clusters.first, first.advance > .zero else { return [] }
        let advance = first.advance.units
        let count = max(clusters.count, (frame.body * 10 + advance * 9 - 1) / (advance * 9))
        let step = count > 1 ? Double(frame.body - advance) / Double(count - 1) : 0
        let strokes = (0..<count).flatMap { index in
            var pen = Point(x: Length(units: left + Int(step * Double(index))), y: .zero)
            return placed(first, from: &pen)
        }
        guard clusters.count > 1 else { return [(first, strokes)] }
        return [(first, Array(strokes.dropLast(first.glyphs.count)))]
            + clusters.dropFirst().map { ($0, Array(strokes.suffix(first.glyphs.count))) }
    }

    private func placed(_ cluster: ShapedCluster, from pen: inout Point) -> [PlacedGlyph] {
        cluster.glyphs.map { glyph in
            let origin = pen + glyph.offset
            pen.x += glyph.advance
            return PlacedGlyph(id: glyph.id, origin: origin)
        }
    }

    // MARK: Vertical

    /// The glyph's em box is centred on the axis, its top where the cell's blank begins.
    private func stacked(from place: Int) -> [(ShapedCluster, [PlacedGlyph])] {
        let em = Length(units: cell.em)
        var top = Length(units: place + blankAbove)
        let step = clusters.count > 1 ? Length(units: frame.body / clusters.count) : em
        return clusters.map { cluster in
            var pen = Point(x: .zero - em / 2, y: top + extents.emAscent)
            top += step
            if cluster.glyphs.count > 0 && cell.halves != 4 { pen.x = .zero - cluster.advance / 2 }
            return (cluster, placed(cluster, from: &pen))
        }
    }

    /// An opening mark's ink stands in the lower half of its em box, which therefore begins above the body.
    private var blankAbove: Int {
        switch cell.kind {
        case .opening: frame.body - cell.em
        case .interpunct, .connector, .solidus: (frame.body - cell.em) / 2
        default: 0
        }
    }

    private func uprightOrigin(_ place: Int) -> Point {
        let middle = place + frame.body / 2
        return Point(x: Length(units: -cell.advance / 2), y: Length(units: middle) + extents.capHeight / 2)
    }

    /// Text on its side: what ran to the right runs down, and its baseline stands left of the axis, by half the height of capitals,
    /// or for a stroke by the height of the em box's middle.
    private func turned(_ row: [(ShapedCluster, [PlacedGlyph])]) -> [(ShapedCluster, [PlacedGlyph])] {
        let axis = cell.isStroke ? (extents.emAscent - extents.emDescent) / 2 : extents.capHeight / 2
        return row.map { cluster, glyphs in
            (cluster, glyphs.map { PlacedGlyph(id: $0.id, origin: Point(x: .zero - axis - $0.origin.y, y: $0.origin.x)) })
        }
    }
}
