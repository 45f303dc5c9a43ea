import Typesetting

/// Paragraphs that flow through legs of any length: the cheapest line counts for them, with no leg short but the last.
///
/// Exact, by dynamic programming over paragraphs and lines: what the rest costs depends only on the line where it begins.
struct TextFlow {
    /// How paragraphs stand in legs.
    struct Setting: Hashable {
        /// The lines of each paragraph.
        var counts: [Int]
        /// Lines that stay empty at the end.
        var empty: Int
        var cost: Int
    }

    let paragraphs: [ModuleDemand.Paragraph]
    let prices: ModuleDemand.LinePrices
    /// The fewest and the most lines that the paragraphs can be set in.
    let least: Int
    let most: Int
    /// The least cost of filling so many lines from `least` on, what breaks cost left out.
    private let floors: [Int]

    init(_ paragraphs: [ModuleDemand.Paragraph], prices: ModuleDemand.LinePrices) {
        self.paragraphs = paragraphs
        self.prices = prices
        least = paragraphs.reduce(0) { $0 + ($1.counts.map(\.lines).min() ?? 0) }
        most = paragraphs.reduce(0) { $0 + ($1.counts.map(\.lines).max() ?? 0) }
        floors = Self.floors(paragraphs, least: least, most: most, empty: prices.empty)
    }

    /// No text in so many lines, at least `least`, costs less.
    func floor(of lines: Int) -> Int {
        lines <= most ? floors[lines - least] : floors[most - least] + (lines - most) * prices.empty
    }

    private static func floors(_ paragraphs: [ModuleDemand.Paragraph], least: Int, most: Int, empty: Int) -> [Int] {
        var reached: [Int: Int] = [0: 0]
        for paragraph in paragraphs {
            var next: [Int: Int] = [:]
            for (lines, price) in reached {
                for count in paragraph.counts { next[lines + count.lines] = min(next[lines + count.lines] ?? .max, price + count.price) }
            }
            reached = next
        }
        var last = Int.max
        return (least...most).map { lines in
            last = min(reached[lines] ?? .max, last == .max ? .max : last + empty)
            return last
        }
    }

    // MARK: Setting

    /// The cheapest setting in legs of so many lines; nil where the text has too many.
    func cheapest(in legs: [Int]) -> Setting? {
        let room = legs.reduce(0, +)
        guard room >= least else { return nil }
        let breaks = breaks(legs)
        var costs = [Int](repeating: .max, count: room + 1)
        costs[0] = 0
        var choices: [[Int]] = []
        for paragraph in paragraphs {
            var next = [Int](repeating: .max, count: room + 1)
            var chosen = [Int](repeating: 0, count: room + 1)
            for start in 0...room where costs[start] < .max {
                for count in paragraph.counts where start + count.lines <= room {
                    let end = start + count.lines
                    let cost = costs[start] + count.price + price(of: paragraph, start..<end, at: breaks)
                    if cost < next[end] { (next[end], chosen[end]) = (cost, count.lines) }
                }
            }
            choices.append(chosen)
            costs = next
        }
        return setting(costs, choices, room: room)
    }

    /// The lines before which a new leg begins.
    private func breaks(_ legs: [Int]) -> [Int] {
        var breaks: [Int] = []
        var line = 0
        for leg in legs.dropLast() {
            line += leg
            if line > breaks.last ?? 0 { breaks.append(line) }
        }
        return breaks
    }

    /// What it costs that legs begin within a paragraph.
    private func price(of paragraph: ModuleDemand.Paragraph, _ lines: Range<Int>, at breaks: [Int]) -> Int {
        var price = 0
        for line in breaks where line > lines.lowerBound && line < lines.upperBound {
            if line == lines.lowerBound + 1 { price += paragraph.opensWithLead ? prices.loneLead : prices.orphan }
            if line == lines.upperBound - 1 { price += prices.widow }
        }
        return price
    }

    private func setting(_ costs: [Int], _ choices: [[Int]], room: Int) -> Setting? {
        var best: (end: Int, cost: Int)?
        for end in costs.indices.reversed() where costs[end] < .max {
            let cost = costs[end] + (room - end) * prices.empty
            if best.map({ cost < $0.cost }) ?? true { best = (end, cost) }
        }
        guard let best else { return nil }
        var counts: [Int] = []
        var line = best.end
        for chosen in choices.reversed() {
            counts.append(chosen[line])
            line -= chosen[line]
        }
        return Setting(counts: counts.reversed(), empty: room - best.end, cost: best.cost)
    }
}
