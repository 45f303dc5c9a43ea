import Makeup
import Measure
import Typesetting

extension Page {
    /// The page with only those items that may show in a part of it.
    func showing(_ part: Box) -> Page {
        var page = self
        page.items = items.compactMap { $0.showing(part) }
        return page
    }
}

extension PlacedItem {
    /// The item, or what of the group may show in a part of the page; nil where nothing does.
    fileprivate func showing(_ part: Box) -> PlacedItem? {
        switch self {
        case .group(var group):
            group.items = group.items.compactMap { $0.showing(part) }
            return group.items.isEmpty ? nil : .group(group)
        case .glyphs(let run): return run.extent.intersects(part) ? self : nil
        case .picture(let picture): return picture.box.intersects(part) ? self : nil
        case .panel(let panel): return panel.box.intersects(part) ? self : nil
        // Rules and shapes are few and cost nothing.
        case .rule, .shape: return self
        }
    }
}

extension GlyphRun {
    /// A box that holds all of its ink: from origin to origin, and an em and a half around them.
    fileprivate var extent: Box {
        guard let first = glyphs.first?.origin else { return Box(origin: .zero, size: Size(width: .zero, height: .zero)) }
        var (least, most) = (first, first)
        for glyph in glyphs {
            least = Point(x: min(least.x, glyph.origin.x), y: min(least.y, glyph.origin.y))
            most = Point(x: max(most.x, glyph.origin.x), y: max(most.y, glyph.origin.y))
        }
        let box = Box(x: least.x, y: least.y, width: most.x - least.x, height: most.y - least.y)
        return box.outset(by: size * 1.5)
    }
}
