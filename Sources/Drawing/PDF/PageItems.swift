import Makeup
import Measure
import Typesetting

/// Everything that stands on a page, groups opened, in reading order, each thing with the labels of the groups around it.
struct PageItems {
    struct Entry {
        var item: PlacedItem
        /// The label of the innermost group that has one: `section 2`.
        var label: String
    }

    private(set) var entries: [Entry] = []
    private(set) var alternatives: [String] = []
    private(set) var cells: [Group.TableCell] = []
    /// The inks that the items name; what pictures bring is not among them.
    private(set) var inks: Set<InkName> = []

    init(_ page: Page) { collect(page.items, label: "page", isArtifact: false) }

    private mutating func collect(_ items: [PlacedItem], label: String, isArtifact: Bool) {
        for item in items {
            guard case .group(let group) = item else {
                // Most things are in the ink of those before them.
                let inks = item.inks
                if inks != entries.last?.item.inks { self.inks.formUnion(inks) }
                entries.append(Entry(item: item, label: label))
                continue
            }
            if case .figure(let alternative) = group.role, !isArtifact { alternatives.append(alternative) }
            if case .cell(let cell) = group.role, !isArtifact { cells.append(cell) }
            let inner = group.label.isEmpty ? label : group.label
            collect(group.items, label: inner, isArtifact: isArtifact || group.role == .artifact)
        }
    }

    /// The glyphs that each font must hold.
    var glyphs: [FontName: GlyphSet] {
        var use: [FontName: GlyphSet] = [:]
        for case .glyphs(let run) in entries.lazy.map(\.item) { use[run.font, default: GlyphSet()].insert(run) }
        return use
    }

    var pictures: [PlacedPicture] {
        entries.compactMap { entry in
            if case .picture(let picture) = entry.item { picture } else { nil }
        }
    }

    /// True where some picture stands on the page more than once.
    var repeatsPictures: Bool { Set(pictures.map(\.file)).count < pictures.count }
}

extension PlacedItem {
    /// The inks that the item itself names.
    var inks: [InkName] {
        switch self {
        case .glyphs(let run): [run.ink]
        case .rule(let rule): [rule.ink]
        case .panel(let panel): [panel.ink]
        case .shape(let shape): [shape.fill, shape.stroke?.ink].compactMap { $0 }
        case .picture, .group: []
        }
    }
}

extension GlyphSet {
    fileprivate mutating func insert(_ run: GlyphRun) { for glyph in run.glyphs { insert(glyph.id) } }
}
