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

    /// The page of an edition in a layout; the first, where the layout names a second.
    /// - Parameter pictures: width over height of each picture file of the edition.
    public func page(_ edition: Edition, in whole: PageLayout, pictures: PictureShapes) -> MadeUpPage {
        let layout = whole.pages(from: edition.folio.page)[0]
        var edition = edition
        if let number = layout.pageNumber { edition.folio.page = number }
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
        for block in blocks where block.emptyLines > 0 { reportWhite(block, composer: composer) }
        let page = Page(
            title: edition.headline.oneLine, language: layout.house.language, trim: layout.sheet.trim, bleed: layout.sheet.bleed,
            items: blocks.flatMap(\.items))
        let overset = blocks.compactMap(\.overset)
        return MadeUpPage(
            page: page, blocks: blocks,
            diagnostics: composer.diagnostics + overset.map(\.diagnostic) + blocks.flatMap(\.lines).flatMap(\.diagnostics), levers: levers,
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

    private func reportWhite(_ block: PlacedBlock, composer: Composer) {
        composer.report(
            .warning(
                "makeup.underset", at: block.plan.position, "\(block.name) leaves \(block.emptyLines) lines empty",
                hint: "add copy, a picture or a figure, or give the block fewer lines"))
    }
}
