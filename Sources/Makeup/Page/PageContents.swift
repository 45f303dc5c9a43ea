import Typesetting

/// What stands on a page, its groups opened: in reading order.
extension Page {
    /// Every item that is not a group.
    public var leaves: [PlacedItem] {
        var leaves: [PlacedItem] = []
        items.forEachLeaf { leaves.append($0) }
        return leaves
    }

    public var pictures: [PlacedPicture] { items.pictures }
    public var glyphRuns: [GlyphRun] { items.glyphRuns }

    /// All that is set in each font.
    public var textByFont: [FontName: String] {
        glyphRuns.reduce(into: [:]) { $0[$1.font, default: ""] += $1.text }
    }
}

extension PlacedBlock {
    /// The pictures that stand in it.
    public var pictures: [PlacedPicture] { items.pictures }
    public var glyphRuns: [GlyphRun] { items.glyphRuns }
}

extension [PlacedItem] {
    fileprivate var pictures: [PlacedPicture] {
        var pictures: [PlacedPicture] = []
        forEachLeaf { if case .picture(let picture) = $0 { pictures.append(picture) } }
        return pictures
    }

    fileprivate var glyphRuns: [GlyphRun] {
        var runs: [GlyphRun] = []
        forEachLeaf { if case .glyphs(let run) = $0 { runs.append(run) } }
        return runs
    }

    fileprivate func forEachLeaf(_ act: (PlacedItem) -> Void) {
        for item in self {
            if case .group(let group) = item { group.items.forEachLeaf(act) } else { act(item) }
        }
    }
}
