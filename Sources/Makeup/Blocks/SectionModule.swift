import Copy
import Layout
import Measure
import Source

/// A section as a module: its heading over all its columns, pictures at the top or the foot, its figures in the pictures' band or in a
/// panel at the top of the last column, and the text in the columns that are left, with hairlines between. Every column ends on the
/// module's last line.
final class SectionModule: Block {
    private let composer: Composer
    private let section: Section
    private let number: Int
    private let lattice: Lattice
    private let fitting: ModuleFitting
    /// True where its head parts a word over two lines.
    let partsWord: Bool
    private let compose: () -> ModuleContents
    /// Of many modules that are tried few are placed: where its fitting is known from other pages, only these have their contents set.
    private lazy var contents = compose()

    /// The whole of a section.
    /// - Parameter known: fittings of the section that are known, and what comes of this one is kept with.
    convenience init(
        _ section: Section, number: Int, figures: BlockPlan.Figures, grade: HeadGrade? = nil, columns: Int, lattice: Lattice,
        pictures: PictureShapes, composer: Composer,
        known: SectionFittings = SectionFittings()
    ) {
        func compose() -> ModuleContents {
            ModuleContents(
                section, number: number, figures: figures, grade: grade, columns: columns, lattice: lattice, pictures: pictures,
                composer: composer)
        }
        let form = SectionFittings.Form(
            columns: columns, figures: figures, grade: grade, pictures: section.pictures.map(\.columns),
            isNumbered: SectionHead.isNumbered(number, composer.house), lattice: lattice)
        if let known = known[form] {
            self.init(section, number: number, lattice: lattice, known: known, composer: composer, contents: compose)
            return
        }
        let contents = compose()
        self.init(section, number: number, columns: columns, lattice: lattice, contents: contents, composer: composer)
        // What there is to say of a section is told of every page that it is tried on.
        if composer.diagnostics.isEmpty { known.keep(SectionFittings.Known(fitting: fitting, partsWord: partsWord), for: form) }
    }

    /// A section, or the part of its story that stands here.
    /// - Parameter lattice: the page's, or the module's own where its columns are divided anew.
    convenience init(_ section: Section, number: Int, columns: Int, lattice: Lattice, contents: ModuleContents, composer: Composer) {
        let demand = contents.demand(columns: columns, lattice: lattice, rules: composer.house.fitting)
        let known = SectionFittings.Known(fitting: composer.fitting(demand), partsWord: contents.head?.partsWord ?? false)
        self.init(section, number: number, lattice: lattice, known: known, composer: composer) { contents }
    }

    private init(
        _ section: Section, number: Int, lattice: Lattice, known: SectionFittings.Known, composer: Composer,
        contents: @escaping () -> ModuleContents
    ) {
        self.composer = composer
        self.section = section
        self.number = number
        self.lattice = lattice
        fitting = known.fitting
        partsWord = known.partsWord
        compose = contents
    }

    private var story: ModuleStory { contents.story }
    private var parts: [ModulePart] { contents.parts }

    var leastLines: Int { fitting.leastLines }
    var floorLines: Int { fitting.floorLines }
    /// The lines of its head by itself.
    var headLines: Int { fitting.demand.obstacles.first { $0.name == "heading" }?.natural ?? 0 }

    func cost(lines: Int) -> Int? { fitting.cost(lines: lines) }
    func costs(upTo most: Int) -> [Int?] { fitting.costs(upTo: most) }
    func mayFill(lines: Int, white: Int) -> Bool { fitting.mayBeExact(lines: lines, white: white) }

    func cropped(in lines: Int) -> Int {
        let fit = fitting.fit(lines: lines)
        return zip(parts, fit.heights).map { $0.cropped($1.lines) }.max() ?? 0
    }

    func whiteLines(of lines: Int) -> Int { fitting.fit(lines: lines).empty }

    func place(in frame: Frame) -> Placement {
        let fit = fitting.fit(lines: frame.lines)
        let (story, parts) = (story, parts)
        let set = zip(story.paragraphs, zip(fit.paragraphs, fitting.demand.places(of: fit))).map { $0.lines($1.0, at: $1.1) }
        let (lines, rest) = set.cut(after: fit.legs.reduce(0, +), texts: story.units.map(\.text), label: label)
        let flow = ModuleText(frame: frame, obstacles: fitting.demand.obstacles, fit: fit, composer: composer)
        parts.compactMap(\.fault).forEach(composer.report)
        if fit.cost >= fitting.demand.prices.parted { reportParted() }
        // Where the frame is too low for all that stands beside the text, nothing of it stands there.
        let others = zip(parts, fit.heights).enumerated().filter { $1.1.lines > 0 }.map { index, part in
            (part.0.precedesText, part.0.place(part.1, line: flow.firstLine(ofObstacle: index), in: frame))
        }
        let items =
            others.filter(\.0).flatMap(\.1) + flow.place(lines, of: story.units, label: section.id)
            + others.filter { !$0.0 }.flatMap(\.1) + [flow.hairlines]
        return Placement(
            items: [.group(Group(.section, label: section.id, items: items))], overset: overset(fit, rest),
            lines: (contents.head?.reports(in: label) ?? []) + lines.reports(in: label, story.units), legs: flow.legs,
            emptyLines: fit.empty,
            underset: underset(fit), levers: fitting.demand.levers(fit, of: "section \(number)", names: story.units.map(\.name)),
            leftOut: section.statistics.suffix(fit.heights.reduce(0) { $0 + $1.hidden }), uses: uses(of: fit, in: frame))
    }

    private func reportParted() {
        composer.report(
            .warning(
                "makeup.parted", at: section.position,
                "\("block", PartName.words(label)) parts over two columns what belongs together: a cross-head from its text, a list or a table in its first lines",
                hint: "add or cut some words before it, or give the block another height"))
    }

    private func uses(of fit: ModuleFit, in frame: Frame) -> [LineUse: Int] {
        var uses: [LineUse: Int] = [.white: fit.empty, .text: fit.legs.reduce(0, +) - fit.empty]
        for (part, height) in zip(parts, fit.heights) { uses[part.use, default: 0] += part.obstacle.columns.count * height.lines }
        if fit.overset > 0 { uses[.white] = frame.columns * frame.lines - uses.values.reduce(0, +) }
        return uses
    }

    // MARK: What does not fit

    private func overset(_ fit: ModuleFit, _ rest: Overset?) -> Overset? {
        guard fit.overset > 0 else { return nil }
        var overset = rest ?? Overset(label: label, lines: fit.overset, characters: 0, sentence: "", position: section.heading.position)
        overset.lines = fit.overset
        return overset
    }

    private func underset(_ fit: ModuleFit) -> Underset? {
        guard fit.empty > 0 else { return nil }
        return Underset(label: label, lines: fit.empty, position: story.units.last?.text.position ?? section.position)
    }

    func advice(in frame: Frame) -> Advice? {
        let style = composer.house[style: .body]
        return Remedies(
            fitting: fitting, lines: frame.lines, copy: CopyTrial(units: story.units, first: story.beginsWithin ? 1 : 0),
            measure: lattice.measure
        ) { [composer, lattice] text in
            composer.trial(text, style, measures: LegMeasures(lattice)).demand(composer.house.fitting.paragraph)
        } others: { [self] in
            let callout: Message = "leave out its callout '\("callout", section.statistics.last?.label ?? "")'"
            return withoutCallout.map { [(callout, $0)] } ?? []
        }.found()
    }

    /// The demand with one callout fewer, where the house does not leave one out by itself.
    private var withoutCallout: ModuleDemand? {
        guard !composer.house.fitting.callouts.mayHide, !section.statistics.isEmpty,
            let panel = parts.firstIndex(where: { $0.use == .panel })
        else { return nil }
        var demand = fitting.demand
        let smaller = ModulePart.panel(section.leavingOut(1), columns: 0..<fitting.demand.columns, lattice: lattice, composer: composer)
        demand.obstacles.replaceSubrange(panel...panel, with: smaller.map { [$0.obstacle] } ?? [])
        return demand
    }

    private var label: String { "section \(number) \(section.heading.plain)" }
}
