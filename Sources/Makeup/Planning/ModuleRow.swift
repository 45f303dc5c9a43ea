import Copy
import Layout

/// All ways to set some neighbouring sections side by side, and the cheapest of them for each height.
struct ModuleRow {
    /// The modules side by side.
    let count: Int
    /// What each number of lines costs at the least, from none to the greatest asked for.
    private(set) var costs: [Int] = []
    /// The number of the choice that costs so.
    private var best: [Int] = []
    private var choices: [[ModuleChoice]] = []

    func modules(lines: Int) -> [ModuleChoice] { choices[best[lines]] }

    /// True where pins or pictures leave no way.
    var isEmpty: Bool { choices.isEmpty }

    init(_ sections: ArraySlice<Int>, ways: ModuleWays) {
        count = sections.count
        let isAlone = sections.count == 1
        for widths in ways.widths(among: sections.count) {
            let parts = zip(sections, widths)
            if parts.contains(where: { ways.choices(of: $0, columns: $1, isAlone: isAlone).isEmpty }) { continue }
            let lists = parts.map { ways.ways(of: $0, columns: $1, isAlone: isAlone) }
            take(lists[...], beside: [], sums: []) { ways.price(of: $0) }
        }
    }

    /// Takes every way to make one module of each list, the first list's order leading, beside those that are chosen and cost so much
    /// together.
    private mutating func take(
        _ lists: ArraySlice<[ModuleWays.Way]>, beside chosen: [ModuleChoice], sums: [Int], price: ([ModuleChoice]) -> Int
    ) {
        guard let list = lists.first else { return take(chosen, sums, price: price(chosen)) }
        for way in list {
            take(
                lists.dropFirst(), beside: chosen + [way.module], sums: chosen.isEmpty ? way.costs : Self.sums(sums, way.costs),
                price: price)
        }
    }

    private static func sums(_ costs: [Int], _ more: [Int]) -> [Int] {
        var sums = costs
        for lines in sums.indices { sums[lines] += more[lines] }
        return sums
    }

    /// Modules side by side, what each number of lines costs them, and what the house takes for them.
    private mutating func take(_ modules: [ModuleChoice], _ sums: [Int], price: Int) {
        if choices.isEmpty {
            costs = [Int](repeating: .max, count: sums.count)
            best = [Int](repeating: 0, count: sums.count)
        }
        for lines in sums.indices where sums[lines] + price < costs[lines] {
            (costs[lines], best[lines]) = (sums[lines] + price, choices.count)
        }
        choices.append(modules)
    }

    /// What the house takes for modules side by side.
    static func price(of modules: [ModuleChoice], rules: PlanningRules) -> Int {
        let alike = zip(modules, modules.dropFirst()).count { $0.opening == $1.opening }
        return modules.reduce(0) { $0 + $1.price } + alike * rules[.alike] + (modules.count == 1 ? rules[.alone] : 0)
    }
}
