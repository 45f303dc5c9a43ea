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

    /// The page of an edition in a layout; the first, where the layout names a second. Where nothing finer fills it, it is made after the first of
    /// the house's steps that does; but a story that runs over several pages must be set alike on all, and bars them.
    /// - Parameter pictures: width over height of each picture file of the edition.
    public func page(_ edition: Edition, in whole: PageLayout, pictures: PictureShapes) -> MadeUpPage {
        let layout = whole.pages(from: edition.folio.page)[0]
        var edition = edition
        if let number = layout.pageNumber { edition.folio.page = number }
        let page = plainPage(edition, in: layout, pictures: pictures)
        if page.account.isExact || !layout.chains.isEmpty { return page }
        for step in layout.house.fitting.steps {
            guard let changed = layout.taking(step) else { continue }
            var other = plainPage(edition, in: changed, pictures: pictures)
            guard other.account.isExact else { continue }
            other.levers.insert(Lever(step, from: layout, to: changed), at: 0)
            return other
        }
        return page
    }

    /// The page in the layout as it stands, whether that fills it or not.
    private func plainPage(_ edition: Edition, in layout: PageLayout, pictures: PictureShapes) -> MadeUpPage {
        let composer = composer(for: layout)
        let plan = plan(edition, in: layout, pictures: pictures, composer: composer)
        plan.faults.forEach(composer.report)
        let sheet = plan.layout.sheet
        let blocks = Placing(lattice: sheet.lattice, composer: composer).place(plan.stack, line: 0, lines: sheet.lattice.lines)
        let page = Page(
            title: edition.headline.oneLine, language: layout.house.language, trim: sheet.trim, bleed: sheet.bleed, items: blocks.flatMap(\.items))
        let misfits = blocks.compactMap(\.overset).map(\.diagnostic) + blocks.compactMap(\.underset).map { $0.diagnostic(layout.house.fitting.underset.severity) }
        return MadeUpPage(
            page: page, blocks: blocks,
            diagnostics: composer.diagnostics + misfits + blocks.flatMap(\.lines).flatMap(\.diagnostics),
            levers: levers(plan) + blocks.flatMap(\.levers),
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

extension FittingRules.Underset {
    fileprivate var severity: Diagnostic.Severity { self == .refuse ? .error : .warning }
}
