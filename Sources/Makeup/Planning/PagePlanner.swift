import Copy
import Layout

/// Plans a layout for an edition: puts sections and pictures where they ask to go, drops optional parts without copy, chooses among
/// alternatives, parts the other sections into rows, and finds the page's height, all together at the least cost.
///
/// Exact: every choice among alternatives is solved to the end, and the cheapest taken; of equals the first, and of equal heights the
/// least. A choice that leaves copy without a place is taken only where all do.
struct PagePlanner {
    private let layout: PageLayout
    private let shelf: BlockShelf
    private let slots: SlotAssignment
    private let places: CopyPlaces

    init(_ layout: PageLayout, shelf: BlockShelf) {
        self.layout = layout
        self.shelf = shelf
        slots = SlotAssignment(shelf.edition)
        places = CopyPlaces(shelf.edition, in: layout)
    }

    /// A choice among alternatives with its rows made, and the height that it costs least at.
    struct Solution {
        var variant: LayoutVariant
        var stack: Stack
        var height: (lines: Int, cost: Int)

        var cost: Int { height.cost + variant.price }
    }

    func plan() -> PagePlan {
        let variants = soundVariants
        if variants.contains(where: { $0.rows.contains(where: \.isFloor) }) {
            let strict = cheapest(variants, Price(question: .cheapest, isStrict: true))
            if strict.height.cost < Price.impossible { return plan(strict, Price(question: .cheapest)) }
            if let filled = filled(variants) { return filled }
        }
        let best = cheapest(variants, Price(question: .cheapest))
        let asItIs = plan(best, best.stack.price)
        let isOver = best.height.cost >= Price.impossible
        let white = isOver ? 0 : asItIs.stack.unprintableWhite(of: best.height.lines, beyond: shelf.house.fitting.mostWhite)
        guard isOver || white > 0, let blame = Blame(best, of: shelf, solving: { solution(of: best.variant, $0) }) else { return asItIs }
        // A page full but for white is over where one part stands out more than the others lack.
        return isOver || blame.lost + blame.white < white ? plan(blame.solution, blame.price) : asItIs
    }

    /// Up to so many pages that differ in an alternative of the layout or in the first cut of a floor, and lose nothing; the cheapest
    /// first. The best plan alone where there is no other.
    func proposals(_ count: Int) -> [PagePlan] {
        let price = Price(question: .cheapest)
        var found: [(variant: LayoutVariant, rows: [Row], lines: Int, cost: Int)] = []
        for variant in soundVariants {
            let solution = solution(of: variant, Price(question: .cheapest, isStrict: true))
            guard solution.height.cost < Price.impossible else { continue }
            let lines = solution.height.lines
            found += solution.stack.alternatives(for: lines).map { (variant, $0.rows, lines, solution.cost + $0.cost) }
        }
        let best = found.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
        let plans = best.prefix(count).map { plan($0.variant, rows: $0.rows, lines: $0.lines, cost: $0.cost, price) }
        return plans.isEmpty ? [plan()] : plans
    }

    /// False where it is certain that no plan fills the page, but for so many lines of white in each story, which is known far sooner than
    /// the best plan.
    func mayBeFull(white: Int) -> Bool {
        soundVariants.contains { solution(of: $0, Price(question: .mayBeFull(white: white))).height.cost == 0 }
    }

    /// A page that is full with fillers, no more of them than the house allows and none twice.
    private func filled(_ variants: [LayoutVariant]) -> PagePlan? {
        let pool = shelf.house.fillers
        if pool.drawings.isEmpty { return nil }
        for fillers in [Price.Fillers.any, .dealt] {
            var price = Price(question: .cheapest, isStrict: true)
            price.fillers = fillers
            let solution = cheapest(variants, price)
            guard solution.height.cost < Price.impossible else { continue }
            let plan = plan(solution, Price(question: .cheapest))
            let drawings = plan.layout.blocks.filter { $0.kind == .filler }.map(\.number)
            let isWithin = plan.stack.fillerLines * 1000 <= layout.sheet.lattice.columns * layout.sheet.lattice.lines * pool.most
            if isWithin, Set(drawings).count == drawings.count { return plan }
        }
        return nil
    }

    private func cheapest(_ variants: [LayoutVariant], _ price: Price) -> Solution {
        let solutions = variants.map { solution(of: $0, price) }
        guard let first = solutions.first else { preconditionFailure("a layout has at least one variant") }
        return solutions.dropFirst().reduce(first) { $1.cost < $0.cost ? $1 : $0 }
    }

    private func solution(of variant: LayoutVariant, _ price: Price) -> Solution {
        let stack = stack(variant.rows, price)
        return Solution(variant: variant, stack: stack, height: height(of: stack))
    }

    private func plan(_ solution: Solution, _ price: Price) -> PagePlan {
        let lines = solution.height.lines
        return plan(solution.variant, rows: solution.stack.resolved(for: lines), lines: lines, cost: solution.cost, price)
    }

    private func plan(_ variant: LayoutVariant, rows: [Row], lines: Int, cost: Int, _ price: Price) -> PagePlan {
        var planned = layout.withLines(lines)
        planned.rows = rows
        let stack = stack(rows, price)
        let heights = stack.heights(of: lines)
        return PagePlan(
            layout: planned, cost: cost, reasons: PlanReasons(variant, stack: stack, heights: heights).sentences,
            faults: slots.faults(in: layout, placed: planned.blocks) + places.faults(planned.blocks), stack: stack, heights: heights)
    }

    // MARK: Variants

    /// The choices among alternatives that leave the least of the copy without a place.
    private var soundVariants: [LayoutVariant] {
        let copy = CopyOnHand(shelf.edition)
        let variants = LayoutVariant.all(of: slots.assigned(layout.rows)).map { variant in
            var variant = variant
            variant.rows = copy.rows(variant.rows)
            return variant
        }
        let faults = variants.map { self.faults(of: $0.rows) }
        return zip(variants, faults).filter { $0.1 == faults.min() }.map(\.0)
    }

    private func faults(of rows: [Row]) -> Int {
        let strays = rows.contains(where: \.bearsHeadline) && !HeadlineOwner(shelf.edition).isFirstStorys ? 1 : 0
        return places.faults(rows.flatMap(\.blocks), sectionsAreTaken: rows.contains(where: \.takesSections)).count + slots.lost(in: rows)
            + strays
    }

    // MARK: Heights

    /// The numbers of lines that the page may have.
    private var heights: [Int] { layout.heights.isEmpty ? [layout.sheet.lattice.lines] : layout.heights }

    private func stack(_ rows: [Row], _ price: Price) -> Stack {
        var filling = RowFilling(shelf, rows: rows, room: (heights.last ?? 0) - rows.leastLines, price: price)
        return filling.stack(rows, column: 0, columns: layout.sheet.lattice.columns)
    }

    private func height(of stack: Stack) -> (lines: Int, cost: Int) {
        let costs = stack.costs(upTo: heights.last ?? 0)
        let best = heights.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
        return (best, costs[best])
    }
}

extension Row {
    /// True of a floor, which is planned in two rounds.
    var isFloor: Bool {
        if case .floor = content { true } else { false }
    }

    /// True of a floor whose first module bears the page's headline.
    fileprivate var bearsHeadline: Bool {
        if case .floor(let floor) = content { floor.bearsHeadline } else { false }
    }

    /// True where rows of sections stand in it.
    var takesSections: Bool {
        switch content {
        case .sections, .floor: true
        case .cells(let cells):
            cells.contains { cell in
                if case .rows(let rows) = cell.content { rows.contains(where: \.takesSections) } else { false }
            }
        case .alternatives(let alternatives): alternatives.contains { $0.rows.contains(where: \.takesSections) }
        }
    }
}
