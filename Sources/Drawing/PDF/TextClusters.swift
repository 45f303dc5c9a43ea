import Typesetting

/// A run's clusters as Cairo is to be given them.
///
/// Two half-width marks that meet (a closing and an opening one) share an origin, or the second begins before the first, and readers of
/// a PDF that sort by place swap them. As one cluster of two glyphs they get an ActualText, and every reader is right. Only marks are
/// joined.
struct TextClusters {
    private(set) var merged: [GlyphCluster]

    init(_ run: GlyphRun) {
        merged = run.clusters
        if run.glyphs.indices.contains(where: { Self.goesBack(run, at: $0) }) { merge(run) }
    }

    private mutating func merge(_ run: GlyphRun) {
        merged.removeAll()
        let text = Array(run.text.utf8)
        var glyph = 0
        var byte = 0
        for cluster in run.clusters {
            if let last = merged.last, cluster.glyphs > 0, Self.goesBack(run, at: glyph), isMark(text, byte),
                isMark(text, byte - last.bytes)
            {
                merged[merged.count - 1] = GlyphCluster(bytes: last.bytes + cluster.bytes, glyphs: last.glyphs + cluster.glyphs)
            } else {
                merged.append(cluster)
            }
            glyph += cluster.glyphs
            byte += cluster.bytes
        }
    }

    /// True where a glyph stands on the glyph before it, or before that glyph on the same line.
    private static func goesBack(_ run: GlyphRun, at glyph: Int) -> Bool {
        guard glyph > 0 else { return false }
        let before = run.glyphs[glyph - 1].origin
        let here = run.glyphs[glyph].origin
        return (here.y == before.y && here.x <= before.x) || (here.x == before.x && here.y <= before.y)
    }

    /// True where the character at the byte is general or CJK punctuation, or a full-width form of it.
    private func isMark(_ text: [UInt8], _ byte: Int) -> Bool {
        guard text.indices.contains(byte), let scalar = Self.scalar(text, byte) else { return false }
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .dashPunctuation,
            .connectorPunctuation:
            return true
        default: return false
        }
    }

    private static func scalar(_ text: [UInt8], _ byte: Int) -> Unicode.Scalar? {
        String(decoding: text[byte..<min(byte + 4, text.count)], as: UTF8.self).unicodeScalars.first
    }
}
