import Copy
import Layout

/// What a module holds: the head, what else stands beside the text, and the text.
struct ModuleContents {
    let head: SectionHead?
    /// The head included.
    let parts: [ModulePart]
    let story: ModuleStory

    /// What they ask of a fit on so many columns of a lattice.
    func demand(columns: Int, lattice: Lattice, rules: FittingRules) -> ModuleDemand {
        ModuleDemand(
            columns: columns, obstacles: parts.map(\.obstacle), paragraphs: story.paragraphs.map { $0.demand(rules.paragraph) },
            prices: ModuleDemand.LinePrices(rules), firstColumns: lattice.first?.count ?? 0)
    }
}

extension ModuleContents {
    /// The whole of a section.
    init(
        _ section: Section, number: Int, figures: BlockPlan.Figures, grade: HeadGrade? = nil, columns: Int, lattice: Lattice,
        pictures: PictureShapes, composer: Composer
    ) {
        let head = SectionHead(
            section, number: number, grade: grade, width: lattice.width(ofColumns: columns), lattice: lattice, composer: composer)
        let others = ModulePart.all(
            of: section, figures: figures, columns: 0..<columns, lattice: lattice, pictures: pictures, composer: composer)
        self.init(
            head: head, parts: [.head(head, columns: columns, rules: composer.house.fitting.head)] + others,
            story: composer.story(of: section, on: lattice))
    }
}
