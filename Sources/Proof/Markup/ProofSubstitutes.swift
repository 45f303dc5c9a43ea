import Makeup
import Measure
import Typesetting

/// What a proof shows in place of what cannot be drawn, so that a faulty page can be proofed too: 〓 for a character that its font lacks,
/// a crossed frame for a picture that cannot be read, nothing for a box of no size or for what stands off the sheet.
struct ProofSubstitutes {
    /// The pictures that cannot be read, by path.
    var damagedPictures: Set<String>
    var sheet: Size

    func items(for items: [PlacedItem]) -> [PlacedItem] { items.flatMap(self.items) }

    private func items(for item: PlacedItem) -> [PlacedItem] {
        switch item {
        case .group(var group):
            group.items = items(for: group.items)
            return [.group(group)]
        case .glyphs(let run):
            let missing = run.glyphs.filter { $0.id == 0 && holds($0.origin) }
            return [.glyphs(run.keeping { $0.id != 0 && holds($0.origin) })] + missing.flatMap { sort(at: $0.origin, run.size) }
        case .panel(let panel): return isVisible(panel.box) ? [item] : []
        case .picture(let picture):
            guard isVisible(picture.box) else { return [] }
            return damagedPictures.contains(picture.file) ? crossedFrame(picture.box) : [item]
        case .rule(let rule): return holds(rule.from) && holds(rule.to) ? [item] : []
        case .shape(let shape): return shape.segments.allSatisfy(holds) ? [item] : []
        }
    }

    private func holds(_ point: Point) -> Bool { point.x >= .zero && point.y >= .zero && point.x <= sheet.width && point.y <= sheet.height }

    private func holds(_ segment: Shape.Segment) -> Bool {
        switch segment {
        case .move(let end), .line(let end), .curve(_, _, let end): holds(end)
        case .close: true
        }
    }

    private func isVisible(_ box: Box) -> Bool {
        box.width > .zero && box.height > .zero && holds(box.origin) && holds(Point(x: box.right, y: box.bottom))
    }

    /// Two bars in the em box.
    private func sort(at origin: Point, _ em: Length) -> [PlacedItem] {
        [0.72, 0.28].map { height in
            .panel(
                Panel(box: Box(x: origin.x + em * 0.06, y: origin.y - em * height, width: em * 0.88, height: em * 0.26), ink: ProofInks.red)
            )
        }
    }

    private func crossedFrame(_ box: Box) -> [PlacedItem] {
        [
            ProofStrokes.frame(box, .pt(1), ProofInks.red),
            ProofStrokes.line(box.origin, Point(x: box.right, y: box.bottom), .pt(0.5), ProofInks.red),
            ProofStrokes.line(Point(x: box.right, y: box.top), Point(x: box.left, y: box.bottom), .pt(0.5), ProofInks.red),
        ]
    }
}

extension GlyphRun {
    /// The run with some of its glyphs alone; the text stays.
    fileprivate func keeping(_ isKept: (PlacedGlyph) -> Bool) -> GlyphRun {
        if glyphs.allSatisfy(isKept) { return self }
        var run = self
        var rest = glyphs[...]
        run.clusters = clusters.map { cluster in
            let own = rest.prefix(cluster.glyphs)
            rest = rest.dropFirst(cluster.glyphs)
            return GlyphCluster(bytes: cluster.bytes, glyphs: own.count(where: isKept))
        }
        run.glyphs = glyphs.filter(isKept)
        return run
    }
}
