import Makeup
import Measure

/// 大样: the page with everything a desk asks of it, on a sheet larger than its trim: the masthead above it, notes to its right.
public struct ProofSheet {
    private let draft: ProofDraft
    private let overlays: Set<String>
    private let ground: InkName?

    private static let margin = Length.mm(12)
    /// Between the page and the notes.
    private static let gap = Length.mm(9)
    private static let notes = Length.mm(100)

    /// - Parameters:
    ///   - overlays: the names of those to be shown, of `OverlayCatalogue.names`.
    ///   - ground: the ink of the paper under the page; nil for the sheet's own white.
    public init(_ draft: ProofDraft, showing overlays: Set<String> = OverlayCatalogue.usual, ground: InkName? = nil) {
        self.draft = draft
        self.overlays = overlays
        self.ground = ground
    }

    /// The sheet as a page, its own trim around everything.
    public var page: Page {
        let flow = notes
        let width = Self.margin + draft.trim.width + (Self.gap + Self.notes) * flow.columns + Self.margin
        let head = Masthead(draft: draft, width: width - Self.margin * 2)
        let corner = Point(x: Self.margin, y: Self.margin + Masthead.height + Self.gap)
        let body = (trimmedPage + [.group(Group(.artifact, label: "proof notes", items: flow.items))]).map { $0.translated(by: corner) }
        let items = head.items.map { $0.translated(by: Point(x: Self.margin, y: Self.margin)) } + body
        let size = Size(width: width, height: corner.y + draft.trim.height + Self.margin)
        let page = draft.subject.made.page
        return Page(
            title: "大样 \(page.title)", language: page.language, trim: size, bleed: .zero,
            items: ProofSubstitutes(damagedPictures: draft.subject.damagedPictures, sheet: size).items(for: items))
    }

    /// The page between the overlays, and the edge of its trim.
    private var trimmedPage: [PlacedItem] {
        let marks = OverlayCatalogue.items(of: draft, showing: overlays)
        let sheet = Box(origin: .zero, size: draft.trim)
        let edge = ProofStrokes.frame(sheet, .pt(0.5), ProofInks.black)
        let paper = ground.map { [PlacedItem.panel(Panel(box: sheet, ink: $0))] } ?? []
        return paper + marks.under + draft.subject.made.page.items + [edge] + marks.over
    }

    private var notes: MarginFlow.Result {
        let flow = MarginFlow(
            origin: Point(x: draft.trim.width + Self.gap, y: -.pt(12)), width: Self.notes, gap: Self.gap,
            height: draft.trim.height + .pt(12))
        let writer = MarginWriter(lettering: draft.lettering, width: Self.notes)
        var result = flow.place(MarginNotes.lines(of: draft, writer))
        if result.leftOver > 0 {
            let foot = Point(x: flow.origin.x + (Self.gap + Self.notes) * (result.columns - 1), y: draft.trim.height + .pt(4))
            let words = writer.entry("另有 \(result.leftOver) 行，印不下：见 broadsheet check", .strong, ProofInks.red, inset: .zero)
            result.items += words.flatMap(\.items).map { $0.translated(by: foot) }
        }
        return result
    }
}
