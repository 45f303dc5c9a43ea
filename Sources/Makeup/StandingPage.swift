import Layout
import Source

/// A page whose blocks stand at their places: it is known whether they fill it, but not yet what would.
struct StandingPage {
    let title: String
    let plan: PagePlan
    let blocks: [StandingBlock]
    let composer: Composer

    private let account: FillAccount

    init(title: String, plan: PagePlan, blocks: [StandingBlock], composer: Composer) {
        self.title = title
        self.plan = plan
        self.blocks = blocks
        self.composer = composer
        let lattice = plan.layout.sheet.lattice
        account = FillAccount(blocks.map(\.placed), columns: lattice.columns, lines: lattice.lines)
    }

    private var layout: PageLayout { plan.layout }

    var isFull: Bool { account.isExact }

    /// True where nothing is over, and no story leaves more white than the house prints.
    var isPrintable: Bool { account.addsUp && blocks.allSatisfy { $0.placed.overset == nil && $0.placed.emptyLines <= mostWhite } }

    private var mostWhite: Int { layout.house.fitting.mostWhite }

    /// The page with all that there is to say of it.
    var madeUp: MadeUpPage {
        let blocks = blocks.map(\.advised)
        let page = Page(
            title: title, language: layout.house.language, trim: layout.sheet.trim, bleed: layout.sheet.bleed,
            items: blocks.flatMap(\.items))
        let misfits = blocks.compactMap(\.overset).map(\.diagnostic) + blocks.compactMap(\.underset).map { $0.diagnostic(severity(of: $0)) }
        return MadeUpPage(
            page: page, blocks: blocks,
            diagnostics: composer.diagnostics + fillers + misfits + blocks.flatMap(\.lines).flatMap(\.diagnostics),
            levers: levers + blocks.flatMap(\.levers), account: account)
    }

    /// Each filler, that the desk knows what it prints.
    private var fillers: [Diagnostic] {
        blocks.map(\.placed).filter { $0.plan.kind == .filler }.map { block in
            let drawing = layout.house.fillers.drawings[block.plan.number - 1]
            let (columns, lines, line, column) = (block.frame.columns, block.frame.lines, block.frame.line + 1, block.frame.column + 1)
            return .warning(
                "makeup.filler", at: drawing.file.position,
                "the copy does not fill the page: the filler '\("filler", drawing.alternative)' stands on \("columns", columns) \("columns", columns, one: "column", many: "columns") by \("lines", lines) lines, from line \("line", line) of column \("column", column)",
                hint: "add copy or a picture, or let it stand")
        }
    }

    /// A line or two of white are told; more refuse the page where the house says so.
    private func severity(of white: Underset) -> Diagnostic.Severity {
        layout.house.fitting.underset == .refuse && white.lines > mostWhite ? .error : .warning
    }

    /// The heights that were found for the page's rows.
    private var levers: [Lever] {
        zip(plan.stack.rows, plan.heights).enumerated().compactMap { index, row in
            row.0.fixedLines == nil ? Lever(name: "row \(index + 1)", lines: row.1.lines) : nil
        }
    }
}
