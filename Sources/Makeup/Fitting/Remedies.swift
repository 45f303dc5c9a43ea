import Copy
import Source

/// The single changes after each of which a module would be full to its last line: every one is proven by fitting the module with it.
///
/// `cut 41 字 from paragraph 3`, `give its picture 1 line less than its least height (5 行)`.
struct Remedies {
    let fitting: ModuleFitting
    let lines: Int
    let copy: CopyTrial
    /// 字 in a line of the text.
    let measure: Int
    /// Sets a text on trial.
    let set: (Text) -> ModuleDemand.Paragraph
    /// Changes of what stands beside the text, as an editor calls them.
    let others: () -> [(words: Message, demand: ModuleDemand)]

    /// Up to so many lines every paragraph is tried.
    private static let fewLines = 3

    /// A change of the copy.
    struct CopyChange: Hashable {
        var characters: Int
        /// Counted from 0.
        var paragraph: Int
    }

    /// The change of the copy, and all changes in words, the copy's first.
    func found() -> Advice {
        let change = copyChange
        let others = others().filter { ModuleFitting($0.demand).fit(lines: lines).isExact }.map(\.words)
        return Advice(characters: change?.characters, words: (change.map { [words($0)] } ?? []) + heights + others + moduleLines)
    }

    private var fit: ModuleFit { fitting.fit(lines: lines) }
    private var demand: ModuleDemand { fitting.demand }
    private var isOver: Bool { fit.overset > 0 }

    /// Steps worth trying for what covers so many columns: the first gives just the room that is wanting or over, the others leave some
    /// to the other parts.
    private func steps(columns: Int) -> ClosedRange<Int> {
        let first = (max(fit.overset, fit.empty) + columns - 1) / columns
        return first...(first + 2)
    }

    // MARK: Heights

    /// Each picture or panel beyond its limits by as few lines as do it.
    private var heights: [Message] {
        demand.obstacles.indices.compactMap { index in
            let obstacle = demand.obstacles[index]
            guard obstacle.name != "heading" else { return nil }
            let limit = isOver ? obstacle.least : obstacle.most
            guard
                let step = steps(columns: obstacle.columns.count).first(where: { isExact(index, height: isOver ? limit - $0 : limit + $0) })
            else { return nil }
            return isOver
                ? "give its \("part", PartName.words(obstacle.name)) \("lines", step) \("lines", step, one: "line", many: "lines") less than its least height (\("limit", limit) 行)"
                : "give its \("part", PartName.words(obstacle.name)) \("lines", step) \("lines", step, one: "line", many: "lines") more than its most (\("limit", limit) 行)"
        }
    }

    private func isExact(_ index: Int, height: Int) -> Bool {
        guard height >= 1, height <= lines else { return false }
        var changed = demand
        let obstacle = changed.obstacles[index]
        changed.obstacles[index] = Obstacle(
            obstacle.name, columns: obstacle.columns, stand: obstacle.stand, natural: obstacle.natural,
            heights: [.init(lines: height, price: 0)])
        return ModuleFitting(changed).fit(lines: lines).isExact
    }

    /// The module itself by as few lines as do it.
    private var moduleLines: [Message] {
        guard
            let step = steps(columns: demand.columns).first(where: { fitting.fit(lines: isOver ? lines + $0 : max(0, lines - $0)).isExact })
        else { return [] }
        return [
            isOver
                ? "give the block \("lines", step) \("lines", step, one: "line", many: "lines") more in the layout"
                : "give the block \("lines", step) \("lines", step, one: "line", many: "lines") fewer in the layout"
        ]
    }

    // MARK: Copy

    private func words(_ change: CopyChange) -> Message {
        let name = PartName.words(copy.units[change.paragraph].name)
        if !isOver { return "add \("characters", change.characters) 字 to \("part", name)" }
        return change.characters < copy.length(of: change.paragraph)
            ? "cut \("characters", change.characters) 字 from \("part", name)"
            : "cut \("characters", change.characters) 字 from the end of \("part", name) backwards"
    }

    /// The paragraph in which the fewest 字 make the difference; the last one, where that is so many lines that it matters little. Where
    /// the first columns have a measure of their own, a long text is not sought: it would have to be broken anew for every height of
    /// what stands beside it.
    private var copyChange: CopyChange? {
        let isSmall = max(fit.overset, fit.empty) <= Self.fewLines
        guard isOver || isSmall || demand.firstColumns == 0 else { return nil }
        let all = copy.open
        var best: CopyChange?
        for paragraph in (isSmall ? all : all.suffix(1)).reversed() {
            guard let count = characters(paragraph, fewerThan: best?.characters ?? .max) else { continue }
            best = CopyChange(characters: count, paragraph: paragraph)
        }
        return best
    }

    /// The fewest 字 to be cut from the end of a paragraph backwards, or added there, after which the module is full; nil where they are
    /// not so few.
    private func characters(_ paragraph: Int, fewerThan limit: Int) -> Int? {
        let all = isOver ? (copy.first...paragraph).reduce(0) { $0 + copy.length(of: $1) } : (fit.empty + 2) * measure
        let most = min(all, limit - 1)
        guard most > 0, var count = fewest(upTo: most, where: { !isStillOff(paragraph, $0) }) else { return nil }
        // A line more or less may come of a 字 more where a mark does not break: exactness is asked for, not only room.
        for _ in 0...measure where count <= most {
            if change(paragraph, count).isExact { return count }
            count += 1
        }
        return nil
    }

    private func isStillOff(_ paragraph: Int, _ count: Int) -> Bool {
        let fit = change(paragraph, count)
        return isOver ? fit.overset > 0 : fit.overset == 0 && fit.empty > 0
    }

    private func change(_ paragraph: Int, _ count: Int) -> ModuleFit {
        let pieces = isOver ? copy.cut(count, fromEndOf: paragraph) : copy.grown(by: count, atEndOf: paragraph)
        let paragraphs = pieces.map { piece in
            switch piece {
            case .kept(let index): demand.paragraphs[index]
            case .changed(let text): set(text)
            }
        }
        return fitting.with(paragraphs).fit(lines: lines)
    }

    /// The fewest of a number from which on a condition holds.
    private func fewest(upTo most: Int, where holds: (Int) -> Bool) -> Int? {
        guard holds(most) else { return nil }
        var (low, high) = (0, most)
        while high - low > 1 {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
