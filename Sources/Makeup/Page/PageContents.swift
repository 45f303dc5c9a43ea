import Typesetting

/// What stands on a page, its groups opened: in reading order.
extension Page {
    /// Every item that is not a group.
    public var leaves: [PlacedItem] { items.flatMap(\.leaves) }

    public var pictures: [PlacedPicture] {
        leaves.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    }

    public var glyphRuns: [GlyphRun] {
        leaves.compactMap { if case .glyphs(let run) = $0 { run } else { nil } }
    }

    /// The page with another name for the file of each picture.
    public func namingPictures(_ name: (PlacedPicture) -> String) -> Page {
        var page = self
        page.items = items.map { $0.namingPictures(name) }
        return page
    }

    /// All that is set in each font.
    public var textByFont: [FontName: String] {
        glyphRuns.reduce(into: [:]) { $0[$1.font, default: ""] += $1.text }
    }
}

extension PlacedBlock {
    /// The pictures that stand in it.
    public var pictures: [PlacedPicture] {
        items.flatMap(\.leaves).compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    }

    /// Its glyph runs.
    public var glyphRuns: [GlyphRun] {
        items.flatMap(\.leaves).compactMap { if case .glyphs(let run) = $0 { run } else { nil } }
    }
}

extension PlacedItem {
    fileprivate var leaves: [PlacedItem] {
        if case .group(let group) = self { group.items.flatMap(\.leaves) } else { [self] }
    }

    fileprivate func namingPictures(_ name: (PlacedPicture) -> String) -> PlacedItem {
        switch self {
        case .picture(var picture):
            picture.file = name(picture)
            return .picture(picture)
        case .group(var group):
            group.items = group.items.map { $0.namingPictures(name) }
            return .group(group)
        case .glyphs, .rule, .panel, .shape: return self
        }
    }
}
