import Copy

extension Statistic {
    /// The figure's magnitude in its own unit, with 万 and 亿 multiplied out; nil where the number is not one plain number.
    var magnitude: Double? {
        guard let value = Double(number.filter { $0 != "," }), value.isFinite, value >= 0 else { return nil }
        if unit.hasPrefix("万") || unit.hasPrefix("余万") || unit.hasPrefix("多万") { return value * 10_000 }
        if unit.hasPrefix("亿") || unit.hasPrefix("余亿") || unit.hasPrefix("多亿") { return value * 100_000_000 }
        return value
    }
}
