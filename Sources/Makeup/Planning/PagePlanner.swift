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

    func plan() -> PagePlan {
        var best: (variant: LayoutVariant, stack: Stack, height: (lines: Int, cost: Int))?
        for variant in soundVariants {
            let stack = stack(variant.rows, Price(question: .cheapest))
            let height = height(of: stack)
            if best.map({ height.cost + variant.price < $0.height.cost + $0.variant.price }) ?? true { best = (variant, stack, height) }
        }
        guard let best else { preconditionFailure("a layout has at least one variant") }
        return plan(
            best.variant, rows: best.stack.resolved(for: best.height.lines), lines: best.height.lines,
            cost: best.height.cost + best.variant.price)
    }

    /// False where it is certain that no plan fills the page, which is known far sooner than the best plan.
    var mayBeFull: Bool { soundVariants.contains { height(of: stack($0.rows, Price(question: .mayBeFull))).cost == 0 } }

    private func plan(_ variant: LayoutVariant, rows: [Row], lines: Int, cost: Int) -> PagePlan {
        var planned = layout.withLines(lines)
        planned.rows = rows
        let stack = stack(rows, Price(question: .cheapest))
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
        places.faults(rows.flatMap(\.blocks), sectionsAreTaken: rows.contains(where: \.takesSections)).count + slots.lost(in: rows)
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
    /// True where rows of sections stand in it.
    var takesSections: Bool {
        switch content {
        case .sections: true
        case .cells(let cells):
            cells.contains { cell in
                if case .rows(let rows) = cell.content { rows.contains(where: \.takesSections) } else { false }
            }
        case .alternatives(let alternatives): alternatives.contains { $0.rows.contains(where: \.takesSections) }
        }
    }
}
