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

    func isBeyond(_ widestGap: Int) -> Bool {
        if shortfall > 0 { return breaker.text.rules.justifies }
        return gapAdded > widestGap * max(1, breaker.text.shaped.em.units) / 1000 * gapCount
    }

    func priceOfBreak(line: Int) -> Int {
        point.price + (isLast && breaker.isRunt(from: start, line: line) ? breaker.text.rules.costs.runt : 0)
    }
}
