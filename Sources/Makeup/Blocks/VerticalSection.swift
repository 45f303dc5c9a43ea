import Copy
import Layout
import Measure

/// A section with its heading and deck set vertically (竖题) at the left of the text: an obstacle in a column of its own (占栏), of the
/// cell's whole height, or of the lines that the layout states, with the text running on under it.
struct VerticalSection: Block {
    private let section: Section
    private let share: VerticalShare
    private let head: VerticalSectionHead
    private let text: SectionModule

    /// - Parameter columns: of the cell; two or more, where the layout states no size of the heading.
    init(
        _ section: Section, number: Int, plan: BlockPlan, columns: Int, lattice: Lattice, pictures: PictureShapes, composer: Composer
    ) {
        self.section = section
        let share = VerticalShare(
            head: plan.head, legs: plan.legs, columns: columns, remainder: plan.remainder ?? composer.house.legs.remainder)
        let cell = Frame(lattice: lattice, column: 0, columns: columns, line: 0, lines: lattice.lines)
        let frame = share.textFrame(in: cell)
        let head = VerticalSectionHead(
            section, number: number, ground: plan.ground, width: share.headFrame(in: cell).width, isOverText: share.runsUnder,
            lattice: lattice,
            composer: composer)
        let beside = (share.runsUnder ? 1 : 0)..<frame.columns
        let parts = ModulePart.all(
            of: section, figures: plan.figures, columns: beside, lattice: frame.lattice, pictures: pictures, composer: composer)
        text = SectionModule(
            section, number: number, columns: frame.columns, lattice: frame.lattice,
            contents: ModuleContents(
                head: nil, parts: (plan.head?.lines).map { [head.part(lines: $0)] + parts } ?? parts,
                story: composer.story(of: section, on: frame.lattice)),
            composer: composer)
        (self.share, self.head) = (share, head)
        reportTooSmall(plan.head ?? VerticalHead(width: lattice.measure), plan, composer)
    }

    /// A heading that its column does not hold, even at its smallest.
    private func reportTooSmall(_ size: VerticalHead, _ plan: BlockPlan, _ composer: Composer) {
        guard head.leastLines.map({ $0 > size.lines ?? .max }) ?? true else { return }
        let (file, line) = (plan.position.file, plan.position.line)
        composer.report(
            .error(
                "makeup.vertical-heading", at: section.heading.position,
                size.lines.map {
                    "the vertical heading of \("block", PartName.words(plan.name)) does not fit into \("width", size.width) 字 x \("lines", $0) lines, even at its smallest"
                }
                    ?? "the vertical heading of \("block", PartName.words(plan.name)) does not fit into \("width", size.width) 字, even at its smallest",
                hint: head.leastLines.map {
                    "give it \("least", $0) lines in the layout (\("file", file):\("line", line)), or shorten it"
                } ?? "give it more width in the layout (\("file", file):\("line", line)), or shorten it"))
    }

    /// The lines that a heading of the cell's height asks for; one of stated lines is a part of the text's module.
    private var headLines: Int { share.runsUnder ? 0 : head.leastLines ?? 0 }

    var leastLines: Int { max(headLines, text.leastLines) }
    var floorLines: Int { max(headLines, text.floorLines) }
    func cost(lines: Int) -> Int? { lines >= headLines ? text.cost(lines: lines) : nil }
    func mayFill(lines: Int, white: Int) -> Bool { lines >= headLines && text.mayFill(lines: lines, white: white) }
    func whiteLines(of lines: Int) -> Int { text.whiteLines(of: lines) }
    func advice(in frame: Frame) -> Advice? { text.advice(in: share.textFrame(in: frame)) }

    func place(in frame: Frame) -> Placement {
        let column = share.headFrame(in: frame)
        var placement = text.place(in: share.textFrame(in: frame))
        placement.lines = head.reports(in: column) + placement.lines
        if !share.keepsColumns { placement.columns = share.legs + 1 }
        if share.runsUnder { return placement }
        placement.items = [.group(Group(.section, label: section.id, items: head.place(in: column) + placement.items.flatMap(\.inner)))]
        placement.uses = placement.uses.map { $0.merging([.heading: frame.lines], uniquingKeysWith: +) }
        return placement
    }
}

extension VerticalShare {
    /// The heading's column, in a cell.
    fileprivate func headFrame(in cell: Frame) -> Frame {
        var column = cell.part(column: 0)
        if head != nil {
            column.lattice = whole(of: cell.lattice, column: cell.column, columns: cell.columns)
            column.column = 0
        }
        if let lines = head?.lines { column.lines = min(lines, cell.lines) }
        return column
    }

    /// The columns of text; with the heading's, where text runs on under it.
    fileprivate func textFrame(in cell: Frame) -> Frame {
        if keepsColumns { return cell.part(column: 1, columns: cell.columns - 1) }
        let own =
            runsUnder
            ? whole(of: cell.lattice, column: cell.column, columns: cell.columns)
            : beside(cell.lattice, column: cell.column, columns: cell.columns)
        return Frame(lattice: own, column: 0, columns: own.columns, line: cell.line, lines: cell.lines)
    }
}

extension PlacedItem {
    /// What stands in a group; the item itself where it is none.
    fileprivate var inner: [PlacedItem] {
        if case .group(let group) = self { group.items } else { [self] }
    }
}
