import Copy
import Layout
import Measure
import Source
import Typesetting

/// Makes up a page: fills the layout's cells with the edition's copy, finds the heights that fill the page, and places everything.
///
/// The steps: make the blocks (`Blocks/`), share out the lines (`Rows/`, `Fitting/`), place. Nothing is left out: a part of the
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
        let composer = Composer(house: layout.house, lattice: layout.sheet.lattice, shaper: shaper, words: words)
        let catalogue = BlockCatalogue(edition: edition, layout: layout, pictures: pictures, composer: composer)
        catalogue.reportUnplaced()
        let plan = RowPlan(rows: layout.rows.map { fill($0, from: catalogue) }, lattice: layout.sheet.lattice)
        var blocks: [PlacedBlock] = []
        var levers: [Lever] = []
        for (index, (row, height)) in zip(plan.rows, plan.heights()).enumerated() {
            if case .solved = row.row.height { levers.append(Lever(name: "row \(index + 1)", lines: height.lines)) }
            for cell in row.cells {
                let placed = place(cell, line: height.line, lines: height.lines, lattice: layout.sheet.lattice)
                blocks += placed
                levers += placed.flatMap(\.levers)
            }
        }
        let page = Page(
            title: edition.headline.oneLine, language: layout.house.language, trim: layout.sheet.trim, bleed: layout.sheet.bleed,
            items: blocks.flatMap(\.items))
        let misfits = blocks.compactMap(\.overset).map(\.diagnostic) + blocks.compactMap(\.underset).map { $0.diagnostic(layout.house.fitting.underset.severity) }
        return MadeUpPage(
            page: page, blocks: blocks,
            diagnostics: composer.diagnostics + misfits + blocks.flatMap(\.lines).flatMap(\.diagnostics), levers: levers,
            account: FillAccount(blocks, columns: layout.sheet.lattice.columns, lines: layout.sheet.lattice.lines))
    }

    private func fill(_ row: Row, from catalogue: BlockCatalogue) -> FilledRow {
        var column = 0
        let cells = row.cells.map { cell in
            defer { column += cell.columns }
            let blocks = cell.blocks.compactMap { plan in catalogue.block(for: plan, columns: cell.columns).map { (plan, $0) } }
            return FilledCell(column: column, columns: cell.columns, blocks: blocks)
        }
        return FilledRow(row: row, cells: cells)
    }

    private func place(_ cell: FilledCell, line: Int, lines: Int, lattice: Lattice) -> [PlacedBlock] {
        var line = line
        return zip(cell.blocks, cell.shares(of: lines)).map { filled, share in
            line += filled.plan.gap
            defer { line += share }
            let frame = Frame(lattice: lattice, column: cell.column, columns: cell.columns, line: line, lines: share)
            return PlacedBlock(filled.plan, in: frame, filled.block.place(in: frame))
        }
    }
}

extension FittingRules.Underset {
    fileprivate var severity: Diagnostic.Severity { self == .refuse ? .error : .warning }
}
