import Copy
import Layout
import Measure
import Source

/// Every kind of block, by the name a layout gives it. A new kind is one file in this folder and one case here.
struct BlockCatalogue {
    let edition: Edition
    let layout: PageLayout
    let pictures: PictureShapes
    /// The sizes of artwork that has one.
    private let artworks: [String: Size]
    let composer: Composer
    /// What is known of each section from other pages.
    private let known: [SectionFittings]

    init(edition: Edition, layout: PageLayout, pictures: PictureShapes, artworks: [String: Size] = [:], composer: Composer) {
        self.edition = edition
        self.layout = layout
        self.pictures = pictures
        self.artworks = artworks
        self.composer = composer
        known = edition.sections.map { composer.fittings(of: SectionCopy($0, shapes: pictures)) }
    }

    /// The block of a plan, over so many columns; nil where the edition has nothing to fill it (a finding of `CopyPlaces`).
    func block(for plan: BlockPlan, columns: Int) -> (any Block)? {
        let lattice = layout.sheet.lattice
        let width = lattice.width(ofColumns: columns)
        switch plan.kind {
        case .folio: return FolioBlock(fields, composer: composer)
        case .nameplate:
            return layout.house.furniture.nameplate.map {
                NameplateBlock($0, fields, width: width, lattice: lattice, pictures: pictures, composer: composer)
            }
        case .imprint:
            return layout.house.furniture.imprint.map { ImprintBlock($0, fields, width: width, composer: composer) }
        case .index:
            guard let index = edition.index, let rules = layout.house.furniture.index else { return nil }
            return IndexBlock(index, rules, fields, width: width, lattice: lattice, composer: composer)
        case .kicker:
            return edition.kicker.map { KickerBlock($0, ground: plan.ground, composer: composer) }
        case .headline:
            guard let headline = edition.headline else { return nil }
            if plan.direction == .vertical {
                return VerticalHeadlineBlock(
                    headline, deck: edition.deck, ground: plan.ground, width: width, lattice: lattice, composer: composer)
            }
            return HeadlineBlock(
                headline, deck: edition.deck, grade: grade(of: plan), width: width, lattice: lattice, composer: composer)
        case .note:
            return edition.note.map { NoteBlock($0, ground: plan.ground, width: width, composer: composer) }
        case .lead:
            return edition.lead.isEmpty
                ? nil : LeadBlock(edition.lead, style: .lead, label: "lead", width: width, lattice: lattice, composer: composer)
        case .figures:
            return edition.figures.isEmpty ? nil : FigureStrip(edition.figures, composer: composer)
        case .closing:
            return edition.closing.isEmpty
                ? nil
                : ClosingBlock(
                    edition.closing, ground: plan.ground, legs: plan.legs ?? 1, width: width, lattice: lattice, composer: composer)
        case .picture:
            guard plan.number <= edition.pictures.count else { return nil }
            let picture = edition.pictures[plan.number - 1]
            return PictureBlock(
                picture, proportion: pictures[picture.file.value] ?? 1.5, width: width, lattice: lattice, composer: composer)
        case .code:
            guard plan.number <= edition.codes.count else { return nil }
            return CodeBlock(edition.codes[plan.number - 1], width: width, lattice: lattice, composer: composer)
        case .advertisement:
            guard plan.number <= edition.advertisements.count else { return nil }
            let advertisement = edition.advertisements[plan.number - 1]
            return AdvertisementBlock(
                advertisement, plan: plan, proportion: pictures[advertisement.artwork], size: artworks[advertisement.artwork],
                columns: columns, lattice: lattice, composer: composer)
        case .filler:
            guard plan.number <= layout.house.fillers.drawings.count else { return nil }
            let drawing = layout.house.fillers.drawings[plan.number - 1]
            return FillerBlock(
                drawing, proportion: pictures[drawing.file.string] ?? 1.5, width: width, lattice: lattice, composer: composer)
        case .section:
            guard plan.number <= edition.sections.count else { return nil }
            let section = edition.sections[plan.number - 1]
            if let part = plan.part, let chain = layout.chain(ofSection: plan.number), part <= chain.parts.count {
                return ChainedSection(
                    section: section, chain: chain, figures: chain.parts[0].plan.figures, lattice: lattice, pictures: pictures,
                    composer: composer
                ).module(part - 1)
            }
            if plan.direction == .vertical {
                guard columns > 1 || plan.head != nil else { return tooNarrow(plan) }
                reportLeftOut(of: section)
                return VerticalSection(
                    section, number: plan.number, plan: plan, columns: columns, lattice: lattice, pictures: pictures, composer: composer)
            }
            return sectionModule(section.stating(pictureColumns: plan.pictureColumns), plan, columns: columns)
        }
    }

    private var fields: FurnitureFields { FurnitureFields(of: edition, in: layout.house) }

    private func grade(of plan: BlockPlan) -> HeadGrade? { plan.grade.flatMap { layout.house.headings.grade(named: $0) } }

    /// A section on the lattice's columns, or on its cell's divided anew.
    private func sectionModule(_ section: Section, _ plan: BlockPlan, columns: Int) -> any Block {
        let lattice = layout.sheet.lattice
        func module(_ columns: Int, _ lattice: Lattice) -> SectionModule {
            SectionModule(
                section, number: plan.number, figures: plan.figures, grade: grade(of: plan), columns: columns, lattice: lattice,
                pictures: pictures,
                composer: composer, known: known[plan.number - 1])
        }
        guard let legs = plan.legs, legs != columns else { return module(columns, lattice) }
        let remainder = plan.remainder ?? layout.house.legs.remainder
        return DividedBlock(
            block: module(legs, lattice.divided(column: 0, columns: columns, into: legs, remainder: remainder)), legs: legs,
            remainder: remainder)
    }

    private func tooNarrow(_ plan: BlockPlan) -> (any Block)? {
        composer.report(
            .error(
                "makeup.vertical-heading", at: plan.position,
                "a vertical heading takes a column of its own, and section \("section", plan.number) has only one",
                hint: "give its cell two columns or more, or set the heading horizontally"))
        return nil
    }

    /// A vertical heading has its deck beside it, and no place for other lines.
    private func reportLeftOut(of section: Section) {
        for (name, text) in [("kicker", section.kicker), ("byline", section.byline)] {
            guard let text else { continue }
            composer.report(
                .error(
                    "makeup.vertical-heading", at: text.position, "a section with a vertical heading has no place for a \("name", name)",
                    hint: "take it out, or set the heading horizontally in the layout"))
        }
    }
}

extension Section {
    /// The section with its pictures over so many columns, where it states none itself.
    fileprivate func stating(pictureColumns columns: Int?) -> Section {
        guard let columns else { return self }
        var section = self
        for index in section.pictures.indices where section.pictures[index].columns == nil { section.pictures[index].columns = columns }
        return section
    }
}
