import Copy

/// What a text claims of two figures: 增长50%, 下降三成, 是原来的3倍, 提高10个百分点, 增加4平方公里.
struct GrowthClaim {
    /// How the later figure is said to follow from the earlier one.
    enum Kind {
        /// The growth as a part of the earlier figure, in per cent; negative for a loss.
        case percent
        /// So many times the earlier figure more.
        case timesMore
        /// So many times the earlier figure.
        case times
        /// The difference, in the figures' own unit.
        case difference
    }

    var kind: Kind
    var isLoss: Bool
    var figure: WrittenFigure
    /// From the verb to the unit.
    var range: Range<Int>

    private static let gains = ["增长", "增加", "提高", "提升", "上升", "扩大", "增幅", "涨幅", "上涨"]
    private static let losses = ["下降", "减少", "降低", "降幅", "缩小", "下跌"]
    private static let between = ["了", "达", "为", "约", ""]

    /// The claims of some part of a text.
    static func all(in text: CheckedText, _ part: Range<Int>) -> [GrowthClaim] {
        text.figures.filter { part.contains($0.digits.lowerBound) && $0.isExact }.compactMap { claim($0, in: text) }
    }

    private static func claim(_ figure: WrittenFigure, in text: CheckedText) -> GrowthClaim? {
        if figure.unit == "倍", let start = start(of: ["是原来的", "为原来的", "是之前的"], before: figure, in: text) {
            return GrowthClaim(kind: .times, isLoss: false, figure: figure, range: start..<figure.range.upperBound)
        }
        let gain = start(of: gains, before: figure, in: text)
        guard let start = gain ?? start(of: losses, before: figure, in: text) else { return nil }
        // 年均, 同比 and the like speak of other figures than these two.
        guard !["年均", "月均", "同比", "环比", "平均", "每年"].contains(where: { text.has($0, before: start) }) else { return nil }
        let kind: Kind =
            switch figure.unit {
            case "%": .percent
            case "倍": .timesMore
            default: .difference
            }
        return GrowthClaim(kind: kind, isLoss: gain == nil, figure: figure, range: start..<figure.range.upperBound)
    }

    private static func start(of verbs: [String], before figure: WrittenFigure, in text: CheckedText) -> Int? {
        for verb in verbs {
            for word in between where text.has(verb + word, before: figure.range.lowerBound) {
                return figure.range.lowerBound - (verb + word).unicodeScalars.count
            }
        }
        return nil
    }

    /// False only where no numbers that round to the written ones make the claim true.
    func holds(from earlier: WrittenFigure, to later: WrittenFigure) -> Bool {
        guard earlier.isExact, later.isExact, earlier.amount.value > 0, isComparable(to: earlier) else { return true }
        let low = result(earlier.amount.value + earlier.rounding, later.amount.value - later.rounding)
        let high = result(max(1e-9, earlier.amount.value - earlier.rounding), later.amount.value + later.rounding)
        let claimed = isLoss ? -figure.amount.value : figure.amount.value
        // A claim in whole numbers is rounded to them.
        let rounding = figure.rounding == 0 ? 0.5 : figure.rounding
        return claimed + rounding >= low - 1e-9 && claimed - rounding <= high + 1e-9
    }

    /// What the two figures make, as it should stand.
    func truth(from earlier: WrittenFigure, to later: WrittenFigure) -> String {
        let value = result(earlier.amount.value, later.amount.value)
        let unit = kind == .percent ? "%" : kind == .difference ? figure.unit : "倍"
        return (value < 0 ? "-" : "+") + abs(value).shown + unit
    }

    /// A difference has the figures' unit, and percentages differ by percentage points.
    private func isComparable(to earlier: WrittenFigure) -> Bool {
        switch kind {
        case .percent: earlier.unit != "%"
        case .difference: figure.unit == earlier.unit || (figure.unit == "个百分点" && earlier.unit == "%")
        case .timesMore, .times: true
        }
    }

    private func result(_ earlier: Double, _ later: Double) -> Double {
        switch kind {
        case .percent: (later - earlier) / earlier * 100
        case .timesMore: (later - earlier) / earlier
        case .times: later / earlier
        case .difference: later - earlier
        }
    }
}
