import Measure

/// Breaks a headline by its sense into the fewest lines that the measure allows, as even as the words permit. An editor's own break
/// always wins.
struct HeadlineBreaker {
    let text: ComposedText
    let measure: Int
    let points: [Breakpoint]
    /// What a break at the end of each word costs, by its place in the text's bytes.
    private let wordEnds: [Int: Int]
    private let isBrokenByWords: Bool
    private let em: Int

    init(_ headline: Headline, measure: Length) {
        text = headline.text
        self.measure = measure.units
        points = EmergencyBreaks(text: text, measure: max(1, measure.units)).breakpoints()
        em = max(1, text.shaped.em.units)
        isBrokenByWords = Self.needsWords(text, points, measure: measure.units)
        wordEnds = isBrokenByWords ? headline.wordEnds : [:]
    }

    /// False where every piece between the editor's own breaks fits on one line: then no dictionary needs to be opened.
    private static func needsWords(_ text: ComposedText, _ points: [Breakpoint], measure: Int) -> Bool {
        var start = 0
        for point in points where point.isForced {
            if width(of: text, from: start, to: point) > measure { return true }
            start = point.start
        }
        return false
    }

    /// The breakpoints to break at, in order; the last is the end of the text.
    func way() -> [Int] {
        var way: [Int] = []
        var first = 0
        for index in points.indices where points[index].isForced {
            way += piece(first...index)
            first = index + 1
        }
        return way
    }

    /// The best way through the breakpoints of a piece that ends with a forced break.
    private func piece(_ range: ClosedRange<Int>) -> [Int] {
        let start = range.lowerBound == 0 ? 0 : points[range.lowerBound - 1].start
        let whole = width(from: start, to: points[range.upperBound])
        let lines = range.map { index in linesBegin(before: index, in: range, from: start)..<index }
        // No text has more lines than places to break, whatever the measure: there may be no room at all.
        let fewest = min(range.count, max(1, (whole + measure - 1) / max(1, measure), fewestLines(lines, first: range.lowerBound)))
        for count in fewest...range.count {
            guard let way = way(through: range, lines, from: start, count: count, mean: whole / count) else { continue }
            // A line more is better than a name in two pieces.
            if way.contains(where: { !points[$0].isForced && partsWord(points[$0]) }), count < range.count,
                let longer = self.way(through: range, lines, from: start, count: count + 1, mean: whole / (count + 1)),
                !longer.contains(where: { !points[$0].isForced && partsWord(points[$0]) })
            {
                return longer
            }
            return way
        }
        return Array(range)
    }

    /// True for a break within a word. False where the head was not broken by its words.
    func partsWord(_ point: Breakpoint) -> Bool {
        isBrokenByWords && !point.isForced && priceOfBreak(point) >= HeadlineCosts.insideWord
    }

    /// The first of the points after which a line may begin that ends at a point; the one before the piece stands for its start.
    private func linesBegin(before index: Int, in range: ClosedRange<Int>, from start: Int) -> Int {
        let earliest = range.lowerBound - 1
        guard !points[index].isEmergency else { return earliest }
        var first = index - 1
        // What a mark gives up at the start of a line is less than one 字.
        while first > earliest, width(from: lineStart(after: first - 1, in: range, from: start), to: points[index]) <= measure + em {
            first -= 1
        }
        return first
    }

    private func lineStart(after index: Int, in range: ClosedRange<Int>, from start: Int) -> Int {
        index < range.lowerBound ? start : points[index].start
    }

    /// A number of lines below which there is surely no way: that of the longest lines.
    private func fewestLines(_ lines: [Range<Int>], first: Int) -> Int {
        var counts = [0]
        for line in lines { counts.append(1 + (counts[(line.lowerBound - first + 1)..<(line.upperBound - first + 1)].min() ?? 0)) }
        return counts[counts.count - 1]
    }

    private struct Step {
        var price: Int
        var back: Int
    }

    /// The cheapest way in exactly so many lines; nil where they cannot hold the text.
    /// - Parameter lines: for each point the points that a line which ends there may begin after.
    private func way(through range: ClosedRange<Int>, _ lines: [Range<Int>], from start: Int, count: Int, mean: Int) -> [Int]? {
        // By point, the one before the piece first.
        let before = range.lowerBound - 1
        var layers: [[Step?]] = []
        var reached = [Step?](repeating: nil, count: range.count + 1)
        reached[0] = Step(price: 0, back: before)
        for line in 1...count {
            var next = [Step?](repeating: nil, count: range.count + 1)
            for index in range where line < count || index == range.upperBound {
                for previous in lines[index - range.lowerBound] {
                    guard let step = reached[previous - before] else { continue }
                    let from = lineStart(after: previous, in: range, from: start)
                    guard let price = price(from: from, to: points[index], mean: mean, isLast: index == range.upperBound) else { continue }
                    let total = step.price + price
                    if total < next[index - before]?.price ?? Int.max { next[index - before] = Step(price: total, back: previous) }
                }
            }
            layers.append(next)
            reached = next
        }
        guard reached[range.upperBound - before] != nil else { return nil }
        var way: [Int] = []
        var index = range.upperBound
        for layer in layers.reversed() {
            way.append(index)
            index = layer[index - before]?.back ?? before
        }
        return way.reversed()
    }

    private func width(from start: Int, to point: Breakpoint) -> Int { Self.width(of: text, from: start, to: point) }

    private static func width(of text: ComposedText, from start: Int, to point: Breakpoint) -> Int {
        guard point.end > start else { return 0 }
        let blank = start == 0 ? text.paragraphStartBlank : text.edges[start].startBlank
        return LineFitter.naturalWidth(
            text.sums[start], text.sums[point.end - 1], startBlank: blank, edge: text.edges[point.end - 1])
    }

    private func price(from start: Int, to point: Breakpoint, mean: Int, isLast: Bool) -> Int? {
        let width = width(from: start, to: point)
        guard width <= measure || point.isEmergency else { return nil }
        let tenths = (width - mean) * 10 / em
        let uneven = tenths * tenths + (abs(width - mean) * 9 > mean ? HeadlineCosts.uneven : 0)
        let substance = text.sums[max(start, point.end)].substance - text.sums[start].substance
        let runt = substance < HeadlineCosts.leastInLine * em ? HeadlineCosts.runt : 0
        return uneven + runt + (isLast ? 0 : priceOfBreak(point))
    }

    private func priceOfBreak(_ point: Breakpoint) -> Int {
        guard point.end > 0 else { return 0 }
        if point.end < point.start { return isPhraseSpace(point) ? HeadlineCosts.atSpace : HeadlineCosts.betweenWords }
        let place = text.cells[point.end - 1].bytes.upperBound
        if text.cells[point.end - 1].kind.isClosingOrStop { return HeadlineCosts.afterMark + (wordEnds[place] ?? 0) + point.price }
        return (wordEnds[place] ?? HeadlineCosts.insideWord) + point.price
    }

    /// A space between Western words, or between a number and what it counts, parts no phrases.
    private func isPhraseSpace(_ point: Breakpoint) -> Bool {
        !text.cells[point.end - 1].isWordy
            || (point.start < text.cells.count && text.cells[point.start].kind != .latin && !text.cells[point.end - 1].isDigit)
    }
}
