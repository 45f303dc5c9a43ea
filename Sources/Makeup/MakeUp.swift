import Copy
import Layout
import Measure
import Source
import Typesetting

/// Makes up a page: plans the layout for the edition, finds the heights that fill the page, and places everything.
///
/// The steps: make the blocks (`Blocks/`), plan (`Planning/`), share out the lines (`Rows/`, `Fitting/`), place. Nothing is left out: a part of the
/// edition without a place, a place without copy, a character without a glyph and copy that does not fit are each a finding.
public struct MakeUp {
    private let shaper: any Shaper
    private let words: any WordBoundaries

    /// - Parameter words: where the words of headlines end.
    public init(shaper: any Shaper, words: any WordBoundaries = SmallLexicon()) {
        self.shaper = shaper
        self.words = words
    }

    /// Every page of an edition in a layout, one or two.
    public func pages(_ edition: Edition, in layout: PageLayout, pictures: PictureShapes) -> [MadeUpPage] {
        layout.pages(from: edition.folio.page).map { page(edition, in: $0, pictures: pictures) }
    }

    /// The page of an edition in a layout; the first, where the layout names a second.
    /// - Parameter pictures: width over height of each picture file of the edition.
    public func page(_ edition: Edition, in whole: PageLayout, pictures: PictureShapes) -> MadeUpPage {
        let layout = whole.pages(from: edition.folio.page)[0]
        var edition = edition
        if let number = layout.pageNumber { edition.folio.page = number }
        let composer = composer(for: layout)
        let plan = plan(edition, in: layout, pictures: pictures, composer: composer)
        plan.faults.forEach(composer.report)
        let sheet = plan.layout.sheet
        let blocks = Placing(lattice: sheet.lattice, composer: composer).place(plan.stack, line: 0, lines: sheet.lattice.lines)
        let page = Page(
            title: edition.headline.oneLine, language: layout.house.language, trim: sheet.trim, bleed: sheet.bleed, items: blocks.flatMap(\.items))
        let overset = blocks.compactMap(\.overset)
        return MadeUpPage(
            page: page, blocks: blocks,
            diagnostics: composer.diagnostics + overset.map(\.diagnostic) + blocks.flatMap(\.lines).flatMap(\.diagnostics), levers: levers(plan) + blocks.flatMap(\.levers),
            account: FillAccount(blocks, columns: sheet.lattice.columns, lines: sheet.lattice.lines))
    }

    /// How a layout is planned for an edition, without a page being made. A second page stands as the layout has it.
    public func plan(_ edition: Edition, in whole: PageLayout, pictures: PictureShapes) -> PagePlan {
        let layout = whole.pages(from: edition.folio.page)[0]
        var plan = plan(edition, in: layout, pictures: pictures, composer: composer(for: layout))
        plan.layout.next = whole.next
        return plan
    }

    private func composer(for layout: PageLayout) -> Composer {
        Composer(house: layout.house, lattice: layout.sheet.lattice, shaper: shaper, words: words)
    }

    private func plan(_ edition: Edition, in layout: PageLayout, pictures: PictureShapes, composer: Composer) -> PagePlan {
        let catalogue = BlockCatalogue(edition: edition, layout: layout, pictures: pictures, composer: composer)
        return PagePlanner(layout, shelf: BlockShelf(catalogue)).plan()
    }

    /// The heights that were found for the page's rows.
    private func levers(_ plan: PagePlan) -> [Lever] {
        zip(plan.stack.rows, plan.stack.heights(of: plan.layout.sheet.lattice.lines)).enumerated().compactMap { index, row in
            row.0.fixedLines == nil ? Lever(name: "row \(index + 1)", lines: row.1.lines) : nil
        }
    }
}
