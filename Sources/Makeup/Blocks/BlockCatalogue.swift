import Copy
import Layout
import Measure
import Source

/// Every kind of block, by the name a layout gives it. A new kind is one file in this folder and one case here.
struct BlockCatalogue {
    var edition: Edition
    var layout: PageLayout
    var pictures: PictureShapes
    var composer: Composer

    /// The block of a plan, over so many columns; nil (with a finding) where the edition has nothing to fill it.
    func block(for plan: BlockPlan, columns: Int) -> (any Block)? {
        let lattice = layout.sheet.lattice
        let width = lattice.width(ofColumns: columns)
        switch plan.kind {
        case .folio: return FolioBlock(edition.folio, composer: composer)
        case .kicker:
            return edition.kicker.map { KickerBlock($0, ground: plan.ground, composer: composer) } ?? missing(plan, "kicker")
        case .headline:
            if plan.direction == .vertical {
                return VerticalHeadlineBlock(
                    edition.headline, deck: edition.deck, ground: plan.ground, width: width, lattice: lattice, composer: composer)
            }
            return HeadlineBlock(edition.headline, deck: edition.deck, width: width, lattice: lattice, composer: composer)
        case .note:
            return edition.note.map { NoteBlock($0, ground: plan.ground, width: width, composer: composer) } ?? missing(plan, "note")
        case .lead:
            return edition.lead.isEmpty
                ? missing(plan, "lead") : LeadBlock(edition.lead, style: .lead, label: "lead", width: width, composer: composer)
        case .figures:
            return edition.figures.isEmpty ? missing(plan, "figures") : FigureStrip(edition.figures, composer: composer)
        case .closing:
            return edition.closing.isEmpty
                ? missing(plan, "closing") : ClosingBlock(edition.closing, ground: plan.ground, width: width, composer: composer)
        case .picture:
            guard plan.number <= edition.pictures.count else { return missing(plan, "picture \(plan.number)") }
            let picture = edition.pictures[plan.number - 1]
            return PictureBlock(
                picture, proportion: pictures[picture.file.value] ?? 1.5, width: width, lattice: lattice, composer: composer)
        case .section:
            guard plan.number <= edition.sections.count else { return missing(plan, "section \(plan.number)") }
            let section = edition.sections[plan.number - 1]
            if let part = plan.part, let chain = layout.chain(ofSection: plan.number), part <= chain.parts.count {
                return ChainedSection(
                    section: section, chain: chain, figures: chain.parts[0].plan.figures, lattice: lattice, pictures: pictures, composer: composer
                ).module(part - 1)
            }
            if plan.direction == .vertical {
                guard columns > 1 else { return tooNarrow(plan) }
                reportLeftOut(of: section)
                return VerticalSection(
                    section, number: plan.number, plan: plan, columns: columns, lattice: lattice, pictures: pictures, composer: composer)
            }
            return SectionModule(
                section, number: plan.number, figures: plan.figures, columns: columns, lattice: lattice, pictures: pictures,
                composer: composer)
        }
    }

    private func tooNarrow(_ plan: BlockPlan) -> (any Block)? {
        composer.report(
            .error(
                "makeup.vertical-heading", at: plan.position, "a vertical heading takes a column of its own, and section \(plan.number) has only one",
                hint: "give its cell two columns or more, or set the heading horizontally"))
        return nil
    }

    /// A vertical heading has its deck beside it, and no place for other lines.
    private func reportLeftOut(of section: Section) {
        for (name, text) in [("kicker", section.kicker), ("byline", section.byline)] {
            guard let text else { continue }
            composer.report(
                .error(
                    "makeup.vertical-heading", at: text.position, "a section with a vertical heading has no place for a \(name)",
                    hint: "take it out, or set the heading horizontally in the layout"))
        }
    }

    private func missing(_ plan: BlockPlan, _ name: String) -> (any Block)? {
        composer.report(
            .error(
                "makeup.nothing-for-block", at: plan.position,
                "the layout has a place for \(name), but \(edition.position.file) has none",
                hint: "write it in the edition, or use a layout without that place"))
        return nil
    }

    /// Reports every part of the edition that the layout has no place for: copy is never left out in silence.
    func reportUnplaced() {
        // The page that others turn to has no copy of its own that they would not tell of.
        if layout.continuesAnother { return }
        let plans = layout.rows.flatMap(\.cells).flatMap(\.blocks) + layout.elsewhere.filter { $0.kind != .folio }
        func has(_ kind: BlockPlan.Kind, _ number: Int = 1) -> Bool { plans.contains { $0.kind == kind && $0.number == number } }
        func demand(_ kind: BlockPlan.Kind, _ name: String, at position: SourcePosition, number: Int = 1) {
            guard !has(kind, number) else { return }
            composer.report(
                .error(
                    "makeup.no-place", at: position, "the layout \(layout.name) has no place for \(name)",
                    hint: "add a block '\(kind.rawValue)' to \(layout.position.file), or take \(name) out of the edition"))
        }
        demand(.folio, "the folio", at: edition.position)
        demand(.headline, "the headline", at: edition.headline.position)
        if let kicker = edition.kicker { demand(.kicker, "the kicker", at: kicker.position) }
        if let note = edition.note { demand(.note, "the note", at: note.title.position) }
        if let lead = edition.lead.first { demand(.lead, "the lead", at: lead.position) }
        if let figure = edition.figures.first { demand(.figures, "the figures", at: figure.position) }
        if let closing = edition.closing.first { demand(.closing, "the closing", at: closing.position) }
        for (index, section) in edition.sections.enumerated() {
            demand(.section, "section '\(section.id)' (number \(index + 1))", at: section.position, number: index + 1)
        }
        for (index, picture) in edition.pictures.enumerated() {
            demand(.picture, "picture '\(picture.file.value)'", at: picture.position, number: index + 1)
        }
        for plan in plans {
            let same = plans.filter { $0.kind == plan.kind && $0.number == plan.number && $0.part == plan.part }
            if same.count > 1, same.first == plan {
                composer.report(
                    .error(
                        "makeup.twice", at: plan.position, "the layout places \(plan.kind.rawValue) \(plan.number) \(same.count) times",
                        hint: "give each place a number of its own"))
            }
        }
    }
}
