import Measure

/// Gathers the glyphs of one font, size, ink and direction into a run.
struct GlyphRunBuilder {
    private(set) var run: GlyphRun
    private var lastWasMark = false
    private let em: Int

    init(font: FontName, style: TextStyle, isTurned: Bool, capacity: Int) {
        run = GlyphRun(font: font, size: style.size, ink: style.ink, isTurned: isTurned, text: "", glyphs: [], clusters: [])
        run.glyphs.reserveCapacity(capacity)
        run.clusters.reserveCapacity(capacity)
        em = style.size.units
    }

    func accepts(font: FontName, style: TextStyle, isTurned: Bool) -> Bool {
        run.font == font && run.size == style.size && run.ink == style.ink && run.isTurned == isTurned
    }

    /// Adds a cluster. Two marks whose glyphs begin at one place become one cluster, so that readers of the PDF keep their order.
    mutating func append(_ text: String, _ glyphs: some Collection<PlacedGlyph>, isMark: Bool, isVertical: Bool) {
        let meets = isMark && lastWasMark && startsBeside(glyphs, isVertical: isVertical)
        run.text += text
        run.glyphs += glyphs
        if meets, let last = run.clusters.indices.last {
            run.clusters[last].bytes += text.utf8.count
            run.clusters[last].glyphs += glyphs.count
        } else {
            run.clusters.append(GlyphCluster(bytes: text.utf8.count, glyphs: glyphs.count))
        }
        lastWasMark = isMark
    }

    private func startsBeside(_ glyphs: some Collection<PlacedGlyph>, isVertical: Bool) -> Bool {
        guard let last = run.glyphs.last, let first = glyphs.first else { return false }
        let step = isVertical ? first.origin.y - last.origin.y : first.origin.x - last.origin.x
        return step.units < em / 4
    }
}
