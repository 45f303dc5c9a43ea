import Typesetting

/// The search behind `ColumnBalance`.
struct ColumnPlan {
    let choices: [[LineCount]]
    let columns: Int

    /// The cheapest choice for each paragraph alone.
    private var natural: [Int] { choices.map { $0.min { ($0.price, $0.lines) < ($1.price, $1.lines) }?.lines ?? 0 } }

    // MARK: Level columns

    /// All columns of one height but the last, which is short by fewer lines than there are columns; nil where a widow cannot be helped.
    func level() -> ColumnBalance? {
        let total = natural.reduce(0, +)
        let fewest = choices.reduce(0) { $0 + ($1.map(\.lines).min() ?? 0) }
        let most = choices.reduce(0) { $0 + ($1.map(\.lines).max() ?? 0) }
        var best: (price: Int, balance: ColumnBalance)?
        for height in height(fewest)...max(height(fewest), height(most)) {
            guard let found = paragraphs(height: height) else { continue }
            // Of equal prices the height nearest to the natural one.
            let price = found.price * 16 + abs(height - self.height(total))
            if best.map({ price < $0.price }) ?? true { best = (price, balance(found.counts, height: height)) }
        }
        return best?.balance
    }

    private func height(_ lines: Int) -> Int { max(1, (lines + columns - 1) / columns) }

    private func balance(_ counts: [Int], height: Int) -> ColumnBalance {
        let total = counts.reduce(0, +)
        return ColumnBalance(
            paragraphs: counts, columns: (0..<columns).map { max(0, min(height, total - $0 * height)) })
    }

    private struct Step {
        var price: Int
        var lines: Int
        var before: Int
    }

    /// The cheapest numbers of lines that fill columns of the height without a widow.
    private func paragraphs(height: Int) -> (counts: [Int], price: Int)? {
        let room = height * columns
        var layers: [[Step?]] = []
        var reached = [Step?](repeating: nil, count: room + 1)
        reached[0] = Step(price: 0, lines: 0, before: 0)
        for choice in choices {
            var next = [Step?](repeating: nil, count: room + 1)
            for start in 0...room {
                guard let step = reached[start] else { continue }
                for count in choice where start + count.lines <= room && !leavesWidow(start, count.lines, height) {
                    let price = step.price + count.price
                    let end = start + count.lines
                    if next[end].map({ price < $0.price }) ?? true { next[end] = Step(price: price, lines: count.lines, before: start) }
                }
            }
            layers.append(next)
            reached = next
        }
        // All columns but the last are full, and the last is not empty.
        let least = max(room - (columns - 1), (columns - 1) * height + (columns > 1 ? 1 : 0))
        let ends = (least...room).filter { reached[$0] != nil }
        guard let end = ends.min(by: { (reached[$0]?.price ?? 0) < (reached[$1]?.price ?? 0) }), let last = reached[end] else { return nil }
        return (counts(to: end, layers), last.price)
    }

    private func counts(to end: Int, _ layers: [[Step?]]) -> [Int] {
        var counts: [Int] = []
        var place = end
        for layer in layers.reversed() {
            guard let step = layer[place] else { break }
            counts.append(step.lines)
            place = step.before
        }
        return counts.reversed()
    }

    /// True where the paragraph's last line would be the first of a column.
    private func leavesWidow(_ start: Int, _ lines: Int, _ height: Int) -> Bool {
        lines > 1 && (start + lines - 1) % height == 0 && (start + lines - 1) / height < columns
    }

    // MARK: Uneven columns

    /// Heights that differ by one line, the paragraphs as set best or one of them otherwise; nil where that leaves a widow too.
    func uneven() -> ColumnBalance? {
        guard columns <= Self.mostTried else { return nil }
        return variations.lazy.compactMap(self.uneven).first
    }

    /// The best settings first, then all with one paragraph set otherwise, the cheapest first.
    private var variations: [[Int]] {
        let best = natural
        let others = choices.enumerated().flatMap { index, choice in
            choice.filter { $0.lines != best[index] }.map { (price: $0.price, index: index, lines: $0.lines) }
        }
        return [best]
            + others.sorted { ($0.price, $0.index, $0.lines) < ($1.price, $1.index, $1.lines) }.map { other in
                var counts = best
                counts[other.index] = other.lines
                return counts
            }
    }

    private func uneven(_ counts: [Int]) -> ColumnBalance? {
        let total = counts.reduce(0, +)
        let tops = widowTops(counts)
        let height = height(total)
        let patterns = (0..<1 << (columns - 1)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        for tall in [height, height + 1] {
            for pattern in patterns {
                var heights = (0..<columns - 1).map { tall - (pattern >> $0 & 1) }
                heights.append(total - heights.reduce(0, +))
                guard let last = heights.last, last >= tall - 1, last <= tall, !hasWidow(heights, tops) else { continue }
                return ColumnBalance(paragraphs: counts, columns: heights)
            }
        }
        return nil
    }

    /// With more columns the patterns are too many to be tried.
    private static let mostTried = 12

    /// The lines, counted from 0, that must not begin a column.
    private func widowTops(_ counts: [Int]) -> Set<Int> {
        var tops: Set<Int> = []
        var line = 0
        for count in counts {
            line += count
            if count > 1 { tops.insert(line - 1) }
        }
        return tops
    }

    private func hasWidow(_ heights: [Int], _ tops: Set<Int>) -> Bool {
        var line = 0
        for height in heights.dropLast() {
            line += height
            if tops.contains(line) { return true }
        }
        return false
    }

    /// The lines shared out as evenly as can be, with the paragraphs as set best, whatever that leaves.
    func plain() -> ColumnBalance {
        let counts = natural
        let total = counts.reduce(0, +)
        return ColumnBalance(
            paragraphs: counts, columns: (0..<columns).map { total / columns + ($0 < total % columns ? 1 : 0) })
    }
}
