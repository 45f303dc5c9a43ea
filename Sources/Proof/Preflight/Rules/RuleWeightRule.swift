import Measure
import Press

/// LN: rules heavy enough to be printed, and heavier where they are reversed or in several inks.
struct RuleWeightRule: PreflightRule {
    private static let id = "LN"
    private static let tolerance = 0.001

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            for mark in page.marks {
                switch mark.kind {
                case .stroke(let weight): check(mark, weight, page.number, rules, &findings)
                case .fill:
                    if let weight = mark.ruleWeight { check(mark, weight, page.number, rules, &findings) }
                default: break
                }
            }
        }
    }

    private func check(_ mark: Mark, _ weight: Double, _ page: Int, _ rules: PreflightRules, _ findings: inout FindingList) {
        var stated: String { Length.threeDecimals(weight) }
        if weight + Self.tolerance < rules.rule.points {
            findings.add(
                Self.id, .error, page: page, at: mark.place, "a rule of \("stated", stated) pt",
                hint: "draw it at least \("least", rules.rule) pt heavy")
        } else if weight + Self.tolerance < rules.reversedRule.points, mark.colour.isPaper || mark.colour.inkCount > 1 {
            findings.add(
                Self.id, .warning, page: page, at: mark.place,
                mark.colour.isPaper
                    ? "a reversed rule of \("stated", stated) pt"
                    : "a rule in \("inks", mark.colour.inkCount) inks of \("stated", stated) pt",
                hint: "draw it at least \("least", rules.reversedRule) pt heavy, or in one ink")
        }
    }
}
