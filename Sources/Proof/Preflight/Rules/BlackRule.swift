import Measure
import Press
import Source

/// BK-1: black text and black rules are black ink alone, never DeviceGray, and overprint where they are small.
struct BlackRule: PreflightRule {
    private static let id = "BK-1"
    /// What writes a page and what reads it multiply other matrices: something of exactly the bound, which may knock out, is read a
    /// trifle smaller.
    private static let rounding = 0.001

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            for mark in page.marks where mark.colour.looksBlack && !isFine(mark) { check(mark, page.number, rules, &findings) }
        }
    }

    /// Most black marks are: black ink alone that overprints, whatever its size.
    private func isFine(_ mark: Mark) -> Bool { mark.laysOver && mark.colour.space == .cmyk }

    private func check(_ mark: Mark, _ page: Int, _ rules: PreflightRules, _ findings: inout FindingList) {
        switch mark.kind {
        case .text(let text):
            judge(mark, "black text", isBelow(rules.overprintTextBelow, text.size), page, &findings)
        case .stroke(let weight):
            judge(mark, "a black rule", isBelow(rules.overprintRulesBelow, weight), page, &findings)
        case .fill:
            let isSmall = mark.ruleWeight.map { isBelow(rules.overprintRulesBelow, $0) } ?? false
            judge(mark, mark.ruleWeight == nil ? "a black fill" : "a black rule", isSmall, page, &findings)
        case .picture, .shading, .group: break
        }
    }

    private func isBelow(_ bound: Length, _ points: Double) -> Bool { points < bound.points - Self.rounding }

    private func judge(_ mark: Mark, _ what: Message, _ isSmall: Bool, _ page: Int, _ findings: inout FindingList) {
        let space = mark.colour.space
        if mark.colour.looksBlack, space == .grey || space == .rgb {
            findings.add(
                Self.id, .error, page: page, at: mark.place, "\("what", what) is stated in \("colour", mark.colour.name)",
                quoting: mark.characters,
                hint: "state it as '0 0 0 1 k', so that it prints in black ink alone and can overprint")
        } else if mark.colour.isBlackAlone, isSmall, !(mark.overprints && mark.keepsBelow) {
            findings.add(
                Self.id, .error, page: page, at: mark.place, "\("what", what) knocks out what lies below it", quoting: mark.characters,
                hint: "let small black things overprint (OP, op and OPM 1), or white seams show where the plates shift")
        }
    }
}
