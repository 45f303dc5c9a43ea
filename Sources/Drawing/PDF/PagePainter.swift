import CPangoCairo
import Makeup
import Measure
import Source
import Typesetting

/// Draws the items of a checked page in their order, on any surface, and tags them on a PDF.
struct PagePainter {
    let context: OpaquePointer
    let ledger: InkLedger
    let text: TextPainter
    let outline: OutlinePainter
    let pictures: PicturePainter
    let isTagged: Bool

    init(_ surface: CairoSurface, _ ledger: InkLedger, _ fonts: PageFonts, _ pictures: PicturePainter, isTagged: Bool) {
        context = surface.context
        self.ledger = ledger
        text = TextPainter(context: surface.context, fonts: fonts)
        outline = OutlinePainter(context: surface.context)
        self.pictures = pictures
        self.isTagged = isTagged
    }

    /// Draws a page whose trim box begins one bleed from the surface's corner.
    func draw(_ page: Page) throws {
        cairo_translate(context, page.bleed.points, page.bleed.points)
        try tagged("Document") { try draw(page.items, isArtifact: false) }
    }

    /// Lines that follow one another in one style are one text to Cairo: each text adds its box to a region, which costs more with each
    /// box there.
    private func draw(_ items: [PlacedItem], isArtifact: Bool) throws {
        var rest = items[...]
        while let item = rest.popFirst() {
            guard case .glyphs(let run) = item else {
                try draw(item, isArtifact: isArtifact)
                continue
            }
            var runs = [run]
            while case .glyphs(let next)? = rest.first, next.hasStyle(of: run) {
                runs.append(next)
                rest.removeFirst()
            }
            inked(run.ink) { text.draw(runs) }
        }
    }

    private func draw(_ item: PlacedItem, isArtifact: Bool) throws {
        switch item {
        case .glyphs: break  // Drawn with those beside it.
        case .rule(let rule): inked(rule.ink) { outline.draw(rule) }
        case .panel(let panel): inked(panel.ink) { outline.draw(panel) }
        case .shape(let shape): draw(shape)
        case .picture(let picture): try pictures.draw(picture, on: context)
        case .group(let group): try draw(group, isArtifact: isArtifact || group.role == .artifact)
        }
    }

    private func draw(_ shape: Shape) {
        if let fill = shape.fill { inked(fill) { outline.fill(shape) } }
        if let stroke = shape.stroke { inked(stroke.ink) { outline.stroke(shape, stroke) } }
    }

    private func draw(_ group: Group, isArtifact: Bool) throws {
        let tag = isArtifact ? nil : StructureTag.name(of: group.role)
        try tagged(tag) { try draw(group.items, isArtifact: isArtifact) }
    }

    private func tagged(_ tag: String?, _ body: () throws -> Void) rethrows {
        guard isTagged, let tag else { return try body() }
        cairo_tag_begin(context, tag, "")
        try body()
        cairo_tag_end(context, tag)
    }

    private func inked(_ name: InkName, _ body: () -> Void) {
        guard let key = ledger[name]?.screen else { return }
        cairo_set_source_rgb(context, Double(key.red) / 255, Double(key.green) / 255, Double(key.blue) / 255)
        body()
    }
}
