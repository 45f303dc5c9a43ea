/// Lines that are tried from one start to one breakpoint: all lines of one measure fit alike.
struct LineTrial {
    private let breaker: LineBreaker
    private let point: Breakpoint
    private let isLast: Bool
    private let enoughShortfall: Int
    let emergency: Int
    /// Where the line begins.
    var start = 0 { didSet { measure = 0 } }
    /// The measure that was tried last; none has no width.
    private var measure = 0
    /// The least measure for which a line from an earlier start, or this one, was spread beyond the widest gap.
    private var beyond = Int.max

    private(set) var isOverfull = false
    private(set) var price = 0
    private var gapAdded = 0
    private var gapCount = 0
    private var shortfall = 0
    private var autospaceAdded = 0

    init(_ breaker: LineBreaker, to index: Int, enoughShortfall: Int) {
        self.breaker = breaker
        self.enoughShortfall = enoughShortfall
        point = breaker.points[index]
        isLast = index == breaker.points.count - 1
        emergency = breaker.text.rules.costs.emergency
    }

    var endsParagraph: Bool { point.isForced }
    /// True where so much is wanting that lines from later starts are no better.
    var isFarShort: Bool { gapAdded + shortfall + autospaceAdded >= enoughShortfall }

    @inline(__always)
    mutating func `try`(line: Int) {
        let wanted = breaker.measure(ofLine: line)
        if wanted == measure { return }
        measure = wanted
        let fit = breaker.fit(from: start, to: point, measure: measure)
        isOverfull = fit.overflow > 0
        price = fit.price
        (gapAdded, gapCount) = (fit.gapAdded, fit.gapCount)
        (shortfall, autospaceAdded) = (fit.shortfall, fit.autospaceAdded)
    }

    /// True where the line cannot be spread, or its gaps are wider than this.
    mutating func areBeyond(_ widestGap: Int) -> Bool {
        if shortfall > 0 { return breaker.text.rules.justifies }
        guard gapAdded > widestGap * gapCount else { return false }
        beyond = min(beyond, measure)
        return true
    }

    /// True where the gaps are surely wider than what was beyond: a line that begins later has more room in it and fewer gaps.
    func stayBeyond(line: Int) -> Bool {
        guard beyond < .max, start < point.end, breaker.measure(ofLine: line) >= beyond else { return false }
        return breaker.text.sums[point.end - 1].gaps > breaker.text.sums[start].gaps
    }

    func priceOfBreak(line: Int) -> Int {
        point.price + (isLast && breaker.isRunt(from: start, line: line) ? breaker.text.rules.costs.runt : 0)
    }
}
