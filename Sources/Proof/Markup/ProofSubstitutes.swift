import Makeup
import Measure
import Typesetting

/// What a proof shows in place of what cannot be drawn, so that a faulty page can be proofed too: 〓 for a character that its font lacks,
/// a crossed frame for a picture that cannot be read, nothing for a box of no size.
struct ProofSubstitutes {
    /// The pictures that cannot be read, by path.
    var damagedPictures: Set<String>

    func items(for items: [PlacedItem]) -> [PlacedItem] { items.flatMap(self.items) }

    private func items(for item: PlacedItem) -> [PlacedItem] {
        switch item {
        case .group(var group):
            group.items = items(for: group.items)
            return [.group(group)]
        case .glyphs(let run):
            let missing = run.glyphs.filter { $0.id == 0 }
            return missing.isEmpty ? [item] : [.glyphs(run.withoutMissing)] + missing.flatMap { sort(at: $0.origin, run.size) }
        case .panel(let panel): return panel.box.isEmpty ? [] : [item]
        case .picture(let picture):
            if picture.box.isEmpty { return [] }
            return damagedPictures.contains(picture.file) ? crossedFrame(picture.box) : [item]
        case .rule, .shape: return [item]
        }
    }

    /// Two bars in the em box.
    private func sort(at origin: Point, _ em: Length) -> [PlacedItem] {
        [0.72, 0.28].map { height in
            .panel(Panel(box: Box(x: origin.x + em * 0.06, y: origin.y - em * height, width: em * 0.88, height: em * 0.26), ink: ProofInks.red))
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

extension Box {
    fileprivate var isEmpty: Bool { width <= .zero || height <= .zero }
}

extension GlyphRun {
    /// The run with the glyphs that its font lacks taken out of their clusters.
    fileprivate var withoutMissing: GlyphRun {
        var run = self
        var rest = glyphs[...]
        run.clusters = clusters.map { cluster in
            let own = rest.prefix(cluster.glyphs)
            rest = rest.dropFirst(cluster.glyphs)
            return GlyphCluster(bytes: cluster.bytes, glyphs: own.count { $0.id != 0 })
        }
        run.glyphs = glyphs.filter { $0.id != 0 }
        return run
    }
}
