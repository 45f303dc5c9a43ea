import Copy
import Layout

/// What an edition has, and the rows of a layout without the optional parts that it has nothing for.
struct CopyOnHand {
    private let edition: Edition

    init(_ edition: Edition) { self.edition = edition }

    /// True where the edition has copy for the block.
    func serves(_ block: BlockPlan) -> Bool {
        switch block.kind {
        case .folio, .nameplate, .imprint, .filler: true
        case .index: edition.index != nil
        case .headline: edition.headline != nil
        case .kicker: edition.kicker != nil
        case .note: edition.note != nil
        case .lead: !edition.lead.isEmpty
        case .figures: !edition.figures.isEmpty
        case .closing: !edition.closing.isEmpty
        case .picture: block.number <= edition.pictures.count
        case .section: block.number <= edition.sections.count
        case .advertisement: block.number <= edition.advertisements.count
        case .code: block.number <= edition.codes.count
        }
    }

    /// The rows without what vanishes. A cell that vanishes leaves its columns to the cell before it, the first to the one after; a row
    /// of which nothing is left vanishes with its gap. The block that comes to stand first in its cell takes the gap of the one that
    /// stood there.
    func rows(_ rows: [Row]) -> [Row] { rows.compactMap(row) }

    private func row(_ row: Row) -> Row? {
        guard case .cells(let cells) = row.content else { return row }
        var kept: [Cell] = []
        var spare = 0
        for cell in cells {
            guard var left = self.cell(cell) else {
                if kept.isEmpty { spare += cell.columns } else { kept[kept.count - 1].columns += cell.columns }
                continue
            }
            left.columns += spare
            spare = 0
            kept.append(left)
        }
        if kept.isEmpty { return nil }
        var row = row
        row.content = .cells(kept)
        return row
    }

    private func cell(_ cell: Cell) -> Cell? {
        var left = cell
        switch cell.content {
        case .rows(let rows):
            let kept = self.rows(rows)
            left.content = .rows(kept)
            return kept.isEmpty ? nil : left
        case .blocks(let blocks):
            var kept = blocks.filter { !$0.isOptional || serves($0) }
            if let first = blocks.first, !kept.isEmpty { kept[0].gap = first.gap }
            left.content = .blocks(kept)
            return kept.isEmpty ? nil : left
        }
    }
}
