import Layout

/// A part of the copy in its place on a page, and how it stands to what is beside it.
struct CopyPlace {
    let plan: BlockPlan
    let columns: Int
    /// Lines of a column that it asks for at the least.
    let need: Int
    /// True where the layout names its place; else it was planned, and as large as its copy.
    let isNamed: Bool
    /// By how many lines its cell would be higher than the highest beside it, were each as high as it would choose.
    let standsOut: Int

    /// The places of running text in some rows whose lines are to be found, in reading order; of a story that runs through several the
    /// last, which takes what is left of it.
    /// - Parameter named: the blocks that the layout names.
    static func all(of rows: [Row], named: [BlockPlan], on shelf: BlockShelf) -> [CopyPlace] {
        var known: Set<CopyPart> = []
        let named = Set(named.map { CopyPart($0) })
        return places(in: rows, standsOut: 0, named, shelf).filter { $0.plan.lines == nil && known.insert(CopyPart($0.plan)).inserted }
    }

    private static func places(in rows: [Row], standsOut: Int, _ named: Set<CopyPart>, _ shelf: BlockShelf) -> [CopyPlace] {
        rows.flatMap { row -> [CopyPlace] in
            let heights = row.cells.map { height(of: $0, shelf) }
            return row.cells.enumerated().flatMap { index, cell -> [CopyPlace] in
                let others = heights.enumerated().filter { $0.offset != index }.map(\.element).max()
                let out = max(standsOut, others.map { heights[index] - $0 } ?? 0)
                switch cell.content {
                case .rows(let rows): return places(in: rows, standsOut: out, named, shelf)
                case .blocks(let blocks):
                    return blocks.filter(\.isText).compactMap { plan in
                        shelf.block(for: plan, columns: cell.columns).map {
                            CopyPlace(
                                plan: plan, columns: cell.columns, need: $0.leastLines * cell.columns,
                                isNamed: named.contains(CopyPart(plan)), standsOut: out)
                        }
                    }
                }
            }
        }
    }

    /// The lines that a cell would choose.
    private static func height(of cell: Cell, _ shelf: BlockShelf) -> Int {
        switch cell.content {
        case .blocks(let blocks):
            blocks.reduce(0) { sum, plan in
                sum + plan.gap + (plan.lines ?? shelf.block(for: plan, columns: cell.columns)?.chosenLines ?? 0)
            }
        case .rows(let rows): rows.reduce(0) { sum, row in sum + row.gap + (row.cells.map { height(of: $0, shelf) }.max() ?? 0) }
        }
    }
}

extension BlockPlan {
    /// True of what is running text, which can be cut.
    fileprivate var isText: Bool {
        switch kind {
        case .section, .lead, .note, .closing: true
        case .folio, .kicker, .headline, .figures, .picture, .filler, .nameplate, .imprint, .index, .advertisement, .code: false
        }
    }
}

extension Block {
    /// The fewest lines that it would choose.
    fileprivate var chosenLines: Int {
        let costs = costs(upTo: leastLines + 12)
        let least = costs.compactMap { $0 }.min()
        return costs.firstIndex { $0 != nil && $0 == least } ?? leastLines
    }
}
