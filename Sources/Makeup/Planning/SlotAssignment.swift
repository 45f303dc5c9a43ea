import Copy
import Layout
import Source

/// Puts the sections, pictures, advertisements and codes that say where they go into the places of that name.
///
/// A named cell with blocks shows what claims it in its blocks of that kind, in order; one without blocks shows all that claim it, one
/// under another. Rows of sections take claims of their own (`SectionQueue`).
struct SlotAssignment {
    private struct Claim {
        var kind: BlockPlan.Kind
        var number: Int
        var slot: Placed<String>
    }

    private let claims: [Claim]

    init(_ edition: Edition) {
        let sections = edition.sections.enumerated().compactMap { index, section in
            section.slot.map { Claim(kind: .section, number: index + 1, slot: $0) }
        }
        let pictures = edition.pictures.enumerated().compactMap { index, picture in
            picture.slot.map { Claim(kind: .picture, number: index + 1, slot: $0) }
        }
        let advertisements = edition.advertisements.enumerated().compactMap { index, advertisement in
            advertisement.slot.map { Claim(kind: .advertisement, number: index + 1, slot: $0) }
        }
        let codes = edition.codes.enumerated().compactMap { index, code in
            code.slot.map { Claim(kind: .code, number: index + 1, slot: $0) }
        }
        claims = sections + pictures + advertisements + codes
    }

    /// The rows with the claims in their places.
    func assigned(_ rows: [Row]) -> [Row] { rows.map(assigned) }

    private func assigned(_ row: Row) -> Row {
        var row = row
        switch row.content {
        case .cells(let cells): row.content = .cells(cells.map(assigned))
        case .sections, .floor: break
        case .alternatives(let alternatives):
            row.content = .alternatives(
                alternatives.map { alternative in
                    var alternative = alternative
                    alternative.rows = assigned(alternative.rows)
                    return alternative
                })
        }
        return row
    }

    private func assigned(_ cell: Cell) -> Cell {
        var cell = cell
        switch cell.content {
        case .rows(let rows): cell.content = .rows(assigned(rows))
        case .blocks(let blocks):
            let own = claims.filter { $0.slot.value == cell.name }
            cell.content = .blocks(blocks.isEmpty && cell.name != nil ? own.map { plan(for: $0, in: cell) } : assigned(own, to: blocks))
        }
        return cell
    }

    private func plan(for claim: Claim, in cell: Cell) -> BlockPlan {
        BlockPlan(kind: claim.kind, number: claim.number, position: cell.position)
    }

    private func assigned(_ claims: [Claim], to blocks: [BlockPlan]) -> [BlockPlan] {
        var left = claims
        return blocks.map { block in
            guard let index = left.firstIndex(where: { $0.kind == block.kind }) else { return block }
            var block = block
            block.number = left.remove(at: index).number
            return block
        }
    }

    /// How many claims find no place of their name in these rows.
    func lost(in rows: [Row]) -> Int {
        let names = Set(rows.flatMap(\.names).map(\.name))
        return claims.count { !names.contains($0.slot.value) }
    }

    /// Names that the layout does not have, and places that are taken.
    /// - Parameter blocks: those of the page, with every claim that found its place.
    func faults(in layout: PageLayout, placed blocks: [BlockPlan]) -> [Diagnostic] {
        let names = layout.rows.flatMap(\.names).map(\.name)
        return claims.compactMap { claim in
            if layout.namesElsewhere.contains(claim.slot.value) || layout.continuesAnother { return nil }
            if !names.contains(claim.slot.value) { return unknown(claim, names: names, layout) }
            if blocks.contains(where: { $0.kind == claim.kind && $0.number == claim.number }) { return nil }
            return .error(
                "makeup.slot-taken", at: claim.slot.position,
                "the place '\("slot", claim.slot.value)' has no room for another \("kind", claim.kind.rawValue)",
                hint:
                    "name another place, or give this one in \("file", layout.position.file) a block '\("kind", claim.kind.rawValue)' more")
        }
    }

    private func unknown(_ claim: Claim, names: [String], _ layout: PageLayout) -> Diagnostic {
        let near: Message? = nearestName(to: claim.slot.value, among: names).map { "did you mean '\("near", $0)'?" }
        return .error(
            "makeup.unknown-slot", at: claim.slot.position,
            "the layout \("layout", layout.name) has no place named '\("slot", claim.slot.value)'",
            hint: near
                ?? (names.isEmpty
                    ? "give a row or a cell of \("file", layout.position.file) this name" : "it has: \("names", names)"))
    }
}
