import Copy
import Layout

/// All ways to set some neighbouring sections side by side, and the cheapest of them for each height.
struct ModuleRow {
    /// The modules side by side.
    let count: Int
    private var choices: [[ModuleChoice]] = []
    /// For each number of lines the least cost and the number of the choice that has it.
    private var best: [(cost: Int, choice: Int)] = []

    func cost(lines: Int) -> Int { best[lines].cost }
    func modules(lines: Int) -> [ModuleChoice] { choices[best[lines].choice] }

    /// True where pins or pictures leave no way.
    var isEmpty: Bool { choices.isEmpty }

    /// - Parameter room: the greatest number of lines asked for.
    init(_ sections: ArraySlice<Int>, columns: Int, in rows: SectionRows, shelf: BlockShelf, room: Int, price: Price) {
        count = sections.count
        let rules = shelf.rules
        for widths in Compositions.all(of: columns, among: sections.count, each: rules.columns) {
            let modules = zip(sections, widths).map { Self.modules(section: $0, columns: $1, isAlone: sections.count == 1, shelf: shelf) }
            if modules.contains(where: \.isEmpty) { continue }
            let ways = modules.map { modules in
                modules.map { Way(module: $0, costs: shelf.costs(of: $0.plan(at: rows), columns: $0.columns, upTo: room, at: price)) }
            }
            for ways in Self.products(ways) { take(ways, price: price.taste(Self.price(of: ways.map(\.module), rules: rules)), room: room) }
        }
    }

    /// A module, and what each number of lines costs it.
    private struct Way {
        var module: ModuleChoice
        var costs: [Int]
    }

    private mutating func take(_ ways: [Way], price: Int, room: Int) {
        if choices.isEmpty { best = [(cost: Int, choice: Int)](repeating: (Int.max, 0), count: room + 1) }
        for lines in 0...room {
            var cost = price
            for way in ways { cost += way.costs[lines] }
            if cost < best[lines].cost { best[lines] = (cost, choices.count) }
        }
        choices.append(ways.map(\.module))
    }

    /// What the house takes for modules side by side.
    static func price(of modules: [ModuleChoice], rules: PlanningRules) -> Int {
        let alike = zip(modules, modules.dropFirst()).count { $0.opening == $1.opening }
        return modules.reduce(0) { $0 + $1.price } + alike * rules[.alike] + (modules.count == 1 ? rules[.alone] : 0)
    }

    private static func modules(section number: Int, columns: Int, isAlone: Bool, shelf: BlockShelf) -> [ModuleChoice] {
        let section = shelf.sections[number - 1]
        if let pinned = section.pin.columns, pinned != columns { return [] }
        return ModuleChoice.figures(of: section, columns: columns).filter { section.leastColumns($0) <= columns }.map {
            ModuleChoice(section, number: number, columns: columns, figures: $0, isAlone: isAlone, rules: shelf.rules)
        }
    }

    /// Every way to take one of each list, the first list's order leading.
    private static func products(_ lists: [[Way]]) -> [[Way]] {
        lists.reduce([[]]) { products, list in products.flatMap { product in list.map { product + [$0] } } }
    }
}
