import Makeup
import Measure
import Source
import Typesetting

/// Everything that must be true of a page before Cairo sees it: Cairo reports success on pages of no size and on things far off the page.
struct PageCheck {
    let page: Page
    let book: FontBook
    let ledger: InkLedger
    let pictures: PictureFiles

    /// All faults at once, in the order of the page.
    func diagnostics(_ items: PageItems) -> [Diagnostic] {
        let size = sizeFaults()
        guard size.isEmpty else { return size }
        let missing = items.inks.filter { ledger[$0] == nil }
        return items.entries.reduce(into: []) { faults, entry in
            if !missing.isEmpty { faults += inkFaults(entry, missing) }
            if isOff(entry.item) { faults.append(placeFault(entry)) }
            faults += contentFaults(entry)
        }
    }

    /// Sides of 20 to 5,080 mm: the range that presses and PDF readers share.
    private func sizeFaults() -> [Diagnostic] {
        let sides = Length.mm(20)...Length.mm(5080)
        var faults: [Diagnostic] = []
        if !sides.contains(page.trim.width) || !sides.contains(page.trim.height) {
            faults.append(.error("drawing.page-size", at: nil, "the page is \("trim", page.trim) pt; its sides must be 20 to 5080 mm"))
        }
        if page.bleed < .zero || page.bleed > .mm(50) {
            faults.append(.error("drawing.bleed", at: nil, "the bleed is \("bleed", page.bleed) pt; it must be 0 to 50 mm"))
        }
        return faults
    }

    private func inkFaults(_ entry: PageItems.Entry, _ missing: Set<InkName>) -> [Diagnostic] {
        entry.item.inks.filter(missing.contains).map {
            .error(
                "drawing.ink", at: nil, "in '\("label", entry.label)', the ink '\("ink", $0)' is not in the palette",
                hint: "add it to the house's inks")
        }
    }

    private func contentFaults(_ entry: PageItems.Entry) -> [Diagnostic] {
        switch entry.item {
        case .glyphs(let run): runFaults(run, entry.label)
        case .rule(let rule): rule.weight > .zero ? [] : [flat("a rule of weight \("weight", rule.weight)", entry.label)]
        case .panel(let panel): isSolid(panel.box) ? [] : [flat("a panel of \("size", panel.box.size)", entry.label)]
        case .shape(let shape): shapeFaults(shape, entry.label)
        case .picture(let picture): pictureFaults(picture, entry.label)
        case .group: []
        }
    }

    private func isSolid(_ box: Box) -> Bool { box.width > .zero && box.height > .zero }

    private func flat(_ thing: Message, _ label: String) -> Diagnostic {
        .error("drawing.no-size", at: nil, "in '\("label", label)' stands \("thing", thing) pt, which cannot be drawn")
    }

    private func runFaults(_ run: GlyphRun, _ label: String) -> [Diagnostic] {
        guard let face = book[run.font] else {
            return [.error("drawing.font", at: nil, "in '\("label", label)', the font '\("font", run.font)' is not in the font book")]
        }
        var faults: [Diagnostic] = []
        if run.size <= .zero || run.size > .pt(2000) {
            faults.append(
                .error(
                    "drawing.type-size", at: nil, "in '\("label", label)', type of \("size", run.size) pt cannot be drawn",
                    hint: "720 pt is the most"))
        }
        let isWhole = run.clusters.allSatisfy { $0.bytes >= 0 && $0.glyphs >= 0 && $0.bytes + $0.glyphs > 0 }
        let bytes = run.clusters.reduce(0) { $0 &+ $1.bytes }
        let glyphs = run.clusters.reduce(0) { $0 &+ $1.glyphs }
        if !isWhole || bytes != run.text.utf8.count || glyphs != run.glyphs.count {
            faults.append(
                .error("drawing.clusters", at: nil, "in '\("label", label)', the glyphs of '\("text", run.text)' do not match its text"))
        }
        if run.glyphs.contains(where: { $0.id == 0 || Int($0.id) >= face.glyphCount }) {
            faults.append(
                .error(
                    "drawing.missing-glyph", at: nil,
                    "in '\("label", label)', the font '\("font", run.font)' lacks a character of '\("text", run.text)'",
                    hint: "'broadsheet fonts' names it"))
        }
        return faults
    }

    private func shapeFaults(_ shape: Shape, _ label: String) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if let stroke = shape.stroke, stroke.weight <= .zero { faults.append(flat("a line of weight \("weight", stroke.weight)", label)) }
        if let first = shape.segments.first {
            if case .move = first {
            } else {
                faults.append(.error("drawing.shape", at: nil, "in '\("label", label)', a shape does not begin with a place"))
            }
        }
        return faults
    }

    private func pictureFaults(_ picture: PlacedPicture, _ label: String) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if !isSolid(picture.box) {
            faults.append(flat("the picture \("file", picture.file) in a frame of \("size", picture.box.size)", label))
        }
        let crop = picture.crop
        let isInside = crop.left >= 0 && crop.top >= 0 && crop.right <= 1 && crop.bottom <= 1
        if !(isInside && crop.right - crop.left > 1e-6 && crop.bottom - crop.top > 1e-6) {
            faults.append(
                .error("drawing.crop", at: nil, "in '\("label", label)', the crop of \("file", picture.file) is not a part of the picture"))
        }
        if pictures[picture] == nil {
            faults.append(
                .error("drawing.picture-missing", at: nil, "in '\("label", label)', the picture \("file", picture.file) was not read"))
        }
        return faults
    }

    private func isOff(_ item: PlacedItem) -> Bool {
        let paper = Box(origin: .zero, size: page.trim).outset(by: page.bleed + .pt(0.01))
        return item.hasExtreme { $0.x < paper.left || $0.x > paper.right || $0.y < paper.top || $0.y > paper.bottom }
    }

    private func placeFault(_ entry: PageItems.Entry) -> Diagnostic {
        .error(
            "drawing.off-page", at: nil, "in '\("label", entry.label)', \("what", entry.item.kind) stands off the page and its bleed",
            hint: "move it, or make it smaller")
    }
}

extension PlacedItem {
    /// True for some of the places that must lie on the page or its bleed. Control points of a curve may lie outside.
    fileprivate func hasExtreme(where holds: (Point) -> Bool) -> Bool {
        switch self {
        case .glyphs(let run): run.glyphs.contains { holds($0.origin) }
        case .rule(let rule): holds(rule.from) || holds(rule.to)
        case .panel(let panel): panel.box.corners.contains(where: holds)
        case .picture(let picture): picture.box.corners.contains(where: holds)
        case .shape(let shape): shape.segments.contains { $0.end.map(holds) ?? false }
        case .group: false
        }
    }

    fileprivate var kind: Message {
        switch self {
        case .glyphs(let run): "the text '\("text", run.text.prefix(20))'"
        case .rule: "a rule"
        case .panel: "a panel"
        case .shape: "a shape"
        case .picture(let picture): "the picture \("file", picture.file)"
        case .group: "a group"
        }
    }
}

extension Box {
    fileprivate var corners: [Point] { [origin, Point(x: right, y: bottom)] }
}

extension Shape.Segment {
    fileprivate var end: Point? {
        switch self {
        case .move(let to), .line(let to), .curve(_, _, let to): to
        case .close: nil
        }
    }
}
