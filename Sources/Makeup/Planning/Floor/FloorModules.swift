import Copy
import Layout
import Measure
import Source

/// The ways to make a story's module over so many columns of a floor, and the cheapest of them for each number of lines.
struct FloorModules {
    /// Blocks one under another: the section, under the page's headline where it bears it.
    struct Module {
        var blocks: [BlockPlan]
    }

    /// What each number of lines costs; `FloorPlan.none` where it cannot be had.
    private(set) var costs: [Int]
    /// Which module costs so.
    private var best: [Int]
    private var modules: [Module] = []

    func module(lines: Int) -> Module { modules[best[lines]] }

    init(_ story: FloorRanks.Story, bearsHeadline: Bool, columns: Int, in floor: FloorFrame) {
        costs = [Int](repeating: FloorPlan.none, count: floor.room + 1)
        best = [Int](repeating: 0, count: floor.room + 1)
        let section = floor.shelf.edition.sections[story.number - 1]
        let shape = floor.shelf.sections[story.number - 1]
        if let pinned = shape.pin.columns, min(pinned, floor.columns) != columns { return }
        let headlines = bearsHeadline ? headlines(story, columns: columns, floor) : [nil]
        let fillers = fillers(story, columns: columns, floor)
        let liked = story.grade?.columns(of: floor.columns)
        let off = liked.map { max(0, $0.lowerBound - columns, columns - $0.upperBound) } ?? 0
        for figures in ModuleChoice.figures(of: shape, columns: columns) where shape.leastColumns(figures) <= columns {
            for (grade, gradePrice) in grades(story, bearsHeadline: bearsHeadline, floor) {
                for (pictureColumns, picturePrice) in pictures(of: section, columns: columns, isLead: story.number == floor.lead, floor) {
                    let plan = BlockPlan(
                        kind: .section, number: story.number, figures: figures, grade: grade?.name, pictureColumns: pictureColumns,
                        position: floor.position)
                    let price = floor.price.taste(off * floor.rules[.offGrade] + gradePrice + picturePrice)
                    for headline in headlines {
                        take(plan, under: headline, over: nil, price: price, columns: columns, floor)
                        for filler in fillers { take(plan, under: headline, over: filler, price: price, columns: columns, floor) }
                    }
                }
            }
        }
    }

    private mutating func take(
        _ plan: BlockPlan, under headline: (plan: BlockPlan, lines: Int, price: Int)?, over filler: BlockPlan?, price: Int,
        columns: Int, _ floor: FloorFrame
    ) {
        guard let block = floor.shelf.block(for: plan, columns: columns) else { return }
        let below = filler.map { $0.gap + ($0.lines ?? 0) } ?? 0
        let above = (headline?.lines ?? 0) + below
        let most = floor.isStrict ? min(floor.room - above, block.leastLines + Self.spread) : floor.room - above
        guard most >= 0, !floor.isStrict || block.leastLines <= most else { return }
        let table = floor.shelf.costs(of: plan, columns: columns, upTo: most, at: floor.tablePrice)
        let fixed =
            price
            + floor.price.taste((headline?.price ?? 0) + (filler == nil ? 0 : (below * columns + Self.fillerLines) * floor.rules[.filler]))
        var isUsed = false
        let hasPictures = !floor.shelf.edition.sections[plan.number - 1].pictures.isEmpty
        for lines in (floor.isStrict ? block.leastLines : 0)...most {
            if floor.isStrict, table[lines] >= Price.impossible || hasPictures && block.cropped(in: lines) > floor.rules.crop { continue }
            let white = table[lines] < floor.house.fitting.emptyLine || table[lines] >= Price.impossible ? 0 : block.whiteLines(of: lines)
            if floor.isStrict, white > floor.mostWhite { continue }
            let whole = lines + above
            let cost =
                table[lines] + fixed + floor.price.taste(white * floor.rules[.white])
                + floor.price.taste(floor.taste.shape(columns: columns, lines: whole))
            guard cost < costs[whole] else { continue }
            (costs[whole], best[whole]) = (cost, modules.count)
            isUsed = true
        }
        if isUsed { modules.append(Module(blocks: (headline.map { [$0.plan] } ?? []) + [plan] + (filler.map { [$0] } ?? []))) }
    }

    /// So many lines above its fewest are tried.
    private static let spread = 16

    // MARK: Heads and pictures

    /// The fillers that may stand under a story over so many columns, each in every height that it can take.
    private func fillers(_ story: FloorRanks.Story, columns: Int, _ floor: FloorFrame) -> [BlockPlan] {
        let drawings = floor.price.fillers.drawings(forStory: story.number, of: floor.house.fillers.drawings.count)
        let most = floor.shelf.lattice.columns * floor.shelf.lattice.lines * floor.house.fillers.most / 1000 / columns
        return drawings.flatMap { index -> [BlockPlan] in
            let open = BlockPlan(kind: .filler, number: index + 1, gap: 1, position: floor.position)
            guard let block = floor.shelf.block(for: open, columns: columns) as? FillerBlock else { return [] }
            return block.heights.filter { $0 >= Self.leastFiller && $0 <= most }.map { lines in
                var plan = open
                plan.lines = lines
                return plan
            }
        }
    }

    /// Each filler costs so many lines beside its own: one is better than two.
    private static let fillerLines = 60
    /// A lower one would be an ornament.
    private static let leastFiller = 4

    private func grades(_ story: FloorRanks.Story, bearsHeadline: Bool, _ floor: FloorFrame) -> [(HeadGrade?, Int)] {
        if bearsHeadline { return [(floor.house.headings.grades.first { !$0.isRank } ?? story.lower ?? story.grade, 0)] }
        return [(story.grade, 0)] + [story.lower, story.higher].compactMap { $0 }.map { ($0, floor.rules[.smaller]) }
    }

    /// The headline over so many columns at each size that needs other lines than the next: the wider, the larger it should be.
    private func headlines(_ story: FloorRanks.Story, columns: Int, _ floor: FloorFrame) -> [(plan: BlockPlan, lines: Int, price: Int)?] {
        let open = BlockPlan(kind: .headline, grade: story.grade?.name, position: floor.position)
        guard let block = floor.shelf.block(for: open, columns: columns) as? HeadlineBlock else { return [] }
        let most = story.grade?.size ?? floor.house[style: .headline].size
        let wanted = most * min(columns + 1, floor.columns) / floor.columns
        return block.heights.map { height in
            var plan = open
            plan.lines = height.lines
            let off = abs(wanted.units - height.size.units) / Length.pt(1).units
            return (plan, height.lines, off * floor.rules[.headline])
        }
    }

    /// The columns that a story's only picture may have, with what the house takes for them: an upright one likes to be narrow, the
    /// lead's large.
    private func pictures(of section: Section, columns: Int, isLead: Bool, _ floor: FloorFrame) -> [(Int?, Int)] {
        guard section.pictures.count == 1, section.pictures[0].columns == nil else { return [(nil, 0)] }
        let isUpright = floor.shelf.shape(of: section.pictures[0]) < 1
        let share = (floor.columns * (isUpright ? 2 : 3) + 3) / 6
        let liked = min(columns, isLead ? max(1, share) : max(1, share - 1))
        return (1...columns).filter { abs($0 - liked) <= 1 }.map { ($0, abs($0 - liked) * floor.rules[.art]) }
    }
}

/// What all modules of a floor share.
struct FloorFrame {
    let shelf: BlockShelf
    let columns: Int
    /// The greatest number of lines asked for.
    let room: Int
    let price: Price
    let position: SourcePosition
    /// The number of the first story.
    let lead: Int
    let taste: FloorTaste

    var house: House { shelf.house }
    var rules: PlanningRules { shelf.rules }
    /// True where only heights count in which nothing is lost.
    var isStrict: Bool { price.isStrict }
    var mostWhite: Int { house.fitting.mostWhite }
    /// Tables of blocks are the same, strict or not.
    var tablePrice: Price {
        var own = price
        (own.isStrict, own.fillers) = (false, .none)
        return own
    }
}
