import Copy
import Layout
import Measure
import Source

/// The ways to make a story's module, or an advertisement's, over so many columns of a floor, and the cheapest of them for each number of lines.
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

    /// An advertisement, over the fewest columns that hold it and in the lines that it asks for.
    init(advertisement number: Int, columns: Int, in floor: FloorFrame) {
        costs = [Int](repeating: FloorPlan.none, count: floor.room + 1)
        best = [Int](repeating: 0, count: floor.room + 1)
        let booked = floor.shelf.edition.advertisements[number - 1].room(on: floor.shelf.lattice)
        guard columns == min(floor.columns, floor.shelf.lattice.columns(holding: booked.width - floor.house.advertisements.tolerance))
        else { return }
        let plan = BlockPlan(kind: .advertisement, number: number, position: floor.position)
        guard let block = floor.shelf.block(for: plan, columns: columns) else { return }
        let table = floor.shelf.costs(of: plan, columns: columns, upTo: floor.room, at: floor.tablePrice)
        for lines in table.indices where lines <= floor.room {
            if floor.isStrict, table[lines] >= Price.impossible || block.whiteLines(of: lines) > floor.mostWhite { continue }
            costs[lines] = table[lines]
        }
        modules = [Module(blocks: [plan])]
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
        let module = block as? SectionModule
        let parted = module?.partsWord == true ? floor.price.taste(floor.rules[.parted]) : 0
        var isUsed = false
        let hasPictures = !floor.shelf.edition.sections[plan.number - 1].pictures.isEmpty
        for lines in (floor.isStrict ? block.leastLines : 0)...most {
            if floor.isStrict, table[lines] >= Price.impossible || hasPictures && block.cropped(in: lines) > floor.rules.crop { continue }
            let white = table[lines] < floor.house.fitting.emptyLine || table[lines] >= Price.impossible ? 0 : block.whiteLines(of: lines)
            if floor.isStrict, white > floor.mostWhite { continue }
            let whole = lines + above
            let taste =
                white * floor.rules[.white] + floor.taste.shape(columns: columns, lines: whole, own: lines)
                + floor.taste.head(module?.headLines ?? 0, columns: columns, of: lines)
            let cost = table[lines] + fixed + parted + floor.price.taste(taste)
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
            return block.heights.filter { $0 >= Self.leastFiller && $0 <= most && block.cost(lines: $0) != nil }.map { lines in
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
            return (
                plan, height.lines,
                off * floor.rules[.headline] + max(0, height.heads - Self.fewHeadlines) * floor.rules[.headlineLine]
                    + (height.partsWord ? floor.rules[.parted] : 0)
            )
        }
    }

    /// A headline in more lines costs.
    private static let fewHeadlines = 2

    /// The columns that a story's only picture may have, with what the house takes for them: those over which it is as large as the house
    /// likes, in its own proportion, and one more or less.
    private func pictures(of section: Section, columns: Int, isLead: Bool, _ floor: FloorFrame) -> [(Int?, Int)] {
        guard section.pictures.count == 1, section.pictures[0].columns == nil else { return [(nil, 0)] }
        let lattice = floor.shelf.lattice
        let liked = lattice.columns * lattice.lines * (isLead ? floor.rules.leadPicture : floor.rules.otherPicture) / 1000
        let shape = Int(floor.shelf.shape(of: section.pictures[0]) * 1000)
        // How far its size over so many columns is from the liked one, in lines of a column.
        func off(_ columns: Int) -> Int {
            abs(columns * lattice.width(ofColumns: columns).units * 1000 / max(1, shape) / lattice.pitch.units - liked)
        }
        let best = (1...floor.columns).min { (off($0), $0) < (off($1), $1) } ?? 1
        return (1...columns).filter { abs($0 - min(best, columns)) <= 1 }.map { ($0, abs($0 - best) * floor.rules[.art]) }
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
    var mostWhite: Int { price.mostWhite }
    /// Tables of blocks are the same, strict or not.
    var tablePrice: Price {
        var own = price
        if isStrict { (own.isStrict, own.fillers, own.mostWhite) = (false, .none, 0) }
        return own
    }
}
