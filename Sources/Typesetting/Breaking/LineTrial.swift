/// The lines that may end at one breakpoint. Each is fitted once, however many ways begin with it: all lines of one measure from one
/// start fit alike.
struct LineTrial {
    /// A line as the search sees it.
    struct Line {
        fileprivate var measure = 0
        /// Wider than its measure, however much it is reduced.
        var isOverfull = false
        /// True where so much is wanting that lines from later starts are no better.
        var isFarShort = false
        var isShort = false
        var price = 0
        fileprivate var gapAdded = 0
        fileprivate var gapCount = 0
    }

    let breaker: LineBreaker
    private let enoughShortfall: Int
    /// Where the lines end, and the breakpoint that the first of them begins at.
    private(set) var point: Breakpoint
    private var isLast = false
    private var first = 0
    /// By start, so far as they were tried; those that were not have no measure.
    private var lines: [Line] = []
    /// The least measure for which a line was spread beyond the widest gap.
    private var beyond = Int.max

    init(_ breaker: LineBreaker, enoughShortfall: Int) {
        self.breaker = breaker
        self.enoughShortfall = enoughShortfall
        point = breaker.points[0]
    }

    /// Begins with the lines to another breakpoint.
    mutating func end(at index: Int, from first: Int) {
        point = breaker.points[index]
        isLast = index == breaker.points.count - 1
        self.first = first
        lines.removeAll(keepingCapacity: true)
        beyond = .max
    }

    /// The line of a number that begins after a breakpoint (0 is the paragraph's start).
    @inline(__always)
    mutating func line(_ number: Int, from previous: Int) -> Line {
        let measure = breaker.measure(ofLine: number)
        let place = previous - first
        if place < lines.count, lines[place].measure == measure { return lines[place] }
        while lines.count <= place { lines.append(Line()) }
        let fit = breaker.fit(from: breaker.start(ofPoint: previous - 1), to: point, measure: measure)
        let line = Line(
            measure: measure, isOverfull: fit.overflow > 0,
            isFarShort: fit.gapAdded + fit.shortfall + fit.autospaceAdded >= enoughShortfall,
            isShort: fit.shortfall > 0, price: fit.price, gapAdded: fit.gapAdded, gapCount: fit.gapCount)
        lines[place] = line
        return line
    }

    /// True where a line cannot be spread, or its gaps are wider than this.
    @inline(__always)
    mutating func isBeyond(_ widestGap: Int, _ line: Line) -> Bool {
        if line.isShort { return breaker.text.rules.justifies }
        guard line.gapAdded > widestGap * line.gapCount else { return false }
        beyond = min(beyond, line.measure)
        return true
    }

    /// True where the gaps are surely wider than those of an earlier line that was beyond: a line that begins later has more room in it
    /// and fewer gaps.
    @inline(__always)
    func staysBeyond(_ number: Int, from previous: Int) -> Bool {
        guard beyond < .max, breaker.measure(ofLine: number) >= beyond else { return false }
        let start = breaker.start(ofPoint: previous - 1)
        return start < point.end && breaker.text.sums[point.end - 1].gaps > breaker.text.sums[start].gaps
    }

    @inline(__always)
    func priceOfBreak(_ number: Int, from previous: Int) -> Int {
        guard isLast else { return point.price }
        return point.price + (breaker.isRunt(from: breaker.start(ofPoint: previous - 1), line: number) ? breaker.text.rules.costs.runt : 0)
    }
}
