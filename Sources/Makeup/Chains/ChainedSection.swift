import Copy
import Layout
import Measure
import Source

/// A section whose text runs through several modules: each but the last filled to its stated lines, the last levelled as any module is.
///
/// The first part bears the head, the pictures and the figures. Where the text turns to another page the part before ends with 下转 on a
/// line of its own, and the part after begins with 上接 and the short heading.
struct ChainedSection {
    let section: Section
    let chain: StoryChain
    let figures: BlockPlan.Figures
    let lattice: Lattice
    let pictures: PictureShapes
    let composer: Composer

    /// The module of a part, counted from 0; findings tell where the text does not reach it.
    func module(_ part: Int) -> SectionModule {
        var story = composer.story(of: section, on: lattice)
        for earlier in 0..<part { story = parted(story, in: earlier).rest }
        if story.paragraphs.isEmpty { reportEmpty(part) }
        let isLast = part == chain.parts.count - 1
        return SectionModule(
            section, number: chain.section, columns: chain.parts[part].columns, lattice: lattice,
            contents: ModuleContents(head: head(part), parts: obstacles(part), story: isLast ? story : parted(story, in: part).before),
            composer: composer)
    }

    /// The text of a part that is not the last, and what goes on behind it.
    private func parted(_ story: ModuleStory, in part: Int) -> (before: ModuleStory, rest: ModuleStory) {
        let lines = chain.parts[part].plan.lines ?? 0
        let legs = (0..<chain.parts[part].columns).map { column in
            max(0, lines - obstacles(part).map(\.obstacle).filter { $0.columns.contains(column) }.reduce(0) { $0 + $1.natural })
        }
        let rules = composer.house.fitting
        let demands = story.paragraphs.map { $0.demand(rules.paragraph) }
        if let seam = StorySeam(demands, legs: legs, prices: ModuleDemand.LinePrices(rules)) { return story.parted(at: seam) }
        if legs.reduce(0, +) == 0 { reportNoRoom(part) }
        return (story, story.nothing)
    }

    private func head(_ part: Int) -> SectionHead? {
        let width = lattice.width(ofColumns: chain.parts[part].columns)
        if part == 0 { return SectionHead(section, number: chain.section, width: width, lattice: lattice, composer: composer) }
        guard let turn = chain.turn, chain.turnsAfter(part - 1) else { return nil }
        let words = composer.house.turns.back(to: turn.from)
        return SectionHead(section.continued(under: words), number: .max, width: width, lattice: lattice, composer: composer)
    }

    private func obstacles(_ part: Int) -> [ModulePart] {
        let columns = chain.parts[part].columns
        let head = head(part).map { [ModulePart.head($0, columns: columns, rules: composer.house.fitting.head)] } ?? []
        let others =
            part == 0
            ? ModulePart.all(of: section, figures: figures, columns: 0..<columns, lattice: lattice, pictures: pictures, composer: composer)
            : []
        guard let turn = chain.turn, chain.turnsAfter(part) else { return head + others }
        return head + others + [.jumpLine(composer.house.turns.onward(to: turn.to), columns: columns, composer: composer)]
    }

    private func reportEmpty(_ part: Int) {
        composer.report(
            .error(
                "makeup.chain", at: chain.parts[part].plan.position,
                "section \("section", chain.section) ends before its part \("part", part + 1): the text does not reach it",
                hint: "give the parts before it fewer lines, or take the part out of the layout"))
    }

    private func reportNoRoom(_ part: Int) {
        composer.report(
            .error(
                "makeup.chain", at: chain.parts[part].plan.position,
                "part \("part", part + 1) of section \("section", chain.section) has no line for text",
                hint: "give it more lines: its head and pictures take all that it has"))
    }
}

extension Section {
    /// What heads the text on the page that it turns to.
    fileprivate func continued(under words: String) -> Section {
        var section = self
        section.kicker = Text([Text.Span(words)], at: heading.position)
        section.heading = shortHeading ?? heading
        (section.deck, section.byline) = (nil, nil)
        return section
    }
}
