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

    /// The block of a plan, over so many columns; nil where the edition has nothing to fill it (a finding of `CopyPlaces`).
    func block(for plan: BlockPlan, columns: Int) -> (any Block)? {
        let lattice = layout.sheet.lattice
        let width = lattice.width(ofColumns: columns)
        switch plan.kind {
        case .folio: return FolioBlock(edition.folio, composer: composer)
        case .kicker:
            return edition.kicker.map { KickerBlock($0, ground: plan.ground, composer: composer) }
        case .headline:
            return HeadlineBlock(edition.headline, deck: edition.deck, width: width, lattice: lattice, composer: composer)
        case .note:
            return edition.note.map { NoteBlock($0, ground: plan.ground, width: width, composer: composer) }
        case .lead:
            return edition.lead.isEmpty
                ? nil : LeadBlock(edition.lead, style: .lead, label: "lead", width: width, composer: composer)
        case .figures:
            return edition.figures.isEmpty ? nil : FigureStrip(edition.figures, composer: composer)
        case .closing:
            return edition.closing.isEmpty
                ? nil : ClosingBlock(edition.closing, ground: plan.ground, width: width, composer: composer)
        case .picture:
            guard plan.number <= edition.pictures.count else { return nil }
            let picture = edition.pictures[plan.number - 1]
            return PictureBlock(
                picture, proportion: pictures[picture.file.value] ?? 1.5, width: width, lattice: lattice, composer: composer)
        case .section:
            guard plan.number <= edition.sections.count else { return nil }
            return SectionModule(
                edition.sections[plan.number - 1], number: plan.number, figures: plan.figures, columns: columns, lattice: lattice, pictures: pictures,
                composer: composer)
        }
    }
}
