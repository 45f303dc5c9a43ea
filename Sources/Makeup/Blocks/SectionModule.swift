import Copy
import Layout
import Measure

/// A section as a module: its heading over all its columns, pictures at the top or the foot, its figures in the pictures' band or in a panel at
/// the top of the last column, and the text in the columns that are left, with hairlines between. Every column ends on the module's last line.
struct SectionModule: Block {
    private let composer: Composer
    private let section: Section
    private let number: Int
    private let story: ModuleStory
    private let head: SectionHead?
    private let parts: [ModulePart]
    private let fitting: ModuleFitting

    /// The whole of a section.
    init(
        _ section: Section, number: Int, figures: BlockPlan.Figures, columns: Int, lattice: Lattice, pictures: PictureShapes, composer: Composer
    ) {
        let head = SectionHead(section, number: number, width: lattice.width(ofColumns: columns), lattice: lattice, composer: composer)
        let parts = ModulePart.all(of: section, figures: figures, columns: columns, lattice: lattice, pictures: pictures, composer: composer)
        self.init(
            section, number: number, columns: columns, head: head,
            parts: [.head(head, columns: columns, rules: composer.house.fitting.head)] + parts,
            story: ModuleStory(section, lattice: lattice, composer: composer), composer: composer)
    }

    /// A section, or the part of its story that stands here.
    /// - Parameter parts: what stands beside the text, the head included.
    init(
        _ section: Section, number: Int, columns: Int, head: SectionHead?, parts: [ModulePart], story: ModuleStory, composer: Composer
    ) {
        self.composer = composer
        self.section = section
        self.number = number
        self.head = head
        self.parts = parts
        self.story = story
        let rules = composer.house.fitting
        fitting = ModuleFitting(
            ModuleDemand(
                columns: columns, obstacles: parts.map(\.obstacle), paragraphs: story.paragraphs.map { $0.demand(rules.paragraph) },
                prices: ModuleDemand.LinePrices(rules)))
    }

    var leastLines: Int { fitting.leastLines }

    func cost(lines: Int) -> Int? {
        let fit = fitting.fit(lines: lines)
        return fit.overset > 0 ? nil : fit.cost
    }

    func place(in frame: Frame) -> Placement {
        let fit = fitting.fit(lines: frame.lines)
        let set = zip(story.paragraphs, fit.paragraphs).map { $0.lines($1) }
        let (fitting, overset) = set.cut(after: fit.legs.reduce(0, +), texts: story.texts, label: label)
        let flow = ModuleText(frame: frame, obstacles: parts.map(\.obstacle), fit: fit, composer: composer)
        let others = zip(parts, fit.heights).enumerated().map { index, part in
            (part.0.precedesText, part.0.place(part.1, line: flow.firstLine(ofObstacle: index), in: frame))
        }
        let items =
            others.filter(\.0).flatMap(\.1) + flow.place(fitting, label: section.id, first: story.first) + others.filter { !$0.0 }.flatMap(\.1) + [flow.hairlines]
        return Placement(
            items: [.group(Group(.section, label: section.id, items: items))], overset: overset,
            lines: (head?.reports(in: label) ?? []) + fitting.reports(in: label, first: story.first), legs: flow.legs, emptyLines: fit.empty, levers: self.fitting.demand.levers(fit, of: "section \(number)"),
            uses: uses(of: fit, in: frame))
    }

    private func uses(of fit: ModuleFit, in frame: Frame) -> [LineUse: Int] {
        var uses: [LineUse: Int] = [.white: fit.empty, .text: fit.legs.reduce(0, +) - fit.empty]
        for (part, height) in zip(parts, fit.heights) { uses[part.use, default: 0] += part.obstacle.columns.count * height.lines }
        return uses
    }

    private var label: String { "section \(number) \(section.heading.plain)" }
}
