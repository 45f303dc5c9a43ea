import Typesetting

/// Paragraphs that flow through legs of any length: the cheapest line counts for them, with no leg short but the last.
///
/// Exact, by dynamic programming over paragraphs and lines: what the rest costs depends only on the line where it begins, and a
/// paragraph can begin only on the few lines that those before it can end on. Where the first legs have another measure, its counts are
/// those of its place. Of equals the one is taken that leaves fewer lines empty, then the one whose last paragraphs are longer.
struct TextFlow {
    /// How paragraphs stand in legs.
    struct Setting: Hashable {
        /// The lines of each paragraph.
        var counts: [Int]
        /// Lines that stay empty at the end.
        var empty: Int
        var cost: Int
    }

    /// What a paragraph is to the search.
    private struct Step {
        /// Which of all counts.
        var counts: Range<Int>
        /// The lines that it can begin and end on, and the places of the first of them in the table of costs.
        var starts: ClosedRange<Int>
        var startPlace: Int
        var ends: ClosedRange<Int>
        var place: Int
        /// So many of its first lines stay together.
        var begun: Int
        /// What its first line costs alone at a leg's foot.
        var orphan: Int
        /// What it costs that a leg begins right behind it.
        var stranded: Int
        /// How it keeps together; nil for what is parted anywhere.
        var keeping: Keeping?
    }

    /// Where legs begin.
    private struct Begins {
        /// For each line whether it is the first of a leg but the first.
        var at: [Bool]
        /// True where legs may begin wherever it costs least: what then is found is a bound.
        var areFree = false
    }

    /// The least cost of the text up to each line that a paragraph can end on, paragraph after paragraph. It begins with the text's start.
    private typealias Table = [Int]

    /// The fewest and the most lines that the paragraphs can be set in.
    let least: Int
    let most: Int
    /// False where a paragraph cannot be set in any number of lines.
    let isSettable: Bool
    private let steps: [Step]
    /// Of paragraph after paragraph, the longest first; wherever it stands.
    private let counts: [LineCount]
    /// With their counts by place.
    private let paragraphs: [ModuleDemand.Paragraph]
    private let prices: ModuleDemand.LinePrices
    private let firstLegs: Int

    /// - Parameter firstLegs: so many legs have a measure of their own.
    init(_ paragraphs: [ModuleDemand.Paragraph], prices: ModuleDemand.LinePrices, firstLegs: Int = 0) {
        self.paragraphs = paragraphs
        self.prices = prices
        self.firstLegs = firstLegs
        var steps: [Step] = []
        var counts: [LineCount] = []
        var (starts, startPlace) = (0...0, 0)
        for paragraph in paragraphs {
            let own = paragraph.allCounts.sorted { $0.lines > $1.lines }
            let ends = starts.lowerBound + (own.last?.lines ?? 0)...starts.upperBound + (own.first?.lines ?? 0)
            let place = startPlace + starts.count
            steps.append(
                Step(
                    counts: counts.count..<counts.count + own.count, starts: starts, startPlace: startPlace, ends: ends, place: place,
                    begun: paragraph.begun, orphan: paragraph.opensWithLead ? prices.loneLead : prices.orphan,
                    stranded: paragraph.headsText ? prices.strandedHead : 0, keeping: paragraph.keeping))
            counts += own
            (starts, startPlace) = (ends, place)
        }
        (self.steps, self.counts) = (steps, counts)
        (least, most) = (starts.lowerBound, starts.upperBound)
        isSettable = steps.allSatisfy { !$0.counts.isEmpty }
    }

    /// A cheapest setting in some number of lines that no leg breaks badly.
    struct Unbroken {
        var cost: Int
        /// Where a leg that began there would part a first or a last line from its paragraph.
        var tender: [Int]
        /// True where its lines depend on where legs begin, so that its cost is but a bound.
        var isBound = false
    }

    /// Such a setting for each number of lines from `least` to `most`, each paragraph at its least price wherever it stands; those that
    /// cannot be had cost the most.
    var unbroken: [Unbroken] {
        let begins = Begins(at: [Bool](repeating: false, count: most + 1), areFree: true)
        let table = table(room: most, begins: begins, turn: nil)
        let isBound = steps.contains { $0.keeping != nil }
        return (least...most).map { end in
            var setting = Unbroken(cost: table[table.count - 1 - most + end], tender: [], isBound: isBound)
            guard setting.cost < .max, let counts = counts(to: end, table, begins, turn: nil) else { return setting }
            var start = 0
            for (step, lines) in zip(steps, counts) {
                if lines > 1 { setting.tender += [start + 1, start + lines - 1] }
                if step.begun > 2 { setting.tender += start + 2..<start + max(2, min(step.begun, lines)) }
                start += lines
                if step.stranded > 0 { setting.tender.append(start) }
            }
            return setting
        }
    }

    /// What the cheapest setting in legs of so many lines costs; nil where the text has too many.
    func cost(in legs: [Int]) -> Int? {
        let room = legs.reduce(0, +)
        guard room >= least, isSettable else { return nil }
        return end(table(room: room, begins: begins(legs, room: room), turn: turn(in: legs)), room: room)?.cost
    }

    /// The cheapest setting in legs of so many lines; nil where the text has too many.
    func cheapest(in legs: [Int]) -> Setting? {
        let room = legs.reduce(0, +)
        guard room >= least, isSettable else { return nil }
        let (begins, turn) = (begins(legs, room: room), turn(in: legs))
        let table = table(room: room, begins: begins, turn: turn)
        guard let (end, cost) = end(table, room: room), let counts = counts(to: end, table, begins, turn: turn) else { return nil }
        return Setting(counts: counts, empty: room - end, cost: cost)
    }

    /// The lines of each paragraph in the cheapest setting that ends before a line.
    private func counts(to end: Int, _ table: Table, _ begins: Begins, turn: Int?) -> [Int]? {
        var counts: [Int] = []
        counts.reserveCapacity(steps.count)
        var line = end
        for index in steps.indices.reversed() {
            let least = table[steps[index].place + line - steps[index].ends.lowerBound]
            let count = steps[index].counts.first { self.cost(index, self.counts[$0], to: line, table, begins, turn) == least }
            guard let count else { return nil }
            counts.append(self.counts[count].lines)
            line -= self.counts[count].lines
        }
        return counts.reversed()
    }

    /// The fewest lines of each paragraph, one after another, whatever room there is.
    func shortest(in legs: [Int]) -> [Int] {
        let turn = turn(in: legs)
        var start = 0
        return zip(steps, paragraphs).map { step, paragraph in
            let fewest = counts[step.counts].last { count in
                turn == nil || paragraph.keeping != nil
                    || paragraph.counts(at: LegPlace(start: start, lines: count.lines, turn: turn)).price(of: count.lines) != nil
            }
            defer { start += fewest?.lines ?? 0 }
            return fewest?.lines ?? 0
        }
    }

    // MARK: Search

    /// The line that the first leg of the others' measure begins with.
    private func turn(in legs: [Int]) -> Int? { firstLegs > 0 ? legs.prefix(firstLegs).reduce(0, +) : nil }

    /// What it costs to set a paragraph in so many lines from a line on; nil where it cannot be set so there.
    @inline(__always)
    private func price(_ index: Int, _ count: LineCount, from start: Int, _ turn: Int?) -> Int? {
        guard let turn, steps[index].keeping == nil else { return count.price }
        return paragraphs[index].counts(at: LegPlace(start: start, lines: count.lines, turn: turn)).price(of: count.lines)
    }

    private func begins(_ legs: [Int], room: Int) -> Begins { Begins(at: ModuleDemand.begins(legs, room: room)) }

    private func table(room: Int, begins: Begins, turn: Int?) -> Table {
        let size = steps.last.map { $0.place + $0.ends.count } ?? 1
        var table = Table(repeating: .max, count: size)
        table[0] = 0
        for index in steps.indices {
            let step = steps[index]
            guard step.ends.lowerBound <= room else { break }
            for end in step.ends.lowerBound...min(step.ends.upperBound, room) {
                var least = Int.max
                for count in step.counts { least = min(least, cost(index, counts[count], to: end, table, begins, turn)) }
                table[step.place + end - step.ends.lowerBound] = least
            }
        }
        return table
    }

    /// The cost up to a line on which a paragraph ends in so many lines.
    @inline(__always)
    private func cost(_ index: Int, _ count: LineCount, to end: Int, _ table: Table, _ begins: Begins, _ turn: Int?) -> Int {
        let step = steps[index]
        let start = end - count.lines
        guard step.starts.contains(start) else { return .max }
        let before = table[step.startPlace + start - step.starts.lowerBound]
        guard before < .max, let price = price(index, count, from: start, turn) else { return .max }
        var cost = before + price
        if let keeping = step.keeping { return kept(keeping, count.lines, from: start, begins).map { cost + $0 } ?? .max }
        if count.lines > 1 {
            if begins.at[start + 1] { cost += step.orphan }
            if step.begun > 1, (1..<min(step.begun, count.lines)).contains(where: { begins.at[start + $0] }) { cost += prices.parted }
            if begins.at[end - 1] { cost += prices.widow }
        }
        if step.stranded > 0, begins.at[end] { cost += step.stranded }
        return cost
    }

    /// What it costs that what keeps together takes so many lines from a line on; nil where it does not.
    private func kept(_ keeping: Keeping, _ lines: Int, from start: Int, _ begins: Begins) -> Int? {
        if begins.areFree { return 0 }
        let stand = keeping.stand(from: start, begins.at)
        guard stand.lines == lines else { return nil }
        return stand.white * prices.empty + (stand.isParted ? prices.parted : 0)
    }

    /// The line that the cheapest setting ends on.
    private func end(_ table: Table, room: Int) -> (line: Int, cost: Int)? {
        var best: (line: Int, cost: Int)?
        let place = table.count - (most - least + 1)
        for line in (least...most).reversed() where line <= room && table[place + line - least] < .max {
            let cost = table[place + line - least] + (room - line) * prices.empty
            if best.map({ cost < $0.cost }) ?? true { best = (line, cost) }
        }
        return best
    }
}
