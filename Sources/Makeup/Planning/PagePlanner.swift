import Copy
import Layout

/// Plans a layout for an edition: puts sections and pictures where they ask to go, drops optional parts without copy, chooses among
/// alternatives, parts the other sections into rows, and finds the page's height, all together at the least cost.
///
/// Exact: every choice among alternatives is solved to the end, and the cheapest taken; of equals the first, and of equal heights the
/// least. A choice that leaves copy without a place is taken only where all do.
final class PagePlanner {
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

    /// The cheapest page on which nothing is lost, by the lines of white that each of its stories may have, so far as it was asked for.
    private var whole: [Int: Solution] = [:]

    /// A choice among alternatives with its rows made, and the height that it costs least at.
    struct Solution {
        var variant: LayoutVariant
        var stack: Stack
        var height: (lines: Int, cost: Int)

        var cost: Int { height.cost + variant.price }
    }

    func plan() -> PagePlan {
        if hasFloor {
            let whole = losingNothing(but: mostWhite)
            if whole.height.cost < Price.impossible { return plan(whole, Price(question: .cheapest)) }
            if let filled = filled() { return filled }
        }
        let best = cheapest(variants, Price(question: .cheapest))
        let asItIs = plan(best, best.stack.price)
        let isOver = best.height.cost >= Price.impossible
        let white = isOver ? 0 : asItIs.stack.unprintableWhite(of: best.height.lines, beyond: mostWhite)
        guard isOver || white > 0, let blame = Blame(best, of: shelf, solving: { solution(of: best.variant, $0) }) else { return asItIs }
        // A page full but for white is over where one part stands out more than the others lack.
        return isOver || blame.lost + blame.white < white ? plan(blame.solution, blame.price) : asItIs
    }

    /// Up to so many pages that differ in an alternative of the layout or in the first cut of a floor, and lose nothing; the cheapest
    /// first. The best plan alone where there is no other.
    func proposals(_ count: Int) -> [PagePlan] {
        for price in pricesLosingNothing {
            var found: [(variant: LayoutVariant, rows: [Row], lines: Int, cost: Int)] = []
            for variant in variants {
                let solution = solution(of: variant, price)
                guard solution.height.cost < Price.impossible else { continue }
                let lines = solution.height.lines
                found += solution.stack.alternatives(for: lines).map { (variant, $0.rows, lines, solution.cost + $0.cost) }
            }
            let best = found.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
            let plans = best.lazy.map { self.plan($0.variant, rows: $0.rows, lines: $0.lines, cost: $0.cost, Price(question: .cheapest)) }
                .filter(mayBearItsFillers)
            let first = Array(plans.prefix(count))
            if !first.isEmpty { return first }
        }
        return [plan()]
    }

    /// Those at which only pages count that lose nothing: without fillers, with any, and with such as no two stories share.
    private var pricesLosingNothing: [Price] {
        let fillers: [Price.Fillers] = shelf.house.fillers.drawings.isEmpty ? [.none] : [.none, .any, .dealt]
        return fillers.map { fillers in
            var price = Price(question: .cheapest, losingNothingBut: mostWhite)
            price.fillers = fillers
            return price
        }
    }

    /// False where it is certain that no plan fills the page, but for so many lines of white in each story, which is known far sooner than
    /// the best plan.
    func mayBeFull(white: Int) -> Bool {
        // Of a floor the plan itself is as soon known.
        if hasFloor { return losingNothing(but: white).height.cost < Price.impossible }
        return variants.contains { solution(of: $0, Price(question: .mayBeFull(white: white))).height.cost == 0 }
    }

    /// True where stories stand on a floor.
    var hasFloor: Bool { variants.contains { $0.rows.contains(where: \.isFloor) } }
    private var mostWhite: Int { shelf.house.fitting.mostWhite }

    private func losingNothing(but white: Int) -> Solution {
        if let known = whole[white] { return known }
        let found = cheapest(variants, Price(question: .cheapest, losingNothingBut: white))
        whole[white] = found
        return found
    }

    /// A page that is full with fillers.
    private func filled() -> PagePlan? {
        for price in pricesLosingNothing.dropFirst() {
            let solution = cheapest(variants, price)
            guard solution.height.cost < Price.impossible else { continue }
            let plan = plan(solution, Price(question: .cheapest))
            if mayBearItsFillers(plan) { return plan }
        }
        return nil
    }

    /// False where its fillers are more than the house allows, or one stands twice.
    private func mayBearItsFillers(_ plan: PagePlan) -> Bool {
        let drawings = plan.layout.blocks.filter { $0.kind == .filler }.map(\.number)
        let lattice = layout.sheet.lattice
        return plan.stack.fillerLines * 1000 <= lattice.columns * lattice.lines * shelf.house.fillers.most
            && Set(drawings).count == drawings.count
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
    private lazy var variants: [LayoutVariant] = {
        let copy = CopyOnHand(shelf.edition)
        let variants = LayoutVariant.all(of: slots.assigned(layout.rows)).map { variant in
            var variant = variant
            variant.rows = copy.rows(variant.rows)
            return variant
        }
        let faults = variants.map { self.faults(of: $0.rows) }
        return zip(variants, faults).filter { $0.1 == faults.min() }.map(\.0)
    }()

    private func faults(of rows: [Row]) -> Int {
        let strays = rows.contains(where: \.bearsHeadline) && !HeadlineOwner(shelf.edition).isFirstStorys ? 1 : 0
        let taken = Set(
            (rows.contains(where: \.takesSections) ? [BlockPlan.Kind.section] : [])
                + (rows.contains(where: \.takesAdvertisements) ? [.advertisement] : []))
        return places.faults(rows.flatMap(\.blocks), taken: taken).count + slots.lost(in: rows) + strays
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
        holds { row in
            switch row.content {
            case .sections, .floor: true
            case .cells, .alternatives: false
            }
        }
    }

    /// True where a floor stands in it, which has room for advertisements.
    var takesAdvertisements: Bool { holds(\.isFloor) }

    /// True where it is such a row itself, or one stands in it.
    private func holds(_ isSuch: (Row) -> Bool) -> Bool {
        if isSuch(self) { return true }
        switch content {
        case .sections, .floor: return false
        case .cells(let cells):
            return cells.contains { cell in
                if case .rows(let rows) = cell.content { rows.contains { $0.holds(isSuch) } } else { false }
            }
        case .alternatives(let alternatives): return alternatives.contains { $0.rows.contains { $0.holds(isSuch) } }
        }
    }
}
