import Layout
import Typesetting

@testable import Makeup

extension FittingRules {
    /// A house for tests: the paper's prices, and no step of the whole page.
    static let sample = FittingRules(
        emptyLine: 400, widow: 250, orphan: 150, loneLead: 300, paragraph: Change(price: 40, most: 2),
        picture: Height(price: 1, least: 500, most: 1500),
        panel: Height(price: 2, least: 500, most: 1500), head: Change(price: 200, most: 0),
        figures: Lines(price: 1, least: 4, lines: 5, most: 8), callouts: Callouts(mayHide: false, price: 500), underset: .refuse, steps: [])
}

extension ModuleDemand {
    /// Paragraphs of so many lines, each of which can have up to `give` lines more or fewer.
    init(_ natural: [Int], give: Int = 0, columns: Int = 2, obstacles: [Obstacle] = [], leads: Bool = false) {
        self.init(
            columns: columns, obstacles: obstacles,
            paragraphs: natural.map { lines in
                Paragraph(
                    (max(1, lines - give)...(lines + give)).map { LineCount(lines: $0, price: 0) }, natural: lines, opensWithLead: leads,
                    rules: FittingRules.sample.paragraph)
            }, prices: LinePrices(.sample))
    }

    /// A demand that looks random.
    static func random(_ steps: inout Steps) -> ModuleDemand {
        let columns = steps.next(1...3)
        let counts = (0..<steps.next(0...3)).map { _ in steps.next(1...7) }
        return ModuleDemand(
            counts, give: steps.next(0...2), columns: columns, obstacles: Obstacle.random(&steps, columns: columns),
            leads: steps.next(0...1) == 0)
    }

    /// A demand whose first columns have a measure of their own, so that paragraphs are longer or shorter there.
    static func randomWithFirstColumns(_ steps: inout Steps) -> ModuleDemand {
        var demand = random(&steps)
        demand.columns = max(2, demand.columns)
        demand.obstacles = Obstacle.random(&steps, columns: demand.columns)
        demand.firstColumns = steps.next(1...(demand.columns - 1))
        for index in demand.paragraphs.indices {
            let others = demand.paragraphs[index].natural
            let first = max(1, others + steps.next(-2...1))
            func counts(_ natural: Int) -> [LineCount] { (max(1, natural - 1)...(natural + 1)).map { LineCount(lines: $0, price: 0) } }
            demand.paragraphs[index].elsewhere = OtherLegs(
                first: ParagraphCounts(counts(first), natural: first, rules: FittingRules.sample.paragraph),
                others: demand.paragraphs[index].counts(at: .others), rules: FittingRules.sample.paragraph
            ) { lines in (counts(lines % 2 == 0 ? first : others), (first + others) / 2) }
        }
        return demand
    }
}

extension Obstacle {
    /// Heading, picture, panel and picture at the foot, each of them there or not.
    static func random(_ steps: inout Steps, columns: Int) -> [Obstacle] {
        func obstacle(_ name: String, _ span: Range<Int>, _ stand: Stand = .top) -> Obstacle {
            let least = steps.next(1...3)
            let most = least + steps.next(0...3)
            return Obstacle(
                name, columns: span, stand: stand, natural: steps.next(least...most), range: least...most, price: steps.next(1...30))
        }
        var obstacles = [obstacle("heading", 0..<columns)]
        if steps.next(0...1) == 0 { obstacles.append(obstacle("picture", 0..<steps.next(1...columns))) }
        if steps.next(0...1) == 0 { obstacles.append(obstacle("panel", (columns - 1)..<columns)) }
        if steps.next(0...2) == 0 { obstacles.append(obstacle("foot", 0..<steps.next(1...columns), .foot)) }
        return obstacles
    }
}
