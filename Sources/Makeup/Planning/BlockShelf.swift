import Copy
import Layout

/// The blocks of one page as they are made: each place and measure once, so that a plan can try many pages without shaping its text anew.
final class BlockShelf {
    private struct Key: Hashable {
        var plan: BlockPlan
        var columns: Int

        /// What tells most plans of a page apart.
        func hash(into hasher: inout Hasher) {
            hasher.combine(plan.kind)
            hasher.combine(plan.number)
            hasher.combine(columns)
            hasher.combine(plan.figures == .band)
            hasher.combine(plan.grade)
            hasher.combine(plan.pictureColumns)
        }
    }

    private struct TableKey: Hashable {
        var block: Key
        var price: Price
    }

    private let catalogue: BlockCatalogue
    /// The edition's sections as planning sees them.
    let sections: [SectionShape]
    private var blocks: [Key: any Block] = [:]
    private var tables: [TableKey: [Int]] = [:]

    init(_ catalogue: BlockCatalogue) {
        self.catalogue = catalogue
        sections = catalogue.edition.sections.map { SectionShape($0) }
    }

    var edition: Edition { catalogue.edition }
    /// What stands on the layout's other pages.
    var elsewhere: [BlockPlan] { catalogue.layout.elsewhere }
    var house: House { catalogue.layout.house }
    var lattice: Lattice { catalogue.layout.sheet.lattice }
    var rules: PlanningRules { house.planning }
    /// Width over height of a picture's file.
    func shape(of picture: Picture) -> Double { catalogue.pictures[picture.file.value] ?? 1.5 }

    /// The block of a plan over so many columns; nil, with a finding, where the edition has nothing for it.
    func block(for plan: BlockPlan, columns: Int) -> (any Block)? {
        let key = Key(plan: plan, columns: columns)
        if let known = blocks[key] { return known }
        let made = catalogue.block(for: plan, columns: columns)
        blocks[key] = made
        return made
    }

    /// What each number of lines costs, from none to `most`.
    func costs(of plan: BlockPlan, columns: Int, upTo most: Int, at price: Price) -> [Int] {
        let key = TableKey(block: Key(plan: plan, columns: columns), price: price)
        if let known = tables[key], known.count > most { return known }
        guard let block = block(for: plan, columns: columns) else { return [Int](repeating: 0, count: most + 1) }
        let table = price.table(of: block, plan: plan, columns: columns, upTo: most)
        tables[key] = table
        return table
    }
}
