import Layout

/// What heights cost. Where one cannot be had it costs so much for each line that is wanting, so that the least loss is found.
///
/// Copy loses before anything else does: a story before a note or a picture, and none of them all its lines. A line that is lost where
/// only one part of the page may lose any costs far less than one lost elsewhere: what a page costs then tells whether that part alone
/// can make room.
struct Price: Hashable {
    enum Question: Hashable {
        /// Which page costs least.
        case cheapest
        /// Whether any page may be full, but for so many lines of white in each of its stories: nothing costs but a block that is certainly
        /// over or short.
        case mayBeFull(white: Int)
    }

    enum Fillers: Hashable {
        case none, any
        /// Dealt out, so that no two stories of a few can have the same.
        case dealt

        /// The numbers, from 0, of the drawings that a story may have.
        func drawings(forStory number: Int, of count: Int) -> [Int] {
            switch self {
            case .none: []
            case .any: Array(0..<count)
            case .dealt: count == 0 ? [] : [number % count]
            }
        }
    }

    let question: Question
    /// The part of the copy that alone may lose lines; nil where every story may.
    var blamed: CopyPart?
    /// True where a floor counts only heights in which nothing is lost: they are few, and soon found.
    var isStrict = false
    /// Which of the house's fillers may stand under which story of a floor.
    var fillers = Fillers.none
    /// Lines of a column that a story may leave white, where one part alone is to make room or nothing may be lost.
    var mostWhite = 0

    /// For each line of a column that a story loses.
    static let impossible = 1_000_000
    /// For each line of a column that a story leaves white beyond what the house prints, where one part alone is to make room: more than
    /// that part can lose.
    static let unprintable = impossible * 2_000
    /// For each line that something else loses: more than all the lines of a page.
    static let worse = unprintable * 500
    /// For each line that a block lacks to stand on the page at all.
    private static let nothing = worse * 1_000
    /// A line that stays empty because nothing can take it.
    private static let spareLine = 10_000

    init(question: Question, blamed: CopyPart? = nil) { (self.question, self.blamed) = (question, blamed) }

    /// Where nothing may be lost but so many lines of white in each story of a floor.
    init(question: Question, losingNothingBut white: Int) {
        self.init(question: question)
        (isStrict, mostWhite) = (true, white)
    }

    /// - Parameter columns: of the block.
    func of(_ block: any Block, plan: BlockPlan, columns: Int, lines: Int) -> Int {
        switch question {
        case .cheapest:
            guard let cost = block.cost(lines: lines) else { return loss(of: block, plan: plan, columns: columns, lines: lines) }
            return cost + white(of: block, lines: lines, cost: cost)
        case .mayBeFull(let white): return block.mayFill(lines: lines, white: white) ? 0 : 1
        }
    }

    /// The same of each number of lines, from none to `most`.
    func table(of block: any Block, plan: BlockPlan, columns: Int, upTo most: Int) -> [Int] {
        guard question == .cheapest else { return (0...most).map { of(block, plan: plan, columns: columns, lines: $0) } }
        return block.costs(upTo: most).enumerated().map { lines, cost in
            cost.map { $0 + white(of: block, lines: lines, cost: $0) }
                ?? loss(of: block, plan: plan, columns: columns, lines: lines)
        }
    }

    /// White that the house does not print, where it matters who is to make room.
    private func white(of block: any Block, lines: Int, cost: Int) -> Int {
        if blamed == nil || cost == 0 { return 0 }
        return max(0, block.whiteLines(of: lines) - mostWhite) * Self.unprintable
    }

    /// A number of lines in which a block loses something.
    private func loss(of block: any Block, plan: BlockPlan, columns: Int, lines: Int) -> Int {
        let lost = max(1, block.leastLines - lines) * columns
        let below = max(0, min(block.leastLines, block.floorLines) - lines) * Self.nothing
        if let blamed { return below + lost * (blamed == CopyPart(plan) ? Self.impossible : Self.worse) }
        guard plan.kind == .section else { return below + lost * Self.worse }
        // A story loses in proportion to its length rather than all of it.
        return below + lost * Self.impossible + lost * lost * Self.impossible / max(1, block.leastLines * columns)
    }

    /// Lines that stay empty where nothing is to be solved, or below none, that are wanting.
    func spare(_ lines: Int) -> Int {
        if lines < 0 { return Self.worse * -lines }
        return question == .cheapest ? Self.spareLine * lines : 0
    }

    /// A row of so many lines beyond the bounds that the layout states. Below them its blocks may still be full.
    func beyond(_ bounds: ClosedRange<Int>, lines: Int) -> Int {
        let wanting = question == .cheapest ? bounds.lowerBound - lines : 0
        return Self.worse * max(0, wanting, lines - bounds.upperBound)
    }

    /// What a house rather does not see.
    func taste(_ price: Int) -> Int { question == .cheapest ? price : 0 }
}

/// A part of an edition's copy, as a layout numbers it.
struct CopyPart: Hashable {
    var kind: BlockPlan.Kind
    var number: Int

    init(_ plan: BlockPlan) { (kind, number) = (plan.kind, plan.number) }
}
