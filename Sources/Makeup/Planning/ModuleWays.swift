import Layout

/// The ways to make each section's module for rows of sections: each is worked out once, however many rows it is tried in.
final class ModuleWays {
    /// A module, and what each number of lines costs it, from none to the greatest asked for.
    struct Way {
        let module: ModuleChoice
        let costs: [Int]
    }

    private struct Key: Hashable {
        var section: Int
        var columns: Int
        var isAlone: Bool
    }

    /// Of the rows.
    let columns: Int
    private let rows: SectionRows
    private let shelf: BlockShelf
    private let room: Int
    private let price: Price
    private var choices: [Key: [ModuleChoice]] = [:]
    private var ways: [Key: [Way]] = [:]
    private var widths: [Int: [[Int]]] = [:]

    /// - Parameter room: the greatest number of lines asked for.
    init(_ rows: SectionRows, columns: Int, shelf: BlockShelf, room: Int, price: Price) {
        (self.rows, self.columns, self.shelf, self.room, self.price) = (rows, columns, shelf, room, price)
    }

    var rules: PlanningRules { shelf.rules }

    /// The widths that so many modules can have side by side.
    func widths(among count: Int) -> [[Int]] {
        if let known = widths[count] { return known }
        let made = Compositions.all(of: columns, among: count, each: rules.columns)
        widths[count] = made
        return made
    }

    /// What the house takes for modules side by side.
    func price(of modules: [ModuleChoice]) -> Int { price.taste(ModuleRow.price(of: modules, rules: rules)) }

    /// The modules of a section over so many columns; none where its pin, its pictures or its figures do not allow them.
    /// - Parameter isAlone: true for the only module of its row.
    func choices(of section: Int, columns: Int, isAlone: Bool) -> [ModuleChoice] {
        let key = Key(section: section, columns: columns, isAlone: isAlone)
        if let known = choices[key] { return known }
        let made = made(key)
        choices[key] = made
        return made
    }

    /// The same with what they cost.
    func ways(of section: Int, columns: Int, isAlone: Bool) -> [Way] {
        let key = Key(section: section, columns: columns, isAlone: isAlone)
        if let known = ways[key] { return known }
        let made = choices(of: section, columns: columns, isAlone: isAlone).map { module in
            let costs = shelf.costs(of: module.plan(at: rows), columns: columns, upTo: room, at: price)
            return Way(module: module, costs: Array(costs.prefix(room + 1)))
        }
        ways[key] = made
        return made
    }

    private func made(_ key: Key) -> [ModuleChoice] {
        let section = shelf.sections[key.section - 1]
        if let pinned = section.pin.columns, pinned != key.columns { return [] }
        return ModuleChoice.figures(of: section, columns: key.columns).filter { section.leastColumns($0) <= key.columns }.map {
            ModuleChoice(section, number: key.section, columns: key.columns, figures: $0, isAlone: key.isAlone, rules: rules)
        }
    }
}
