import Measure

/// Gathers the glyphs of one font, size, ink and direction into a run.
struct GlyphRunBuilder {
    private var gathered: GlyphRun
    /// Its text in UTF-8.
    private var bytes: [UInt8] = []
    private var lastWasMark = false
    private let em: Int

    init(font: FontName, style: TextStyle, isTurned: Bool, capacity: Int) {
        gathered = GlyphRun(font: font, size: style.size, ink: style.ink, isTurned: isTurned, text: "", glyphs: [], clusters: [])
        gathered.glyphs.reserveCapacity(capacity)
        gathered.clusters.reserveCapacity(capacity)
        bytes.reserveCapacity(capacity * 3)
        em = style.size.units
    }

    var run: GlyphRun {
        var run = gathered
        run.text = String(decoding: bytes, as: UTF8.self)
        return run
    }

    func accepts(font: FontName, style: TextStyle, isTurned: Bool) -> Bool {
        gathered.font == font && gathered.size == style.size && gathered.ink == style.ink && gathered.isTurned == isTurned
    }

    /// Adds a cluster. Two marks whose glyphs begin at one place become one cluster, so that readers of the PDF keep their order.
    mutating func append(_ text: String, _ glyphs: some Collection<PlacedGlyph>, isMark: Bool, isVertical: Bool) {
        let meets = isMark && lastWasMark && startsBeside(glyphs, isVertical: isVertical)
        let before = bytes.count
        bytes.append(contentsOf: text.utf8)
        gathered.glyphs += glyphs
        if meets, let last = gathered.clusters.indices.last {
            gathered.clusters[last].bytes += bytes.count - before
            gathered.clusters[last].glyphs += glyphs.count
        } else {
            gathered.clusters.append(GlyphCluster(bytes: bytes.count - before, glyphs: glyphs.count))
        }
        lastWasMark = isMark
    }

    private func startsBeside(_ glyphs: some Collection<PlacedGlyph>, isVertical: Bool) -> Bool {
        guard let last = gathered.glyphs.last, let first = glyphs.first else { return false }
        let step = isVertical ? first.origin.y - last.origin.y : first.origin.x - last.origin.x
        return step.units < em / 4
    }
}
