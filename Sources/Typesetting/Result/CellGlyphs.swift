import Measure

/// Puts the glyphs of one cell into its frame.
struct CellGlyphs {
    let cell: Cell
    let frame: Frame
    let clusters: ArraySlice<ShapedCluster>
    let extents: FontExtents
    let isVertical: Bool

    /// The cell's clusters with their glyphs, from the line's origin.
    /// - Parameter place: where the cell's body begins along the line.
    func glyphs(at place: Int) -> [(ShapedCluster, [PlacedGlyph])] {
        if !isVertical { return row(from: Point(x: Length(units: place + frame.inset), y: .zero)) }
        if cell.isTurned { return turned(from: place) }
        if cell.isUpright { return row(from: uprightOrigin(place)) }
        return stacked(from: place)
    }

    // MARK: Horizontal

    private func row(from start: Point) -> [(ShapedCluster, [PlacedGlyph])] {
        var pen = start
        if let pitch = pitchOfPair {
            return clusters.enumerated().map { index, cluster in
                pen.x = start.x - Length(units: frame.inset) + Length(units: pitch.first + index * pitch.step)
                return (cluster, placed(cluster, from: &pen))
            }
        }
        return clusters.map { ($0, placed($0, from: &pen)) }
    }

    /// …… stands as twice three dots, each in its own em; —— as two dashes that touch.
    private var pitchOfPair: (first: Int, step: Int)? {
        guard clusters.count == 2, cell.halves == 4, let advance = clusters.first?.advance.units else { return nil }
        let half = frame.body / 2
        if cell.kind == .ellipsis { return ((half - advance) / 2, half) }
        return (frame.body / 2 - advance, advance)
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

    /// Western text on its side: its baseline stands left of the axis by half the height of capitals, its pen runs down.
    private func turned(from place: Int) -> [(ShapedCluster, [PlacedGlyph])] {
        var pen = Length(units: place)
        let x = Length.zero - extents.capHeight / 2
        return clusters.map { cluster in
            let glyphs = cluster.glyphs.map { glyph in
                defer { pen += glyph.advance }
                return PlacedGlyph(id: glyph.id, origin: Point(x: x - glyph.offset.y, y: pen + glyph.offset.x))
            }
            return (cluster, glyphs)
        }
    }
}
