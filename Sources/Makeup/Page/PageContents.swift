import Measure
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

    /// The inks that things of the page are printed in, pictures apart, each with the first thing that is: `text '左江日报'`.
    public var inks: [(ink: InkName, user: String)] {
        var found: [(ink: InkName, user: String)] = []
        var seen: Set<InkName> = []
        func note(_ ink: InkName?, _ user: String) {
            if let ink, seen.insert(ink).inserted { found.append((ink, user)) }
        }
        items.forEachLeaf { item in
            switch item {
            case .glyphs(let run): note(run.ink, "text '\(run.text)'")
            case .rule(let rule): note(rule.ink, "a rule")
            case .panel(let panel): note(panel.ink, "a tint")
            case .shape(let shape):
                note(shape.fill, "a shape")
                note(shape.stroke?.ink, "an outline")
            case .picture, .group: break
            }
        }
        return found
    }

    /// All that is set in each font.
    public var textByFont: [FontName: String] {
        glyphRuns.reduce(into: [:]) { $0[$1.font, default: ""] += $1.text }
    }
}

extension PlacedBlock {
    /// The pictures that stand in it.
    public var pictures: [PlacedPicture] { items.pictures }
    public var glyphRuns: [GlyphRun] { items.glyphRuns }
    /// What its QR codes hold.
    public var codes: [String] { items.codes }
}

extension [PlacedItem] {
    fileprivate var codes: [String] {
        flatMap { item -> [String] in
            guard case .group(let group) = item else { return [] }
            if case .figure(let text) = group.role, group.label == CodeFigure.label { return [text] }
            return group.items.codes
        }
    }

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
